import { lazy, Suspense, useState } from "react";
import { runAt } from "../../agenda/run/run-at.ts";
import { MINUTE, type RunState } from "../../agenda/run/run-state.ts";
import type { Instant } from "../../circles/instant.ts";
import type { PersonId } from "../../circles/person.ts";
import type { Participant } from "../../flows/participant.ts";
import type { SeriesMemory } from "../../flows/sessions/series-memory.ts";
import type { SessionView } from "../../flows/sessions/session-view.ts";
import type { SessionPhase } from "../../sessions/session-phase.ts";
import type { Go } from "../route.ts";
import { AgendaPart } from "./agenda-part.tsx";
import { BringPart } from "./bring-part.tsx";
import { CarriedOverPart } from "./carried-over-part.tsx";
import { CommitmentsPart } from "./commitments-part.tsx";
import { InvitationPart } from "./invitation-part.tsx";
import { LookBackPart } from "./look-back-part.tsx";
import { ReflectionPart } from "./reflection-part.tsx";
import { SessionFacts } from "./session-facts.tsx";
import type { SessionTimes } from "./session-times.ts";
import { sessionWords } from "./session-words.ts";
import { useMemory } from "./use-memory.ts";
import type { ChangeSession } from "./use-session.ts";

const loadAgreement = async () => ({ default: (await import("./agreement-part.tsx")).AgreementPart });
const loadRunning = async () => ({ default: (await import("./running-part.tsx")).RunningPart });

const AgreementPart = lazy(loadAgreement);
const EarlierPart = lazy(async () => ({ default: (await import("./earlier-part.tsx")).EarlierPart }));
const RunningPart = lazy(loadRunning);
const ShownObservations = lazy(async () => ({
  default: (await import("./shown-observations.tsx")).ShownObservations,
}));
const TodoPart = lazy(async () => ({ default: (await import("./todo-part.tsx")).TodoPart }));

/** Fetches what stands above the agenda while the session is being read: nothing moves under a finger when it comes. */
export async function fetchUpperParts(): Promise<void> {
  await Promise.all([loadRunning(), loadAgreement()]);
}

/** A session that takes longer keeps its timer for so many milliseconds after the end of the meeting, until somebody ends it. */
const OVERRUN = 15 * MINUTE;

interface SessionPartsProps {
  readonly participant: Participant;
  readonly view: SessionView;
  readonly times: SessionTimes;
  readonly phase: SessionPhase;
  readonly now: Instant;
  readonly change: ChangeSession;
  readonly look: () => void;
  readonly go: Go;
  /** After something was said of the reflection. */
  readonly onSaid: () => void;
}

/** What belongs to a session, in the order in which its phase needs it. While work is observed nothing but the pad is shown. */
export function SessionParts({ participant, view, times, phase, now, change, look, go, onSaid }: SessionPartsProps) {
  const [isObserving, setObserving] = useState(false);
  const [openedIn] = useState(phase);
  const { circle, meeting } = view;
  const session = view.session && { ...view.session, start: times.start, end: times.end };
  const words = sessionWords(participant, view);
  const memory = useMemory(participant, view);
  const isOngoing = phase === "before" || phase === "running";
  const isOver = phase === "afterwards" || phase === "closed";
  const run = runOf(view, times, now);
  const isGoing = run.phase === "running" || run.phase === "paused";
  const overruns = phase === "afterwards" && now < times.end + OVERRUN && isGoing;
  // Nothing comes between those who still talk and their timer; who opens it afterwards finds the form first.
  const keepsTimerFirst = overruns && (openedIn === "before" || openedIn === "running");
  const reflection = isOver && <ReflectionPart {...{ participant, view, change, onSaid }} />;
  const debrief = debriefOf(view);
  const isPadAlone = isObserving && isOngoing;
  const carriedOver = isOngoing && memory !== null && (
    <CarriedOverPart
      {...{ words, change }}
      left={ownFirst(memory.open, participant.person.id)}
      commitments={view.agenda.commitments}
    />
  );
  return (
    <>
      {!isPadAlone && (
        <>
          <SessionFacts {...{ participant, view, times, phase, words, look, go }} />
          {phase === "before" && (
            <>
              <BringPart {...{ participant, view, words, change }} />
              {carriedOver}
            </>
          )}
          {!keepsTimerFirst && reflection}
          {isOngoing && circle !== null && memory !== null && asksForAgreement(view, memory) && (
            <Suspense fallback={null}>
              <AgreementPart
                {...{ participant, circle, words, change }}
                rules={memory.rules}
                heard={view.agenda.agreed}
                isOver={isAgreementOver(view, run)}
              />
            </Suspense>
          )}
        </>
      )}
      {(isOngoing || overruns) && circle !== null && session !== null && view.plan !== null && (
        <Suspense fallback={null}>
          <RunningPart
            {...{ participant, view, circle, memory, words, change }}
            start={times.start}
            end={times.end}
            format={session.format}
            template={view.plan.template}
            onObserving={setObserving}
          />
        </Suspense>
      )}
      {!isPadAlone && (
        <>
          {keepsTimerFirst && reflection}
          {circle !== null && phase !== "cancelled" && asksForLookBack(view) && (
            <LookBackPart circle={circle} me={participant.person.id} go={go} />
          )}
          {debrief !== null && (
            <Suspense fallback={null}>
              <ShownObservations {...{ participant, view, words, change }} segmentId={debrief} />
            </Suspense>
          )}
          {phase === "running" && carriedOver}
          <AgendaPart {...{ participant, view, words, change }} mayEdit={isOngoing} />
          {memory !== null && (
            <Suspense fallback={null}>
              <EarlierPart past={memory.past} words={words} timeZone={participant.timeZone} />
            </Suspense>
          )}
          <CommitmentsPart {...{ participant, view, words, change }} />
          <Suspense fallback={null}>
            <TodoPart participant={participant} view={view} onViews={look} />
          </Suspense>
          {isOngoing && session !== null && (
            <InvitationPart
              {...{ participant, session, meeting }}
              {...(view.plan !== null && { agenda: view.plan.template })}
              lastChange={lastEdit(view)}
            />
          )}
        </>
      )}
    </>
  );
}

/** Where the agenda has a part for the ground rules, or the members have begun with them: who comes late is asked, too. */
function asksForAgreement({ plan }: SessionView, { rules }: SeriesMemory): boolean {
  return rules.parts.length > 0 || plan?.template.segments.some(({ agreement }) => agreement === true) === true;
}

/** The shared timer as it is now. */
function runOf({ plan, agenda }: SessionView, { start, end }: SessionTimes, now: Instant): RunState {
  const { segments = [], turns = [] } = plan?.template ?? {};
  return runAt({ segments, turns, start, end, actions: agenda.run, now });
}

/** Whether the timer has left the part for the ground rules; without one, whether it was started. */
function isAgreementOver({ plan }: SessionView, { phase, current }: RunState): boolean {
  const place = plan?.template.segments.findIndex(({ agreement }) => agreement === true) ?? -1;
  return phase !== "not-started" && current > place;
}

/** A situation that somebody was coached for is looked back on when it is over. */
function asksForLookBack({ plan }: SessionView): boolean {
  return plan?.template.segments.some(({ output }) => output === "follow-up") === true;
}

/** The part that follows the observation of work, where the agenda has one. */
function debriefOf({ plan }: SessionView): string | null {
  const segments = plan?.template.segments ?? [];
  const observed = segments.findIndex(({ observe }) => observe === true);
  return observed < 0 ? null : (segments[observed + 1]?.id ?? null);
}

function ownFirst(open: SeriesMemory["open"], me: PersonId): SeriesMemory["open"] {
  return open.toSorted((one, other) => Number(other.owner === me) - Number(one.owner === me));
}

/** When the agenda was changed last. */
function lastEdit({ agenda }: SessionView): Instant | null {
  return agenda.plan.map(({ at }) => at).toSorted((a, b) => b - a)[0] ?? null;
}
