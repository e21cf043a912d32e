import { instant, type Instant } from "../../circles/instant.ts";

const minute = 60_000;
const quiet = 10 * minute;
const before = 30 * minute;

interface Preparation {
  /** When the newest change to the session's agenda was made. */
  readonly lastChange: Instant;
  readonly start: Instant;
}

/**
 * When a changed agenda is written into the invitation by itself: after ten minutes in which nobody changed it, but half an hour before
 * the start at the latest. What is changed in the last half hour waits for its ten minutes. `null`: not before the session begins, and
 * so never; whoever is invited is not mailed while they meet. Whether it may be written at all says mayUpdateByItself.
 */
export function invitationDue({ lastChange, start }: Preparation): Instant | null {
  const latest = start - before;
  const due = lastChange < latest ? Math.min(lastChange + quiet, latest) : lastChange + quiet;
  return due < start ? instant(due) : null;
}
