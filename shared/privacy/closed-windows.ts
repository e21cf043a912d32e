import { instant, type Instant } from "../circles/instant.ts";

const hour = 3_600_000;
const day = 24 * hour;

/** How long after its end a session can still become "held". */
export const settlingTime = 72 * hour;
/** No window is shorter. */
export const leastLength = 28 * day;
const leastSessions = 3;

/** The period of one summary of one circle: from `start`, up to but not including `close`. */
export interface SummaryWindow {
  readonly start: Instant;
  readonly close: Instant;
}

/**
 * The windows of a circle that have closed by `now`, oldest first (P3). A window closes at the later of: the end of the
 * third session held in it + 72 h, and its start + 28 days; the next one starts there.
 *
 * @example three sessions end on days 0, 14 and 28 → one window, closing on day 31; two sessions in 60 days → none
 * @param heldEnds ends of the sessions held, in any order
 */
export function closedWindows({
  start,
  heldEnds,
  now,
}: {
  readonly start: Instant;
  readonly heldEnds: readonly Instant[];
  readonly now: Instant;
}): SummaryWindow[] {
  const ends = heldEnds.toSorted((a, b) => a - b);
  const windows: SummaryWindow[] = [];
  let from = start;
  for (;;) {
    const third = ends.filter((end) => end >= from)[leastSessions - 1];
    if (third === undefined) return windows;
    const close = instant(Math.max(third + settlingTime, from + leastLength));
    if (close > now) return windows;
    windows.push({ start: from, close });
    from = close;
  }
}
