import { instant } from "../../circles/instant.ts";
import { cached } from "../../device/cached.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import type { ScheduleReading } from "../../scheduling/schedule-reading.ts";
import { toldPlace } from "../../scheduling/told-place.ts";
import type { TimeRange } from "../../scheduling/zone-rules.ts";
import { freshReadings } from "../time/fresh-readings.ts";
import type { Visitor } from "../participant.ts";

const cacheName = "own-hours";
const dayMs = 86_400_000;

type OwnPlace = ReturnType<typeof toldPlace>;
type OwnHours = Pick<ScheduleReading, "workingHours">;

/**
 * The own zone and working hours as the own calendar says, with rules for a range. Nothing else of the calendar is kept. One request a
 * day at most; while nothing answers, what was read last.
 */
export async function ownPlace(visitor: Visitor, range: TimeRange): Promise<GraphAnswer<OwnPlace>> {
  const { person, timeZone, device, client } = visitor;
  const now = client.serviceClock.now();
  const kept = await cached(device).read<OwnHours>(cacheName, now);
  const place = ({ workingHours }: OwnHours) =>
    answered(toldPlace({ workingHours, fallbackZone: timeZone }, { range, readable: true }));
  if (kept !== null && kept.age < dayMs) return place(kept.value);
  const today = { from: instant(now), to: instant(now + dayMs) };
  const read = await freshReadings(visitor, { people: [person], range: today, fresh: false });
  if (!read.ok) return kept === null ? read : place(kept.value);
  const [own] = read.value.readings;
  const hours: OwnHours = { workingHours: own?.workingHours ?? null };
  await cached(device).keep(cacheName, hours, now);
  return place(hours);
}
