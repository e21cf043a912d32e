import type { Instant } from "../../circles/instant.ts";
import type { Person } from "../../circles/person.ts";
import { readBusyTimes } from "../../graph/busy-times.ts";
import type { GraphClient } from "../../graph/graph-client.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import type { ScheduleReading } from "../../scheduling/schedule-reading.ts";
import type { TimeRange } from "../../scheduling/zone-rules.ts";
import type { Visitor } from "../participant.ts";

/** So long what was read of calendars is good enough to search in again. */
const freshMs = 5 * 60_000;
/** The range asked for moves with the clock by so much while a reading is fresh. */
const slackMs = 15 * 60_000;
const mostKept = 6;

/** Calendars as they were read. */
export interface Readings {
  /** In the order of the people asked for. */
  readonly readings: readonly ScheduleReading[];
  readonly range: TimeRange;
  readonly askedAt: Instant;
}

/** In memory and for one connection only: nothing of anybody's calendar is ever stored. */
const kept = new WeakMap<GraphClient, readonly Readings[]>();

/**
 * When these people are busy: what was read of them within the last five minutes again without a request, unless `fresh` asks for the
 * calendars as they are now.
 */
export async function freshReadings(
  { client }: Visitor,
  { people, range, fresh }: { readonly people: readonly Person[]; readonly range: TimeRange; readonly fresh: boolean },
): Promise<GraphAnswer<Readings>> {
  const now = client.serviceClock.now();
  const recent = (kept.get(client) ?? []).filter(({ askedAt }) => askedAt <= now && now - askedAt < freshMs);
  const known = fresh ? null : recent.map((one) => partOf(one, { people, range })).find((part) => part !== null);
  if (known) return answered(known);
  const read = await readBusyTimes(client, { people, ...range });
  if (!read.ok) return read;
  const readings: Readings = { readings: read.value, range, askedAt: now };
  kept.set(client, [readings, ...recent].slice(0, mostKept));
  return answered(readings);
}

/** What was read is old: somebody's calendar was changed from here. */
export function forgetReadings({ client }: Visitor): void {
  kept.delete(client);
}

/** What of earlier readings answers the question; null where somebody or too much of the range is missing. */
function partOf(
  { readings, range: read, askedAt }: Readings,
  { people, range }: { readonly people: readonly Person[]; readonly range: TimeRange },
): Readings | null {
  if (range.from < read.from || range.to - read.to > slackMs) return null;
  const found = people.map(({ id }) => readings.find(({ person }) => person === id));
  if (!found.every((reading) => reading !== undefined)) return null;
  return { readings: found, range: { from: range.from, to: range.to < read.to ? range.to : read.to }, askedAt };
}
