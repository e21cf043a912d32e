import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { roundTurns } from "../../agenda/run/round-turns.ts";
import type { RunPress } from "../../agenda/run/run-action.ts";
import { runClock } from "../../agenda/run/run-clock.ts";
import type { RunSignal } from "../../agenda/run/run-signals.ts";
import { MINUTE } from "../../agenda/run/run-state.ts";
import type { Segment, Template } from "../../agenda/template-schema.ts";
import type { FormatId } from "../../circles/format.ts";
import type { Circle } from "../../circles/circle.ts";
import type { Instant } from "../../circles/instant.ts";
import type { PersonId } from "../../circles/person.ts";
import type { Participant } from "../../flows/participant.ts";
import type { SeriesMemory } from "../../flows/sessions/series-memory.ts";
import type { SessionView } from "../../flows/sessions/session-view.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { Tick } from "../../ui/fields/tick.tsx";
import { Line } from "../../ui/page/line.tsx";
import { SavedLine } from "../../ui/page/saved-line.tsx";
import { Section } from "../../ui/page/section.tsx";
import { Waiting } from "../../ui/page/waiting.tsx";
import { playSignal } from "../../ui/session/play-signal.ts";
import { RoleChoices } from "../../ui/session/role-choices.tsx";
import { TimerFace } from "../../ui/session/timer-face.tsx";
import { minutesText, signalText } from "../../ui/text/run-text.ts";
import { clockText } from "../../ui/text/time-text.ts";
import { useSaving } from "../use-saving.ts";
import { AidsPart } from "./aids-part.tsx";
import { leadLine, rolesOf } from "./session-roles.ts";
import type { SessionWords } from "./session-words.ts";
import { TimerControls } from "./timer-controls.tsx";
import { useRun } from "./use-run.ts";
import type { ChangeSession } from "./use-session.ts";

/** Somebody who comes early can start this long before the meeting. */
const EARLY = 15 * MINUTE;

interface RunningPartProps {
  readonly participant: Participant;
  readonly view: SessionView;
  readonly circle: Circle;
  readonly format: FormatId;
  readonly template: Template;
  readonly start: Instant;
  readonly end: Instant;
  readonly memory: SeriesMemory | null;
  readonly words: SessionWords;
  readonly change: ChangeSession;
}

/** Running a session together: who has which role, one timer for all, and its buttons. Anybody can press; all see the same. */
export function RunningPart({
  participant,
  view,
  circle,
  format,
  template,
  start,
  end,
  memory,
  words,
  change,
}: RunningPartProps) {
  const [isLoud, setLoud] = useState(true);
  const [saved, save] = useSaving();
  const { segments, turns = [] } = template;
  const { agenda } = view;
  const question = { segments, turns, start, end, actions: agenda.run };
  const announce = ({ kind }: RunSignal) => {
    if (isLoud && kind !== "paused" && kind !== "resumed") playSignal(kind === "swap" ? 2 : 1);
  };
  const { state, signal, isExact } = useRun(participant, question, announce);
  const clock = runClock(state, end);
  const roles = rolesOf({ segments, view, circle, memory });
  const press = (pressed: RunPress) => void save(() => change({ do: "press", press: pressed }));
  const segmentAt = (place: number): Segment | undefined => segments.find(({ id }) => id === state.segments[place]?.id);
  const current = segmentAt(state.current);
  const next = segmentAt(state.current + 1);

  const isNear = state.asOf >= start - EARLY;
  useServiceTime({ isDue: !isExact && isNear, knowsPresence: view.own?.presentAt != null, change });
  if (!isExact && isNear && navigator.onLine)
    return (
      <Section title="Run the session">
        <Waiting what="The timer" />
      </Section>
    );
  if (clock === null || current === undefined) {
    const chosen = roles.flatMap(({ role, person }) => (person === null ? [] : [{ role, person }]));
    const begin = () => void save(() => change({ do: "press", press: { do: "start" }, roles: chosen }));
    const late = state.asOf - start;
    return (
      <Section title="Run the session">
        {roles.length > 0 && (
          <RoleChoices
            roles={roles}
            people={circle.members}
            choose={(role, person) => void save(() => change({ do: "take-roles", roles: [{ role, person }] }))}
          />
        )}
        {isNear ? (
          <>
            {late >= MINUTE / 2 && (
              <Line>{`It is ${minutesText(late)} after the beginning: every part becomes a little shorter, turns stay equal, and you end on time.`}</Line>
            )}
            <Actions>
              <Button appearance="primary" onClick={begin} disabled={saved === "saving"}>
                Start the session
              </Button>
              <SavedLine state={saved} />
            </Actions>
          </>
        ) : (
          <Line quiet>You can start the timer from 15 minutes before the beginning.</Line>
        )}
      </Section>
    );
  }

  const round = roundTurns({
    state,
    segments,
    roles: agenda.roles,
    members: circle.members.map(({ id }) => id),
    present: agenda.present,
  });
  const inRound = round === null || round.now === null ? null : round.order.indexOf(round.now);
  const isEnded = state.phase === "ended";
  return (
    <Section title="Run the session">
      {isEnded ? (
        <Line>The session was ended. Write down what you take with you.</Line>
      ) : (
        <TimerFace
          title={current.title}
          lead={leadLine({ segment: current, roles: agenda.roles, nameOf: words.nameOf })}
          left={clock.left}
          isPaused={state.phase === "paused"}
          turn={
            round === null || round.now === null || inRound === null
              ? null
              : {
                  name: words.nameOf(round.now),
                  left: round.left,
                  next:
                    round.order[inRound + 1] === undefined ? null : words.nameOf(round.order[inRound + 1] as PersonId),
                }
          }
          next={next?.title ?? null}
        />
      )}
      {!isExact && <Line>Offline: the timer goes by this device's own clock, and what you press is sent later.</Line>}
      <div role="status">{signal !== null && <Line>{signalText(signal)}</Line>}</div>
      {clock.over >= MINUTE && !isEnded && (
        <Line>{`As it runs now the agenda ends at ${clockText(clock.endsAt, participant.timeZone)}, ${minutesText(clock.over)} after the meeting.`}</Line>
      )}
      <Actions>
        <TimerControls {...{ state, question, press }} />
        <SavedLine state={saved} />
      </Actions>
      <AidsPart
        key={current.id}
        participant={participant}
        sessionId={view.sessionId}
        format={format}
        segment={current}
        myLeads={agenda.roles.flatMap(({ role, person }) => (person === participant.person.id ? [role] : []))}
        language={navigator.language}
        insert={(text) => void save(() => change({ do: "add-note", segmentId: current.id, text }))}
      />
      <Tick label="Sound when a part ends" checked={isLoud} onTick={setLoud} />
    </Section>
  );
}

/**
 * A page that has only read cannot know the service's time: the answer to a row of one's own tells it. Where presence is not noted yet,
 * noting it does.
 */
function useServiceTime({
  isDue,
  knowsPresence,
  change,
}: {
  readonly isDue: boolean;
  readonly knowsPresence: boolean;
  readonly change: ChangeSession;
}) {
  const asked = useRef(false);
  useEffect(() => {
    if (!isDue || !knowsPresence || asked.current || document.hidden) return;
    asked.current = true;
    void change({ do: "take-roles", roles: [] }).catch(() => {
      asked.current = false;
    });
  });
}
