import { Button } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { Participant } from "../../flows/participant.ts";
import type { SessionView } from "../../flows/sessions/session-view.ts";
import type { SessionPhase } from "../../sessions/session-phase.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { Line } from "../../ui/page/line.tsx";
import { SessionHeader } from "../../ui/session/session-header.tsx";
import { formatEndText } from "../../ui/text/format-end-text.ts";
import { namesText } from "../../ui/text/names-text.ts";
import { placeText } from "../../ui/text/place-text.ts";
import { rangeText } from "../../ui/text/time-text.ts";
import { DoublePart } from "../home/double-part.tsx";
import type { Go } from "../route.ts";
import type { SessionTimes } from "./session-times.ts";
import type { SessionWords } from "./session-words.ts";

const ChangePart = lazy(async () => ({ default: (await import("../meeting/change-part.tsx")).ChangePart }));

interface SessionFactsProps {
  readonly participant: Participant;
  readonly view: SessionView;
  readonly times: SessionTimes;
  readonly phase: SessionPhase;
  readonly words: SessionWords;
  readonly look: () => void;
  readonly go: Go;
}

/** When and with whom a session is, what became of its meeting, and what can be done about that. */
export function SessionFacts({ participant, view, times, phase, words, look, go }: SessionFactsProps) {
  const { circle, meeting } = view;
  const me = participant.person.id;
  const end = view.session === null ? null : formatEndText(view.session);
  const isDeclined = phase === "before" && (meeting?.declinedBy.length ?? 0) > 0;
  return (
    <>
      <SessionHeader
        start={times.start}
        end={times.end}
        timeZone={participant.timeZone}
        phase={phase}
        others={words.others}
        joinUrl={view.joinUrl}
        place={placeOf(view)}
        present={view.agenda.present.flatMap(({ person }) => (person === me ? [] : words.nameOf(person)))}
      />
      {phase === "cancelled" && (
        <Line>
          This session was cancelled. What was written stays here; open commitments are offered in the next one.
        </Line>
      )}
      {phase !== "cancelled" && end !== null && <Line>{end}</Line>}
      {isDeclined && <Line>{`Declined by ${namesText(meeting?.declinedBy ?? [])}.`}</Line>}
      {circle !== null && (phase === "cancelled" || isDeclined) && (
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
    </>
  );
}

function placeOf({ session }: SessionView): string | null {
  const { number, of } = session?.series ?? {};
  return number === undefined || of === undefined ? null : placeText({ number, of });
}
