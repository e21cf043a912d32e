import { instant, type Instant } from "../circles/instant.ts";
import { namedZone } from "./named-zone.ts";
import { dayMinutes, instantsOfWallTime, minuteMs } from "./wall-time.ts";

const dayMs = dayMinutes * minuteMs;

/** What somebody typed as a time: an instant, or why it is none. `skipped`: the clocks jump over it. */
export type EnteredTime =
  | { readonly ok: true; readonly at: Instant }
  | { readonly ok: false; readonly why: "empty" | "past" | "skipped" };

/** A wall time as a field gives it, `2026-11-12T14:30`, in an IANA zone. Of two equal hours (the clocks go back) the first to come. */
export function enteredTime(
  text: string,
  { timeZone, now }: { readonly timeZone: string; readonly now: Instant },
): EnteredTime {
  const [, date, hours, minutes] = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})$/.exec(text) ?? [];
  const midnight = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(midnight)) return { ok: false, why: "empty" };
  const zone = namedZone(timeZone, { from: instant(midnight - 2 * dayMs), to: instant(midnight + 3 * dayMs) });
  if (zone === null) return { ok: false, why: "empty" };
  const instants = instantsOfWallTime(zone, {
    day: midnight / dayMs,
    minute: Number(hours) * 60 + Number(minutes),
  });
  if (instants.length === 0) return { ok: false, why: "skipped" };
  const at = instants.find((one) => one > now);
  return at === undefined ? { ok: false, why: "past" } : { ok: true, at };
}
