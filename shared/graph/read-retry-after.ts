import type { Instant } from "../circles/instant.ts";

/** Milliseconds that a `Retry-After` tells from `now` on: seconds, also with a decimal point, or an HTTP date; `null` when it tells nothing. */
export function readRetryAfter(text: string, now: Instant): number | null {
  if (/^\s*\d+(\.\d+)?\s*$/.test(text)) return Math.ceil(Number(text) * 1_000);
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
