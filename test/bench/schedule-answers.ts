import { instant, instantOf } from "shared/circles/instant.ts";
import type { TimeRange } from "shared/scheduling/zone-rules.ts";
import { seeded, type Seeded } from "./seeded.ts";

const day = 86_400_000;
const quarter = 15 * 60_000;
const cell = 5 * 60_000;
const digits = { free: "0", tentative: "1", busy: "2", oof: "3" } as const;
const statuses = ["busy", "busy", "busy", "tentative", "oof", "free"] as const;
const subjects = [
  "Weekly planning with the regional team of the south",
  "Interview for the open position in development",
  "Budget for the coming year, second reading",
];
const places = ["Room 4.12, second floor, Lisbon", "Microsoft Teams Meeting", "Harbour Street 9, ground floor"];
const zones = [
  ...["W. Europe Standard Time", "GTB Standard Time", "GMT Standard Time", "Eastern Standard Time"].map((name) => ({
    name,
  })),
  {
    "@odata.type": "#microsoft.graph.customTimeZone",
    name: "Customized Time Zone",
    bias: -60,
    standardOffset: clockChange(10),
    daylightOffset: { ...clockChange(3), daylightBias: -60 },
  },
];

/** The four weeks of all answers. */
export const answersRange: TimeRange = {
  from: instantOf("2026-03-09T00:00Z"),
  to: instant(instantOf("2026-03-09T00:00Z") + 28 * day),
};

/** People in one answer: what `getSchedule` takes at most. */
export const peoplePerAnswer = 20;

/**
 * The text of one `getSchedule` answer for twenty people and four weeks, as Microsoft 365 writes it to somebody who may
 * see titles: 60–80 items and a view of 8,064 digits each, 27.6 KB a person.
 */
export function scheduleAnswer(seed: number): string {
  const random = seeded(seed);
  const value = Array.from({ length: peoplePerAnswer }, (_, index) => schedule(random, `person-${seed}-${index}`));
  return JSON.stringify({
    "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#Collection(microsoft.graph.scheduleInformation)",
    value,
  });
}

function schedule(random: Seeded, name: string): unknown {
  const view = Array.from<string>({ length: (answersRange.to - answersRange.from) / cell }).fill("0");
  const items = Array.from({ length: random.whole(60, 80) }, () => {
    const start = answersRange.from + random.whole(0, 27) * day + random.whole(7 * 4, 17 * 4) * quarter;
    const end = start + random.whole(1, 6) * quarter;
    const status = random.pick(statuses);
    for (let at = start; at < end; at += cell) {
      const index = (at - answersRange.from) / cell;
      if (view[index]! < digits[status]) view[index] = digits[status];
    }
    return { start, end, status, subject: random.pick(subjects), location: random.pick(places) };
  });
  return {
    scheduleId: `${name}@contoso.example`,
    availabilityView: view.join(""),
    scheduleItems: items
      .toSorted((one, other) => one.start - other.start)
      .map(({ start, end, status, subject, location }) => ({
        isPrivate: false,
        status,
        subject,
        location,
        start: time(start),
        end: time(end),
      })),
    workingHours: {
      daysOfWeek: ["monday", "tuesday", "wednesday", "thursday", "friday"],
      startTime: random.pick(["08:00:00.0000000", "08:30:00.0000000", "09:00:00.0000000"]),
      endTime: random.pick(["17:00:00.0000000", "17:30:00.0000000", "18:00:00.0000000"]),
      timeZone: random.pick(zones),
    },
  };
}

function time(at: number): { readonly dateTime: string; readonly timeZone: string } {
  return { dateTime: `${new Date(at).toISOString().slice(0, -1)}0000`, timeZone: "UTC" };
}

function clockChange(month: number) {
  return { time: "02:00:00.0000000", dayOccurrence: 5, dayOfWeek: "sunday", month, year: 0 };
}
