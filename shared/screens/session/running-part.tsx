import { useEffect, useRef, useState } from "react";
import type { RunPress } from "../../agenda/run/run-action.ts";
import { runClock } from "../../agenda/run/run-clock.ts";
import type { RunSignal } from "../../agenda/run/run-signals.ts";
import { MINUTE } from "../../agenda/run/run-state.ts";
import type { Segment, Template } from "../../agenda/templates/template-schema.ts";
import type { FormatId } from "../../circles/format.ts";
import type { Circle } from "../../circles/circle.ts";
import type { Instant } from "../../circles/instant.ts";
import type { Participant } from "../../flows/participant.ts";
import type { SeriesMemory } from "../../flows/sessions/series-memory.ts";
import type { SessionView } from "../../flows/sessions/session-view.ts";
import { Tick } from "../../ui/fields/tick.tsx";
import { Line } from "../../ui/page/line.tsx";
import { Section } from "../../ui/page/section.tsx";
import { Waiting } from "../../ui/page/waiting.tsx";
import { playSignal } from "../../ui/session/play-signal.ts";
import { signalText } from "../../ui/text/run-text.ts";
import { useSaving } from "../use-saving.ts";
import { Observing } from "./observing.tsx";
import { RunGoing } from "./run-going.tsx";
import { RunStart } from "./run-start.tsx";
import { rolesOf } from "./session-roles.ts";
import type { SessionWords } from "./session-words.ts";
import { useRun } from "./use-run.ts";
import type { ChangeSession } from "./use-session.ts";

/** Somebody who comes early can start this long before the meeting. */
const EARLY = 15 * MINUTE;
/** After this long without an answer the timer goes by the device's own clock, and says so. */
const LONG = MINUTE / 6;

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
  /** Told whether work is observed now: then nothing else is shown. */
  readonly onObserving: (isObserving: boolean) => void;
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
  onObserving,
}: RunningPartProps) {
  const [isLoud, setLoud] = useState(true);
  const [saved, save] = useSaving();
  const { segments, turns = [] } = template;
  const { agenda } = view;
  const question = { segments, turns, start, end, actions: agenda.run };
  const announce = ({ kind }: RunSignal) => {
    if (isLoud && kind !== "paused" && kind !== "resumed") playSignal(kind === "swap" ? 2 : 1);
  };
  const run = useRun(participant, question, announce);
  const { state, isExact } = run;
  const clock = runClock(state, end);
  const press = (pressed: RunPress) => void save(() => change({ do: "press", press: pressed }));
  const segmentAt = (place: number): Segment | undefined => segments.find(({ id }) => id === state.segments[place]?.id);
  const current = segmentAt(state.current);
  const next = segmentAt(state.current + 1);
  const isObserving = clock !== null && state.phase !== "ended" && current?.observe === true;
  useEffect(() => onObserving(isObserving), [isObserving, onObserving]);

  const isNear = state.asOf >= start - EARLY;
  useServiceTime({ isDue: !isExact && isNear, knowsPresence: view.own?.presentAt != null, change });
  const hasWaited = useLongWait(!isExact && isNear);
  if (!isExact && isNear && navigator.onLine && !hasWaited)
    return (
      <Section title="Run the session">
        <Waiting what="The timer" />
      </Section>
    );
  const saving = { saved, save, change };
  if (isObserving && current !== undefined)
    return (
      <Observing
        participant={participant}
        sessionId={view.sessionId}
        segmentId={current.id}
        isObserved={agenda.roles.some(({ role, person }) => role === current.lead && person === participant.person.id)}
        left={clock.left}
        {...{ press, saved }}
      />
    );
  return (
    <Section title="Run the session">
      {/* Before there is anything to say: a region that comes with its words is not read out. */}
      <div role="status">
        {run.signals.length > 0 && <Line>{run.signals.map((signal) => signalText(signal)).join(" ")}</Line>}
      </div>
      {clock === null || current === undefined ? (
        <RunStart
          roles={rolesOf({ segments, view, circle, memory, timeZone: participant.timeZone })}
          {...{ isNear, ...saving }}
          late={state.asOf - start}
        />
      ) : (
        <>
          <RunGoing
            {...{ participant, view, circle, memory, format, words, run, question, clock, current, next, press }}
            {...saving}
          />
          <Tick label="Sound when a part ends" checked={isLoud} onTick={setLoud} />
        </>
      )}
    </Section>
  );
}

/** Whether a wait has become long: browsers call themselves online also where nothing is reached. */
function useLongWait(isWaiting: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => setLong(true), LONG);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isWaiting]);
  return isLong;
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
