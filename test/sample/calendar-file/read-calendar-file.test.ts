import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { openCalendarBytes } from "./open-calendar-bytes.ts";
import { type FileEvent, readCalendarFile } from "./read-calendar-file.ts";

const window = { from: Date.parse("2026-02-01T00:00:00Z"), to: Date.parse("2026-05-01T00:00:00Z") };

function calendar(...lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR", ""].join("\r\n"));
}

function event(...lines: readonly string[]): readonly string[] {
  return ["BEGIN:VEVENT", "UID:one", "SUMMARY:One", ...lines, "END:VEVENT"];
}

function read(lines: readonly string[], zone = "Asia/Kathmandu", within = window) {
  const opened = openCalendarBytes(calendar(...lines));
  if (!opened.ok) throw new Error(opened.why);
  return readCalendarFile(opened.calendars, { zone, ...within });
}

const times = (events: readonly FileEvent[]) =>
  events.map(({ start, end }) => `${new Date(start).toISOString()} ${(end - start) / 60_000}`);

/** Days on the clock of a zone, by hand: the same wall time on each date. */
const on = (zone: string, wall: string, minutes: number, dates: readonly string[]) =>
  dates.map((date) => `${DateTime.fromISO(`${date}T${wall}`, { zone }).toUTC().toISO()} ${minutes}`);

describe("a calendar file", () => {
  it.each([
    {
      what: "weekly in St John's across the start of summer time on 8 March",
      lines: event(
        "DTSTART;TZID=America/St_Johns:20260226T093000",
        "DTEND;TZID=America/St_Johns:20260226T101500",
        "RRULE:FREQ=WEEKLY;COUNT=4",
      ),
      expected: on("America/St_Johns", "09:30", 45, ["2026-02-26", "2026-03-05", "2026-03-12", "2026-03-19"]),
    },
    {
      what: "daily in Auckland across the end of summer time on 5 April, UNTIL in UTC counting the last one",
      lines: event(
        "DTSTART;TZID=Pacific/Auckland:20260403T080000",
        "DTEND;TZID=Pacific/Auckland:20260403T090000",
        "RRULE:FREQ=DAILY;UNTIL=20260405T200000Z",
      ),
      expected: on("Pacific/Auckland", "08:00", 60, ["2026-04-03", "2026-04-04", "2026-04-05", "2026-04-06"]),
    },
    {
      what: "UNTIL as a date, which some programs write",
      lines: event("DTSTART:20260301T220000Z", "DURATION:PT30M", "RRULE:FREQ=DAILY;UNTIL=20260303"),
      expected: on("UTC", "22:00", 30, ["2026-03-01", "2026-03-02", "2026-03-03"]),
    },
    {
      what: "an Outlook name as TZID, without rules in the file",
      lines: event(
        'DTSTART;TZID="New Zealand Standard Time":20260330T090000',
        'DTEND;TZID="New Zealand Standard Time":20260330T093000',
        "RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=2",
      ),
      expected: on("Pacific/Auckland", "09:00", 30, ["2026-03-30", "2026-04-06"]),
    },
    {
      what: "a vendor's prefix before the zone",
      lines: event("DTSTART;TZID=/example.org/20260101_1/America/St_Johns:20260310T120000", "DURATION:PT1H"),
      expected: on("America/St_Johns", "12:00", 60, ["2026-03-10"]),
    },
    {
      what: "floating times on the clocks of whoever it is for",
      lines: event("DTSTART:20260310T120000", "DTEND:20260310T124500"),
      expected: on("Asia/Kathmandu", "12:00", 45, ["2026-03-10"]),
    },
    {
      what: "single days taken out, by time, by UTC time and by date",
      lines: event(
        "DTSTART;TZID=Asia/Kathmandu:20260302T170000",
        "DTEND;TZID=Asia/Kathmandu:20260302T173000",
        "RRULE:FREQ=DAILY;COUNT=6",
        "EXDATE;TZID=Asia/Kathmandu:20260303T170000,20260304T170000",
        "EXDATE:20260305T111500Z",
        "EXDATE;VALUE=DATE:20260306",
      ),
      expected: on("Asia/Kathmandu", "17:00", 30, ["2026-03-02", "2026-03-07"]),
    },
    {
      what: "further days, as times and as a period",
      lines: event(
        "DTSTART;TZID=Asia/Kathmandu:20260302T090000",
        "DTEND;TZID=Asia/Kathmandu:20260302T100000",
        "RDATE;TZID=Asia/Kathmandu:20260309T090000",
        "RDATE;VALUE=PERIOD:20260310T031500Z/PT30M",
      ),
      expected: [
        ...on("Asia/Kathmandu", "09:00", 60, ["2026-03-02", "2026-03-09"]),
        ...on("Asia/Kathmandu", "09:00", 30, ["2026-03-10"]),
      ],
    },
    {
      what: "the last Friday of a month",
      lines: event("DTSTART:20250131T100000Z", "DURATION:PT1H", "RRULE:FREQ=MONTHLY;BYDAY=-1FR"),
      expected: on("UTC", "10:00", 60, ["2026-02-27", "2026-03-27", "2026-04-24"]),
    },
    {
      what: "one that began before the window and reaches into it",
      lines: event("DTSTART:20260131T230000Z", "DTEND:20260201T010000Z"),
      expected: on("UTC", "23:00", 120, ["2026-01-31"]),
    },
    {
      what: "one that ends where the window begins: nothing",
      lines: event("DTSTART:20260131T230000Z", "DTEND:20260201T000000Z"),
      expected: [],
    },
    {
      what: "a night in St John's that is an hour short: DTEND is a time, not a length on the clock",
      lines: event(
        "DTSTART;TZID=America/St_Johns:20260306T220000",
        "DTEND;TZID=America/St_Johns:20260307T060000",
        "RRULE:FREQ=DAILY;COUNT=2",
      ),
      expected: on("America/St_Johns", "22:00", 480, ["2026-03-06", "2026-03-07"]),
    },
  ])("reads $what", ({ lines, expected }) => expect(times(read(lines).events)).toEqual(expected));

  it("takes a whole day as the reader's own, 25 hours long where the clock goes back", () => {
    const { events } = read(
      event("DTSTART;VALUE=DATE:20260404", "DTEND;VALUE=DATE:20260406", "TRANSP:TRANSPARENT"),
      "Pacific/Auckland",
    );
    expect(times(events)).toEqual(["2026-04-03T11:00:00.000Z 2940"]);
    expect(events[0]).toMatchObject({ isAllDay: true, showAs: "free" });
  });

  it("uses the rules of the file where the zone's name says nothing", () => {
    const rules = [
      "BEGIN:VTIMEZONE",
      "TZID:Customized Time Zone",
      "BEGIN:STANDARD",
      "DTSTART:16010101T020000",
      "RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11",
      "TZOFFSETFROM:-0230",
      "TZOFFSETTO:-0330",
      "END:STANDARD",
      "BEGIN:DAYLIGHT",
      "DTSTART:16010101T020000",
      "RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3",
      "TZOFFSETFROM:-0330",
      "TZOFFSETTO:-0230",
      "END:DAYLIGHT",
      "END:VTIMEZONE",
    ];
    const lines = event(
      "DTSTART;TZID=Customized Time Zone:20260302T093000",
      "DURATION:PT1H",
      "RRULE:FREQ=WEEKLY;COUNT=2",
    );
    const { events, unknownZones } = read([...rules, ...lines]);
    expect(times(events)).toEqual(on("America/St_Johns", "09:30", 60, ["2026-03-02", "2026-03-09"]));
    expect(unknownZones).toEqual([]);
    expect(read(lines).unknownZones).toEqual(["Customized Time Zone"]);
  });

  it("moves, renames and cancels single occurrences, and keeps the others", () => {
    const series = event(
      "DTSTART;TZID=Pacific/Auckland:20260331T090000",
      "DTEND;TZID=Pacific/Auckland:20260331T093000",
      "RRULE:FREQ=WEEKLY;COUNT=4",
    );
    const moved = event(
      "RECURRENCE-ID:20260406T210000Z",
      "DTSTART;TZID=Pacific/Auckland:20260408T140000",
      "DTEND;TZID=Pacific/Auckland:20260408T150000",
    );
    const cancelled = event(
      "RECURRENCE-ID;TZID=Pacific/Auckland:20260414T090000",
      "DTSTART;TZID=Pacific/Auckland:20260414T090000",
      "STATUS:CANCELLED",
    );
    expect(times(read([...moved, ...series, ...cancelled]).events)).toEqual([
      ...on("Pacific/Auckland", "09:00", 30, ["2026-03-31"]),
      ...on("Pacific/Auckland", "14:00", 60, ["2026-04-08"]),
      ...on("Pacific/Auckland", "09:00", 30, ["2026-04-21"]),
    ]);
    expect(times(read(moved).events)).toHaveLength(1);
  });

  it("follows a change that holds for the rest of the series", () => {
    const lines = [
      ...event("DTSTART:20260302T100000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=4"),
      ...event("RECURRENCE-ID;RANGE=THISANDFUTURE:20260304T100000Z", "DTSTART:20260304T140000Z", "DURATION:PT30M"),
    ];
    expect(times(read(lines).events)).toEqual([
      ...on("UTC", "10:00", 60, ["2026-03-02", "2026-03-03"]),
      ...on("UTC", "14:00", 30, ["2026-03-04", "2026-03-05"]),
    ]);
  });

  it("takes the newest of two versions of one event", () => {
    const newer = event("SEQUENCE:2", "DTSTART:20260302T120000Z", "DURATION:PT1H");
    const older = event("SEQUENCE:1", "DTSTART:20260302T100000Z", "DURATION:PT1H");
    expect(times(read([...newer, ...older]).events)).toEqual(on("UTC", "12:00", 60, ["2026-03-02"]));
  });

  it.each([
    [[], "busy"],
    [["TRANSP:TRANSPARENT"], "free"],
    [["STATUS:TENTATIVE"], "tentative"],
    [["X-MICROSOFT-CDO-BUSYSTATUS:OOF"], "oof"],
    [["X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE", "TRANSP:OPAQUE"], "workingElsewhere"],
    [["X-MICROSOFT-CDO-BUSYSTATUS:BUSY", "TRANSP:TRANSPARENT"], "busy"],
  ])("shows %j as %s", (lines, showAs) =>
    expect(read(event("DTSTART:20260302T100000Z", "DURATION:PT1H", ...lines)).events[0]?.showAs).toBe(showAs),
  );

  it("keeps words, place and privacy; an event that takes no time keeps nobody busy", () => {
    const lines = event("DTSTART:20260302T100000Z", "LOCATION:Room 4\\, east", "DESCRIPTION:a <b>", "CLASS:PRIVATE");
    const [found] = read(lines).events;
    expect(found).toMatchObject({ subject: "One", sensitivity: "private", showAs: "free" });
    expect(found?.location.displayName).toBe("Room 4, east");
    expect(found?.body).toContain("a &lt;b&gt;");
  });

  it.each([
    ["without a start", event("DURATION:PT1H")],
    ["that ends before it starts", event("DTSTART:20260302T100000Z", "DTEND:20260302T090000Z")],
    ["every second for years", event("DTSTART:20100101T000000Z", "RRULE:FREQ=SECONDLY")],
    ["on 30 February", event("DTSTART:20260201T100000Z", "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30")],
    ["with a rule against the standard", event("DTSTART:20260302T100000Z", "RRULE:FREQ=WEEKLY;BYMONTHDAY=3")],
  ])("leaves out an event %s and keeps the rest", (_, lines) => {
    const other = ["BEGIN:VEVENT", "UID:two", "DTSTART:20260303T100000Z", "DURATION:PT1H", "END:VEVENT"];
    const { events, unreadable } = read([...lines, ...other]);
    expect(unreadable).toBe(1);
    expect(times(events)).toEqual(on("UTC", "10:00", 60, ["2026-03-03"]));
  });

  it("agrees with a walk by hand over a year of weeks in every zone", () => {
    const year = { from: Date.parse("2026-01-01T00:00:00Z"), to: Date.parse("2027-01-01T00:00:00Z") };
    fc.assert(
      fc.property(
        fc.constantFrom("Asia/Kathmandu", "America/St_Johns", "Pacific/Auckland"),
        fc.record({
          day: fc.integer({ min: 0, max: 600 }),
          hour: fc.integer({ min: 4, max: 23 }),
          minute: fc.constantFrom(0, 15, 45),
        }),
        fc.integer({ min: 1, max: 3 }),
        (zone, { day, hour, minute }, interval) => {
          const first = DateTime.fromISO("2025-01-01", { zone }).plus({ days: day }).set({ hour, minute });
          const { events } = read(
            event(
              `DTSTART;TZID=${zone}:${first.toFormat("yyyyMMdd'T'HHmmss")}`,
              "DURATION:PT45M",
              `RRULE:FREQ=WEEKLY;INTERVAL=${interval}`,
            ),
            "Asia/Kathmandu",
            year,
          );
          const expected: string[] = [];
          for (let at = first; at.toMillis() < year.to; at = at.plus({ weeks: interval }))
            if (at.plus({ minutes: 45 }).toMillis() > year.from) expected.push(`${at.toUTC().toISO()} 45`);
          expect(times(events)).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });
});
