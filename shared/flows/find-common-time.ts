import { addWeeks } from "date-fns";
import type { Instant } from "../circles/instant.ts";
import { instant } from "../circles/instant.ts";
import type { Person, PersonId } from "../circles/person.ts";
import { readBusyTimes } from "../graph/busy-times.ts";
import { answered, type GraphAnswer } from "../graph/graph-error.ts";
import { availabilityFromSchedule } from "../scheduling/availability-from-schedule.ts";
import { commonFreeTime } from "../scheduling/common-free-time.ts";
import { explainNoSlot } from "../scheduling/explain-no-slot.ts";
import type { NoSlotExplanation } from "../scheduling/no-slot.ts";
import type { FreeTimeResult } from "../scheduling/slot.ts";
import { searchProblem, type Search, type SearchProblem } from "../scheduling/search.ts";
import type { ZoneRules } from "../scheduling/zone-rules.ts";
import type { Visitor } from "./participant.ts";

const quarter = 15 * 60_000;

export interface TimeQuestion {
  /** The others; the asking person always belongs to it. */
  readonly others: readonly Person[];
  readonly minutes: number;
  /** How far ahead to look. */
  readonly weeks: number;
  readonly now: Instant;
}

/** Whose clock shows what, for those whose zone is known. */
export type KnownZones = ReadonlyMap<PersonId, ZoneRules>;

export type TimeAnswer =
  | { readonly found: "slots"; readonly result: FreeTimeResult; readonly zones: KnownZones }
  | {
      readonly found: "nothing";
      readonly explanation: NoSlotExplanation;
      readonly result: FreeTimeResult;
      readonly zones: KnownZones;
    }
  | { readonly found: "no-search"; readonly problem: SearchProblem };

/**
 * When all of them can meet, best first with reasons: one request for up to twenty people and 61 days. Nothing of anybody's
 * appointments leaves the gateway but busy or free, and nothing of it is kept.
 */
export async function findCommonTime(
  visitor: Visitor,
  { others, minutes, weeks, now }: TimeQuestion,
): Promise<GraphAnswer<TimeAnswer>> {
  const people = [visitor.person, ...others];
  const from = instant(Math.floor(now / quarter) * quarter);
  const range = { from, to: instant(addWeeks(from, weeks).getTime()) };
  const readings = await readBusyTimes(visitor.client, { people, ...range });
  if (!readings.ok) return readings;
  const required = readings.value.map((reading) =>
    availabilityFromSchedule(
      { ...reading, fallbackZone: reading.person === visitor.person.id ? visitor.timeZone : reading.fallbackZone },
      range,
    ),
  );
  const search: Search = {
    ...range,
    now,
    minutes,
    gridMinutes: 15,
    noticeMinutes: 24 * 60,
    bufferMinutes: 10,
    busyStatuses: ["busy", "oof", "tentative"],
    lunch: { startMinute: 12 * 60, endMinute: 13 * 60 },
  };
  const input = { required, search };
  const problem = searchProblem(input);
  if (problem !== null) return answered({ found: "no-search", problem });
  const result = commonFreeTime(input);
  const zones: KnownZones = new Map(
    required.filter(({ assumed }) => !assumed?.includes("zone-utc")).map(({ person, zone }) => [person, zone]),
  );
  if (result.slots.length > 0) return answered({ found: "slots", result, zones });
  return answered({ found: "nothing", explanation: explainNoSlot(input), result, zones });
}
