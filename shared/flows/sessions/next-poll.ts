const seconds = 1000;

/** What one query costs; an interval pays for one. */
const unitsOfQuery = 2;

/** What decides how soon a session is asked for again. Times are milliseconds since 1970. */
export interface PollQuestion {
  readonly now: number;
  /** The last change of anybody that this client has seen. */
  readonly lastChange: number;
  readonly hidden: boolean;
  /** The service said it is busy: every client doubles its interval. */
  readonly busy: boolean;
  /** SharePoint resource units spent since the last poll was due, writes and all; a poll without news costs 2. */
  readonly units?: number;
}

/** An interval pays for this many queries at most, so that what the others write arrives in time whatever was spent. */
const mostOwed = 4;

/**
 * Milliseconds until the next poll, or `null` while the page is hidden: 5 s while somebody edits, 15 s after two quiet minutes,
 * 60 s after ten. What was spent beyond one query is waited for, so that a pair stays at 48 resource units a minute while
 * somebody edits and at 16 when quiet.
 */
export function nextPoll({ now, lastChange, hidden, busy, units = unitsOfQuery }: PollQuestion): number | null {
  if (hidden) return null;
  const quiet = now - lastChange;
  const interval = quiet < 120 * seconds ? 5 : quiet < 600 * seconds ? 15 : 60;
  const owed = Math.min(mostOwed, Math.max(1, units / unitsOfQuery));
  return interval * seconds * owed * (busy ? 2 : 1);
}
