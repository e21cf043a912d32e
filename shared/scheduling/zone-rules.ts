import { instant, type Instant } from "../circles/instant.ts";

/** A stretch of time, end exclusive. */
export interface TimeRange {
  readonly from: Instant;
  readonly to: Instant;
}

/** From `at` on a zone has `offset` (minutes, local = UTC + offset). */
export interface OffsetChange {
  readonly at: number;
  readonly offset: number;
}

/**
 * A zone's offsets over a range, worked out once so that a search needs no calendar library and no `Intl`.
 *
 * `offsets[i]` (minutes, local = UTC + offset) holds from `starts[i]` until `starts[i + 1]`; `starts[0]` is `from`.
 */
export interface ZoneRules extends TimeRange {
  /** IANA name where there is one; `custom` for rules that came without a name. */
  readonly zone: string;
  readonly starts: readonly Instant[];
  readonly offsets: readonly number[];
}

/** Rules from what holds at `range.from` and the changes in order; one that changes nothing is left out. */
export function zoneRules(zone: string, range: TimeRange, first: number, changes: readonly OffsetChange[]): ZoneRules {
  const starts: Instant[] = [range.from];
  const offsets = [first];
  for (const { at, offset } of changes) {
    if (at >= range.to) break;
    if (at <= range.from) offsets[0] = offset;
    else if (offset !== offsets.at(-1)) {
      starts.push(instant(at));
      offsets.push(offset);
    }
  }
  return { zone, from: range.from, to: range.to, starts, offsets };
}

/** UTC over a range: what is left when nothing is known about somebody's zone. */
export function utcRules(range: TimeRange): ZoneRules {
  return zoneRules("Etc/UTC", range, 0, []);
}

/** Whether two zones' clocks show the same over their whole range, whatever the zones are called. */
export function sameClock(one: ZoneRules, other: ZoneRules): boolean {
  if (one === other) return true;
  return (
    one.starts.length === other.starts.length &&
    one.offsets.every((offset, index) => offset === other.offsets[index]) &&
    one.starts.every((start, index) => index === 0 || start === other.starts[index])
  );
}
