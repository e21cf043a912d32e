import { useState } from "react";
import { roundTurns } from "../../agenda/run/round-turns.ts";
import type { RunPress } from "../../agenda/run/run-action.ts";
import type { runClock } from "../../agenda/run/run-clock.ts";
import { MINUTE, type RunQuestion } from "../../agenda/run/run-state.ts";
import type { Segment } from "../../agenda/templates/template-schema.ts";
import type { Circle } from "../../circles/circle.ts";
import type { FormatId } from "../../circles/format.ts";
import type { PersonId } from "../../circles/person.ts";
import type { Participant } from "../../flows/participant.ts";
import type { SeriesMemory } from "../../flows/sessions/series-memory.ts";
import type { SessionView } from "../../flows/sessions/session-view.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { Tick } from "../../ui/fields/tick.tsx";
import { Line } from "../../ui/page/line.tsx";
import { SavedLine, type SavedState } from "../../ui/page/saved-line.tsx";
import { TimerFace } from "../../ui/session/timer-face.tsx";
import { minutesText } from "../../ui/text/run-text.ts";
import { clockText } from "../../ui/text/time-text.ts";
import type { Save } from "../use-saving.ts";
import { AidsPart } from "./aids-part.tsx";
import { leadLine, nextLead } from "./session-roles.ts";
import type { SessionWords } from "./session-words.ts";
import { TimerControls } from "./timer-controls.tsx";
import type { ShownRun } from "./use-run.ts";
import type { ChangeSession } from "./use-session.ts";

/** Noted in the part before an observation, by whoever ticks it. */
const bystandersAsked = "Everybody who will be there has been told or asked.";

interface RunGoingProps {
  readonly participant: Participant;
  readonly view: SessionView;
  readonly circle: Circle;
  readonly memory: SeriesMemory | null;
  readonly format: FormatId;
  readonly words: SessionWords;
  readonly run: ShownRun;
  readonly question: Omit<RunQuestion, "now">;
  readonly clock: NonNullable<ReturnType<typeof runClock>>;
  readonly current: Segment;
  readonly next: Segment | undefined;
  readonly press: (press: RunPress) => void;
  readonly saved: SavedState;
  readonly save: Save;
  readonly change: ChangeSession;
}

/** The timer while it runs, with its buttons and what helps in the current part. */
export function RunGoing({
  participant,
  view,
  circle,
  memory,
  format,
  words,
  run: { state, isExact },
  question,
  clock,
  current,
  next,
  press,
  saved,
  save,
  change,
}: RunGoingProps) {
  const { agenda } = view;
  const isEnded = state.phase === "ended";
  const [isTicking, setTicking] = useState(false);
  const addNote = (text: string) => save(() => change({ do: "add-note", segmentId: current.id, text }));
  const tick = async () => {
    setTicking(true);
    await addNote(bystandersAsked);
    setTicking(false);
  };
  const isAsked = agenda.segments.some(
    ({ segmentId, notes }) => segmentId === current.id && notes.some(({ text }) => text === bystandersAsked),
  );
  const leader = nextLead({ segment: current, view, circle, memory });
  const mustAsk = current.consent === true && next?.observe === true;
  return (
    <>
      {isEnded ? (
        <Line>The session was ended. Write down what you take with you.</Line>
      ) : (
        <TimerFace
          title={current.title}
          lead={leadLine({ segment: current, roles: agenda.roles, nameOf: words.nameOf })}
          left={clock.left}
          isPaused={state.phase === "paused"}
          turn={turnOf({ view, circle, words, state, segments: question.segments })}
          next={next?.title ?? null}
        />
      )}
      {!isExact && <Line>Offline: the timer goes by this device's own clock, and what you press is sent later.</Line>}
      {clock.over >= MINUTE && clock.leftInAll > 0 && !isEnded && (
        <Line>{`As it runs now the agenda ends at ${clockText(clock.endsAt, participant.timeZone)}, ${minutesText(clock.over)} after the meeting.`}</Line>
      )}
      {leader !== null && !isEnded && (
        <Line>{`Next time ${leader === participant.person.id ? "you" : words.nameOf(leader)} could lead: nobody has waited longer. It is proposed then, and you can choose somebody else.`}</Line>
      )}
      {mustAsk && !isEnded && (
        <Tick
          label={bystandersAsked}
          checked={isAsked || isTicking}
          {...(!isAsked && !isTicking && { onTick: () => void tick() })}
        />
      )}
      <Actions>
        <TimerControls {...{ state, question, press }} mayGoOn={!mustAsk || isAsked} />
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
        insert={(text) => void addNote(text)}
      />
    </>
  );
}

/** Whose turn it is in a round, and who comes next; `null` outside a round. */
function turnOf({
  view: { agenda },
  circle,
  words,
  state,
  segments,
}: Pick<RunGoingProps, "view" | "circle" | "words"> & {
  readonly state: ShownRun["state"];
  readonly segments: readonly Segment[];
}) {
  const round = roundTurns({
    state,
    segments,
    roles: agenda.roles,
    members: circle.members.map(({ id }) => id),
    present: agenda.present,
  });
  if (round === null || round.now === null) return null;
  const next: PersonId | undefined = round.order[round.order.indexOf(round.now) + 1];
  return {
    name: words.nameOf(round.now),
    left: round.left,
    next: next === undefined ? null : words.nameOf(next),
  };
}
