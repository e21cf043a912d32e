import { useEffect, useRef } from "react";
import { formatById } from "../../circles/format-by-id.ts";
import type { Participant } from "../../flows/participant.ts";
import { isMember, type SessionView } from "../../flows/sessions/session-view.ts";
import { type SessionPhase, sessionPhase } from "../../sessions/session-phase.ts";
import { ageText } from "../../ui/text/age-text.ts";
import { Line } from "../../ui/page/line.tsx";
import { Page } from "../../ui/page/page.tsx";
import { Waiting } from "../../ui/page/waiting.tsx";
import { AgendaPart } from "./agenda-part.tsx";
import { ProblemCard } from "../problem-card.tsx";
import { ReflectionPart } from "./reflection-part.tsx";
import type { Go } from "../route.ts";
import { fetchUpperParts, SessionParts } from "./session-parts.tsx";
import { sessionTimes } from "./session-times.ts";
import { sessionWords } from "./session-words.ts";
import { useNow } from "../use-now.ts";
import { type ChangeSession, useSession } from "./use-session.ts";

interface SessionScreenProps {
  readonly participant: Participant;
  readonly sessionId: string;
  readonly go: Go;
  /** After something was said of the reflection. */
  readonly onSaid: () => void;
}

/** One session, before, while and after it runs. */
export function SessionScreen({ participant, sessionId, go, onSaid }: SessionScreenProps) {
  const { state, view, problem, asOf, change, look } = useSession(participant, sessionId);
  const now = useNow(participant);
  useEffect(() => {
    // Where this fails, the part itself says so when it is drawn.
    fetchUpperParts().catch(() => {});
  }, []);
  const { timeZone } = participant;
  const times = view === null ? null : sessionTimes(view);
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
      {view !== null && !isMember(view, participant.person.id) && (
        <Line>
          You do not belong to this circle any more. What you see here is what you could read until then; what you write
          now reaches nobody.
        </Line>
      )}
      {view !== null && times !== null && phase !== null && (
        <SessionParts {...{ participant, view, times, phase, now, change, look, go, onSaid }} />
      )}
      {view !== null && times === null && participant.keyWaits !== undefined && (
        <>
          <Line>
            Who meets here, when, and with which agenda stands in your calendar, which Turnabout may not read. You can
            write all the same.
          </Line>
          <ReflectionPart {...{ participant, view, change, onSaid }} />
          <AgendaPart {...{ participant, view, change }} words={sessionWords(participant, view)} mayEdit={false} />
        </>
      )}
    </Page>
  );
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
