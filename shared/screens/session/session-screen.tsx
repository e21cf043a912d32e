import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useRef } from "react";
import { formatById } from "../../circles/format-by-id.ts";
import type { Instant } from "../../circles/instant.ts";
import type { Participant } from "../../flows/participant.ts";
import type { SeriesMemory } from "../../flows/sessions/series-memory.ts";
import type { SessionView } from "../../flows/sessions/session-view.ts";
import { type SessionPhase, sessionPhase } from "../../sessions/session-phase.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { ageText } from "../../ui/text/age-text.ts";
import { Line } from "../../ui/page/line.tsx";
import { namesText } from "../../ui/text/names-text.ts";
import { Page } from "../../ui/page/page.tsx";
import { placeText } from "../../ui/text/place-text.ts";
import { SessionHeader } from "../../ui/session/session-header.tsx";
import { rangeText } from "../../ui/text/time-text.ts";
import { Waiting } from "../../ui/page/waiting.tsx";
import { AgendaPart } from "./agenda-part.tsx";
import { CarriedOverPart } from "./carried-over-part.tsx";
import { CommitmentsPart } from "./commitments-part.tsx";
import { InvitationPart } from "./invitation-part.tsx";
import { DoublePart } from "../home/double-part.tsx";
import { ProblemCard } from "../problem-card.tsx";
import { ReflectionPart } from "./reflection-part.tsx";
import type { Go } from "../route.ts";
import { sessionWords } from "./session-words.ts";
import { useNow } from "../use-now.ts";
import { useMemory } from "./use-memory.ts";
import { type ChangeSession, useSession } from "./use-session.ts";

const AgreementPart = lazy(async () => ({ default: (await import("./agreement-part.tsx")).AgreementPart }));
const RunningPart = lazy(async () => ({ default: (await import("./running-part.tsx")).RunningPart }));
const TodoPart = lazy(async () => ({ default: (await import("./todo-part.tsx")).TodoPart }));
const ChangePart = lazy(async () => ({ default: (await import("../meeting/change-part.tsx")).ChangePart }));

interface SessionScreenProps {
  readonly participant: Participant;
  readonly sessionId: string;
  readonly go: Go;
}

/** One session, before, while and after it runs. */
export function SessionScreen({ participant, sessionId, go }: SessionScreenProps) {
  const { state, view, problem, asOf, change, look } = useSession(participant, sessionId);
  const now = useNow(participant);
  const { timeZone } = participant;
  const times = view === null ? null : timesOf(view);
  const phase = times === null ? null : sessionPhase(times, now);
  usePresence({ view, phase, isOpen: state === "open", change });

  return (
    <Page title={titleOf(view)} back={() => go({ screen: "home" })}>
      {problem !== null && <ProblemCard problem={problem} again={look} />}
      {asOf !== null && <Line>{`Not up to date: this is the session ${ageText({ at: asOf, now, timeZone })}.`}</Line>}
      {state === "opening" && view === null && problem === null && <Waiting what="The session" />}
      {state === "gone" && (
        <Line>
          This session is not there any more: neither your calendar nor the records lead to it. Nothing of it was
          deleted by Turnabout; what you typed and did not send stays on this device.
        </Line>
      )}
      {view !== null && times !== null && phase !== null && (
        <SessionParts {...{ participant, view, times, phase, change, look, go }} />
      )}
      {view !== null && times === null && participant.keyWaits !== undefined && (
        <>
          <Line>
            Who meets here, when, and with which agenda stands in your calendar, which Turnabout may not read. You can
            write all the same.
          </Line>
          <ReflectionPart {...{ participant, view, change }} />
          <AgendaPart {...{ participant, view, change }} words={sessionWords(participant, view)} mayEdit={false} />
        </>
      )}
    </Page>
  );
}

interface SessionPartsProps {
  readonly participant: Participant;
  readonly view: SessionView;
  readonly times: Times;
  readonly phase: SessionPhase;
  readonly change: ChangeSession;
  readonly look: () => void;
  readonly go: Go;
}

function SessionParts({ participant, view, times, phase, change, look, go }: SessionPartsProps) {
  const { circle, meeting } = view;
  const session = view.session && { ...view.session, start: times.start, end: times.end };
  const words = sessionWords(participant, view);
  const memory = useMemory(participant, view);
  const me = participant.person.id;
  const isOngoing = phase === "before" || phase === "running";
  const isOver = phase === "afterwards" || phase === "closed";
  return (
    <>
      <SessionHeader
        start={times.start}
        end={times.end}
        timeZone={participant.timeZone}
        phase={phase}
        others={words.others}
        joinUrl={view.joinUrl}
        place={placeOf(session)}
        present={view.agenda.present.flatMap(({ person }) => (person === me ? [] : words.nameOf(person)))}
      />
      {phase === "cancelled" && (
        <Line>
          This session was cancelled. What was written stays here; open commitments are offered in the next one.
        </Line>
      )}
      {meeting !== null && meeting.declinedBy.length > 0 && phase === "before" && (
        <Line>{`Declined by ${namesText(meeting.declinedBy)}.`}</Line>
      )}
      {circle !== null && (phase === "cancelled" || (phase === "before" && (meeting?.declinedBy.length ?? 0) > 0)) && (
        <Actions>
          <Button onClick={() => go({ screen: "find-time", circleId: circle.id })}>Find another time</Button>
        </Actions>
      )}
      {phase === "before" && meeting !== null && (
        <Suspense fallback={null}>
          <ChangePart {...{ participant, view, meeting, times }} changed={look} />
        </Suspense>
      )}
      {meeting?.double !== undefined && (
        <DoublePart
          participant={participant}
          eventId={meeting.double}
          by={meeting.organizer}
          time={rangeText(times.start, times.end, participant.timeZone)}
          changed={look}
        />
      )}
      {view.invalid > 0 && (
        <Line>
          {view.invalid === 1
            ? "1 entry could not be checked and is not shown."
            : `${view.invalid} entries could not be checked and are not shown.`}
        </Line>
      )}
      {isOver && <ReflectionPart {...{ participant, view, change }} />}
      {isOngoing && circle !== null && memory !== null && asksForAgreement(view, memory) && (
        <Suspense fallback={null}>
          <AgreementPart {...{ participant, circle, words }} rules={memory.rules} isRunning={phase === "running"} />
        </Suspense>
      )}
      {isOngoing && circle !== null && session !== null && view.plan !== null && (
        <Suspense fallback={null}>
          <RunningPart
            {...{ participant, view, circle, memory, words, change }}
            start={times.start}
            end={times.end}
            format={session.format}
            template={view.plan.template}
          />
        </Suspense>
      )}
      {isOngoing && memory !== null && (
        <CarriedOverPart {...{ words, change }} left={memory.open} commitments={view.agenda.commitments} />
      )}
      <AgendaPart {...{ participant, view, words, change }} mayEdit={isOngoing} />
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
  );
}

/** Where the agenda has a part for the ground rules, or the members have begun with them: who comes late is asked, too. */
function asksForAgreement({ plan }: SessionView, { rules }: SeriesMemory): boolean {
  return rules.parts.length > 0 || plan?.template.segments.some(({ agreement }) => agreement === true) === true;
}

/** When the agenda was changed last. */
function lastEdit({ agenda }: SessionView): Instant | null {
  return agenda.plan.map(({ at }) => at).toSorted((a, b) => b - a)[0] ?? null;
}

function placeOf(session: SessionView["session"]): string | null {
  const { number, of } = session?.series ?? {};
  return number === undefined || of === undefined ? null : placeText({ number, of });
}

interface Times {
  readonly start: Instant;
  readonly end: Instant;
  readonly phase: "planned" | "scheduled" | "cancelled";
}

/** When it is: what the meeting in the own calendar says, else what the records say. */
function timesOf({ session, meeting }: SessionView): Times | null {
  if (meeting === null) return session;
  return { ...meeting, phase: meeting.isCancelled ? "cancelled" : "scheduled" };
}

function titleOf(view: SessionView | null): string {
  const format = view?.session?.format ?? view?.circle?.format;
  return format === undefined ? "Session" : formatById(format).name;
}

/** Notes once that the participant was there while the session ran: it counts for "held". */
function usePresence({
  view,
  phase,
  isOpen,
  change,
}: {
  readonly view: SessionView | null;
  readonly phase: SessionPhase | null;
  readonly isOpen: boolean;
  readonly change: ChangeSession;
}) {
  const noted = useRef(false);
  const isDue = isOpen && phase === "running" && view !== null && (view.own?.presentAt ?? null) === null;
  useEffect(() => {
    if (!isDue || noted.current || document.hidden) return;
    noted.current = true;
    void change({ do: "be-present" }).catch(() => {
      noted.current = false;
    });
  });
}
