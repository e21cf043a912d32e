import type { Instant } from "../circles/instant.ts";
import { readRetryAfter } from "./read-retry-after.ts";

const secondMs = 1_000;
const longestOwnWaitMs = 60_000;

/**
 * Milliseconds to wait before repetition `attempt` (1 = the first).
 *
 * `Retry-After` counts where it can be read: seconds, also with a decimal point, or an HTTP date. Else 1, 2, 4 … up to 60
 * seconds with full jitter, so that all clients do not come back at once.
 */
export function backOff({
  attempt,
  retryAfter,
  now,
  random,
}: {
  readonly attempt: number;
  readonly retryAfter: string | null;
  readonly now: Instant;
  readonly random: () => number;
}): number {
  const told = retryAfter === null ? null : readRetryAfter(retryAfter, now);
  // A little more than told, spread: the service names the same second to everybody.
  if (told !== null) return told + Math.round(random() * secondMs);
  return Math.round(random() * Math.min(longestOwnWaitMs, secondMs * 2 ** (attempt - 1)));
}
