import type { Instant } from "../../circles/instant.ts";
import type { ListedLater, ListedSession } from "../../flows/sessions/list-sessions.ts";
import { circleIdOfSession } from "../../sessions/session-link.ts";
import { sessionPhase } from "../../sessions/session-phase.ts";
import { Line } from "../../ui/page/line.tsx";
import { PlainList } from "../../ui/page/plain-list.tsx";
import { namesText } from "../../ui/text/names-text.ts";
import { placeText } from "../../ui/text/place-text.ts";
import { Section } from "../../ui/page/section.tsx";
import { SessionCard } from "../../ui/session/session-card.tsx";
import { dateText, rangeText } from "../../ui/text/time-text.ts";

interface SessionListsProps {
  /** Earliest first. */
  readonly sessions: readonly ListedSession[];
  readonly later: readonly ListedLater[];
  readonly now: Instant;
  readonly timeZone: string;
  readonly onOpen: (sessionId: string) => void;
  readonly onFindTime: (circleId: string) => void;
}

/** Sessions to come, the next one first, and past ones, the last one first. */
export function SessionLists({ sessions, later, ...shared }: SessionListsProps) {
  const upcoming = sessions.filter(({ end }) => end > shared.now);
  const past = sessions.filter(({ end }) => end <= shared.now).toReversed();
  return (
    <>
      <Section title="Upcoming">
        {upcoming.length > 0 && <Cards sessions={upcoming} {...shared} />}
        {upcoming.length + later.length === 0 && <Line>Nothing is booked.</Line>}
        {later.map((one) => (
          <Line key={one.circleId}>{laterText(one, shared.timeZone)}</Line>
        ))}
      </Section>
      {past.length > 0 && (
        <Section title="Past">
          <Cards sessions={past} {...shared} />
        </Section>
      )}
    </>
  );
}

function Cards({ sessions, now, timeZone, onOpen, onFindTime }: Omit<SessionListsProps, "later">) {
  return (
    <PlainList>
      {sessions.map((session) => {
        const { sessionId, title, start, end, circleName, isCancelled, joinUrl, reflected, declinedBy } = session;
        const circleId = circleIdOfSession(sessionId);
        const isOpen = end > now && (isCancelled || declinedBy.length > 0) && circleId !== null;
        const phase = sessionPhase({ phase: isCancelled ? "cancelled" : "scheduled", start, end }, now);
        const ended = phase === "afterwards" || phase === "closed";
        const company = circleName ?? namesText(session.with);
        const called = session.place ? `${title}, ${placeText(session.place)}` : title;
        return (
          <SessionCard
            key={sessionId}
            time={rangeText(start, end, timeZone)}
            about={company === "" ? called : `With ${company}: ${called}`}
            state={isCancelled ? "Cancelled" : phase === "running" ? "Now" : declinedText(declinedBy)}
            joinUrl={ended || isCancelled ? null : joinUrl}
            reflect={phase === "afterwards" && !reflected && session.reminder !== "skipped"}
            onOpen={() => onOpen(sessionId)}
            onFindTime={isOpen ? () => onFindTime(circleId) : null}
          />
        );
      })}
    </PlainList>
  );
}

/** `With Tomás Ferreira: 3 more until Jan 26, 2027.` */
function laterText({ with: names, circleName, count, last }: ListedLater, timeZone: string): string {
  const until = dateText(last, timeZone);
  return `With ${circleName ?? namesText(names)}: ${count === 1 ? `one more on ${until}` : `${count} more until ${until}`}.`;
}

function declinedText(names: readonly string[]): string | null {
  if (names.length === 0) return null;
  return `${namesText(names)} ${names.length === 1 ? "has" : "have"} declined`;
}
