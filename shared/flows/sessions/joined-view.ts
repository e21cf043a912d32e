import type { EntryRow } from "../../agenda/entry/own-entries.ts";
import type { PersonId } from "../../circles/person.ts";
import { partsOf, type SessionView, type ShownMeeting } from "./session-view.ts";

/**
 * What is shown after a session was read again. A read may be stale or empty, and what this device has not sent yet is in no
 * answer: of each member the newest additions that were ever seen stay, and a booking once seen is not taken away.
 */
export function joinedView(before: SessionView | null, after: SessionView, me: PersonId): SessionView {
  if (before === null || before.sessionId !== after.sessionId) return after;
  // What was shared does not become a mere invitation again.
  if (before.state !== after.state) return before.state === "shared" ? before : broughtAlong(before, after, me);
  const known = before.session !== null && after.session === null;
  const meeting = after.meeting ?? toldMeeting(before, after);
  const joinUrl = after.joinUrl ?? before.joinUrl;
  const base = known
    ? { ...after, session: before.session, joinUrl, segments: before.segments, meeting }
    : { ...after, joinUrl, meeting };
  const rows = newestOf([...after.rows, ...before.rows]);
  return { ...base, ...partsOf({ rows, session: base.session, told: base.segments, me }) };
}

/** The meeting as the own calendar had it; where the records have changed since, another member's client has seen it later. */
function toldMeeting({ session: before, meeting }: SessionView, { session: after }: SessionView): ShownMeeting | null {
  if (meeting === null || before === null || after === null) return meeting;
  const { start, end, phase } = after;
  const isSame = before.start === start && before.end === end && before.phase === phase;
  return isSame ? meeting : { ...meeting, start, end, isCancelled: phase === "cancelled" };
}

/** The own additions from before the circle's secret came, until they are seen in the shared part; and what the calendar told. */
function broughtAlong(before: SessionView, after: SessionView, me: PersonId): SessionView {
  const base =
    before.meeting === null
      ? after
      : { ...after, meeting: after.meeting ?? before.meeting, joinUrl: after.joinUrl ?? before.joinUrl };
  if (after.own !== null) return base;
  return {
    ...base,
    ...partsOf({ rows: [...after.rows, ...before.rows], session: after.session, told: after.segments, me }),
  };
}

/** Of each member the rows of the highest revision, each once. */
export function newestOf(rows: readonly EntryRow[]): EntryRow[] {
  const highest = new Map<PersonId, number>();
  for (const { author, revision } of rows) highest.set(author, Math.max(revision, highest.get(author) ?? 0));
  const newest = rows.filter(({ author, revision }) => revision === highest.get(author));
  return [...new Map(newest.map((row) => [JSON.stringify(row), row])).values()];
}
