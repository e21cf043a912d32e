import { instant } from "../circles/instant.ts";
import { minuteMs } from "./wall-time.ts";
import { canonicalZone, zoneSpellings } from "./zone-aliases.ts";
import { zoneRules, type OffsetChange, type TimeRange, type ZoneRules } from "./zone-rules.ts";

const dayMs = 1_440 * minuteMs;
const blockMs = 91 * dayMs;
// Offsets are asked for at this distance: no zone has kept one for less (the shortest, a Ramadan pause, is four weeks).
const probeMs = 13 * dayMs;

interface ZoneMemory {
  readonly formatter: Intl.DateTimeFormat;
  /** Per quarter: what holds at its begin, then its changes. */
  readonly quarters: Map<number, readonly OffsetChange[]>;
  /** What was asked last: very many people share a zone and a range. */
  last: ZoneRules | null;
}

// Zone data does not change while a page lives, so a zone is asked for once: one formatter, one search per quarter.
const memory = new Map<string, ZoneMemory | null>();

/**
 * Offsets of an IANA zone over a range; null when the engine knows the name in none of its spellings.
 *
 * Cold, this asks `Intl` (one formatter, some 8 calls a quarter and 15 more per clock change); what it learned is kept,
 * and asked again it makes no call.
 */
export function fromIanaZone(zone: string, range: TimeRange): ZoneRules | null {
  const name = canonicalZone(zone);
  let known = memory.get(name);
  if (known === undefined) {
    const formatter = formatterFor(name);
    known = formatter && { formatter, quarters: new Map(), last: null };
    memory.set(name, known);
  }
  if (!known) return null;
  if (known.last?.from === range.from && known.last.to === range.to) return known.last;
  const changes: OffsetChange[] = [];
  for (let quarter = Math.floor(range.from / blockMs); quarter * blockMs < range.to; quarter += 1) {
    let found = known.quarters.get(quarter);
    if (!found) known.quarters.set(quarter, (found = changesOf(known.formatter, quarter)));
    changes.push(...found);
  }
  known.last = zoneRules(name, range, changes[0]?.offset ?? 0, changes);
  return known.last;
}

function changesOf(formatter: Intl.DateTimeFormat, quarter: number): readonly OffsetChange[] {
  const begin = quarter * blockMs;
  const changes: OffsetChange[] = [{ at: begin, offset: offsetOf(formatter, begin) }];
  for (let from = begin; from < begin + blockMs; from += probeMs) {
    const to = from + probeMs;
    const after = offsetOf(formatter, to);
    let last = changes.at(-1) as OffsetChange;
    let searchFrom = from;
    while (last.offset !== after) {
      last = firstChange(formatter, last.offset, searchFrom, { at: to, offset: after });
      searchFrom = last.at;
      if (last.at < begin + blockMs) changes.push(last);
    }
  }
  return changes;
}

/** Halves the stretch down to a minute; `end` is known to have another offset than `before`. */
function firstChange(formatter: Intl.DateTimeFormat, before: number, from: number, end: OffsetChange): OffsetChange {
  let low = from;
  let high = end;
  while (high.at - low > minuteMs) {
    const middle = low + Math.floor((high.at - low) / (2 * minuteMs)) * minuteMs;
    const offset = offsetOf(formatter, middle);
    if (offset === before) low = middle;
    else high = { at: middle, offset };
  }
  return high;
}

function formatterFor(name: string): Intl.DateTimeFormat | null {
  for (const timeZone of zoneSpellings(name)) {
    try {
      return new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
    } catch {
      // The engine does not know this spelling; the next one may do.
    }
  }
  return null;
}

function offsetOf(formatter: Intl.DateTimeFormat, at: number): number {
  const name = formatter.formatToParts(instant(at)).find(({ type }) => type === "timeZoneName")?.value ?? "";
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  if (sign === undefined) return 0;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
