const seconds = 1000;

/** What one query costs; an interval pays for one. */
const unitsOfQuery = 2;

/** What decides how soon a session is asked for again. Times are milliseconds on one clock. */
export interface PollQuestion {
  readonly now: number;
  /** The last change of anybody that this client has seen. */
  readonly lastChange: number;
  readonly hidden: boolean;
  /** The service said it is busy: every client doubles its interval. */
  readonly busy: boolean;
  /** SharePoint resource units that were spent and that no time has paid for yet. */
  readonly owed?: number;
}

/** More than a minute of polls at half the pace is not paid back. */
const mostOwed = 24;

/**
 * Milliseconds from one poll to the next, or `null` while the page is hidden: 5 s while somebody edits, 15 s after two quiet minutes,
 * 60 s after ten. Whoever owes more than a query polls at half that pace until time has paid, so that a pair stays at 48 resource
 * units a minute while somebody edits and at 16 when quiet.
 */
export function nextPoll({ now, lastChange, hidden, busy, owed = unitsOfQuery }: PollQuestion): number | null {
  if (hidden) return null;
  // However much is owed, what the others write is asked for after two intervals: 10 s while somebody edits.
  const intervals = owed > unitsOfQuery ? 2 : 1;
  return intervalOf(now - lastChange) * intervals * (busy ? 2 : 1);
}

/** What is still owed after so many milliseconds since the poll before. */
export function stillOwed(
  owed: number,
  { waited, quiet }: { readonly waited: number; readonly quiet: number },
): number {
  const paid = (waited / intervalOf(quiet)) * unitsOfQuery;
  return Math.min(mostOwed, Math.max(0, owed - paid));
}

/** Milliseconds between two polls of a session in which nobody has changed anything for so many milliseconds. */
function intervalOf(quiet: number): number {
  return (quiet < 120 * seconds ? 5 : quiet < 600 * seconds ? 15 : 60) * seconds;
}
