import { DateTime } from "luxon";

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

interface Transition {
  /** Minutes the clock moves by. */
  readonly step: number;
  readonly month: number;
  readonly weekday: number;
  /** Which such weekday of the month, 1 to 5. */
  readonly nth: number;
  /** Wall time at which the clock moves. */
  readonly time: string;
}

const offsetAt = (at: number, zone: string): number => DateTime.fromMillis(at, { zone }).offset;

const known = new Map<string, readonly Transition[]>();

/** Kept once found: a schedule of twenty people asks for the same few zones again and again. */
function transitionsOf(year: number, zone: string): readonly Transition[] {
  const key = `${zone} ${year}`;
  const transitions = known.get(key) ?? findTransitions(year, zone);
  known.set(key, transitions);
  return transitions;
}

function findTransitions(year: number, zone: string): Transition[] {
  const found: Transition[] = [];
  const day = 86_400_000;
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += day) {
    if (offsetAt(at, zone) === offsetAt(at + day, zone)) continue;
    let [low, high] = [at, at + day];
    while (high - low > 60_000) {
      const middle = low + Math.floor((high - low) / 120_000) * 60_000;
      if (offsetAt(middle, zone) === offsetAt(at, zone)) low = middle;
      else high = middle;
    }
    const wall = DateTime.fromMillis(high, { zone: "utc" }).plus({ minutes: offsetAt(at, zone) });
    found.push({
      step: offsetAt(high, zone) - offsetAt(at, zone),
      month: wall.month,
      weekday: wall.weekday,
      nth: Math.ceil(wall.day / 7),
      time: wall.toFormat("HH:mm:ss'.0000000'"),
    });
  }
  return found;
}

/** The week of the month is the same every year, or it is "the last one", which the format writes as 5. */
function occurrenceOver(years: readonly (readonly Transition[])[], direction: 1 | -1): number {
  const weeks = new Set(
    years.flatMap((each) => each.filter((one) => Math.sign(one.step) === direction).map((one) => one.nth)),
  );
  return weeks.size === 1 ? [...weeks][0]! : 5;
}

const never = { time: "00:00:00.0000000", dayOccurrence: 0, dayOfWeek: "sunday", month: 0, year: 0 };

/**
 * The rules of a zone as getSchedule describes them: `bias` in minutes with UTC = local + bias, and when the clock moves.
 * https://learn.microsoft.com/graph/api/resources/customtimezone. A zone whose rules do not fit (none, or more than two
 * moves a year) has an offset only.
 */
export function zoneRules(zone: string, year: number): Record<string, unknown> {
  const years = [0, 1, 2, 3, 4, 5].map((ahead) => transitionsOf(year + ahead, zone));
  const forward = years[0]?.find((each) => each.step > 0);
  const back = years[0]?.find((each) => each.step < 0);
  const january = offsetAt(Date.UTC(year, 0, 1), zone);
  const rule = ({ time, weekday, month }: Transition, direction: 1 | -1) => ({
    time,
    dayOccurrence: occurrenceOver(years, direction),
    dayOfWeek: weekdays[weekday - 1],
    month,
    year: 0,
  });
  const fits = forward && back && years[0]?.length === 2;
  const standard = fits ? (forward.month < back.month ? january : january - forward.step) : january;
  return {
    "@odata.type": "#microsoft.graph.customTimeZone",
    bias: -standard || 0,
    name: "Customized Time Zone",
    standardOffset: fits ? rule(back, -1) : never,
    daylightOffset: fits ? { daylightBias: -forward.step, ...rule(forward, 1) } : { daylightBias: 0, ...never },
  };
}
