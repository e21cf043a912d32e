const seconds = 1000;

/** What decides how soon a session is asked for again. Times are milliseconds since 1970. */
export interface PollQuestion {
  readonly now: number;
  /** The last change of anybody that this client has seen. */
  readonly lastChange: number;
  readonly hidden: boolean;
  /** The service said it is busy: every client doubles its interval. */
  readonly busy: boolean;
}

/**
 * Milliseconds until the next poll, or `null` while the page is hidden: 5 s while somebody edits, 15 s after two quiet minutes,
 * 60 s after ten. A pair stays at 48 resource units a minute while somebody edits.
 */
export function nextPoll({ now, lastChange, hidden, busy }: PollQuestion): number | null {
  if (hidden) return null;
  const quiet = now - lastChange;
  const interval = quiet < 120 * seconds ? 5 : quiet < 600 * seconds ? 15 : 60;
  return interval * seconds * (busy ? 2 : 1);
}
