import { describe, expect, it } from "vitest";
import { instantOf } from "../circles/instant.ts";
import { personId } from "../circles/person.ts";
import { commonFreeTime } from "./common-free-time.ts";
import type { BusyItem, BusyStatus } from "./person-availability.ts";
import type { Search } from "./search.ts";
import { zone, hours, item, somebody, search, starts } from "./free-time-cases.ts";

describe("commonFreeTime, rule by rule", () => {
  it("finds what two people share across zones", () => {
    const required = [
      somebody("lisbon", { busy: [item("2026-05-04T08:00Z", "2026-05-04T09:00Z")] }),
      somebody("kathmandu", { zone: zone("Asia/Kathmandu"), workingHours: hours("11:00", "17:30") }),
    ];
    // 09:00 UTC is 10:00 in Lisbon and 14:45 in Kathmandu, where the day ends at 11:45 UTC.
    const found = starts({ required, search: search("2026-05-04T00:00Z", "2026-05-05T00:00Z") });
    expect([found[0], found.at(-1)]).toEqual(["05-04T09:00", "05-04T11:00"]);
  });

  it("keeps a night shift together over midnight, and its last morning", () => {
    const nurse = somebody("nurse", { workingHours: hours("22:00", "06:00", ["monday"]) });
    const found = starts({
      required: [nurse],
      search: search("2026-01-05T00:00Z", "2026-01-08T00:00Z", { minutes: 60 }),
    });
    expect([found.length, found[0], found.at(-1)]).toEqual([29, "01-05T22:00", "01-06T05:00"]);
  });

  it("honours notice, buffer, lunch and no-meeting blocks", () => {
    const required = [somebody("own", { busy: [item("2026-01-05T10:00Z", "2026-01-05T10:30Z")] }), somebody("other")];
    const found = starts({
      required,
      search: search("2026-01-05T00:00Z", "2026-01-06T00:00Z", {
        now: instantOf("2026-01-04T09:15Z"),
        noticeMinutes: 24 * 60,
        bufferMinutes: 10,
        minutes: 30,
        lunch: { startMinute: 12 * 60, endMinute: 13 * 60 },
        noMeetingBlocks: [
          { person: required[1]!.person, days: ["monday"], startMinute: 13 * 60, endMinute: 16 * 60 },
          { person: personId("tenant", "stranger"), days: ["monday"], startMinute: 0, endMinute: 1_440 },
        ],
      }),
    });
    expect(found).toEqual([
      "01-05T09:15",
      "01-05T10:45",
      "01-05T11:00",
      "01-05T11:15",
      "01-05T11:30",
      "01-05T16:00",
      "01-05T16:15",
      "01-05T16:30",
    ]);
  });

  it.each<[BusyStatus, BusyStatus[], boolean]>([
    ["free", ["busy"], true],
    ["tentative", ["busy"], true],
    ["tentative", ["busy", "tentative"], false],
    ["workingElsewhere", ["busy"], true],
    ["workingElsewhere", ["busy", "workingElsewhere"], false],
    ["oof", ["oof"], false],
    ["unknown", ["busy"], false],
    ["unknown", [], false],
  ])("a whole day %s with %j blocking leaves slots: %s", (status, busyStatuses, left) => {
    const person = somebody("a", { busy: [item("2026-01-05T00:00Z", "2026-01-06T00:00Z", status)] });
    const found = starts({
      required: [person],
      search: search("2026-01-05T00:00Z", "2026-01-06T00:00Z", { busyStatuses }),
    });
    expect(found.length > 0).toBe(left);
  });

  it("never takes an unreadable calendar for free: each slot says whom to ask", () => {
    const unknown = somebody("guest", { readable: false });
    const result = commonFreeTime({
      required: [somebody("own"), unknown],
      search: search("2026-01-05T00:00Z", "2026-01-06T00:00Z"),
    });
    expect(result.unreadable).toEqual([unknown.person]);
    expect(result.slots.length).toBeGreaterThan(0);
    for (const slot of result.slots) {
      expect(slot.unconfirmedFor).toEqual([unknown.person]);
      expect(slot.reasons[0]).toEqual({ code: "inside-known-working-hours" });
    }
  });

  it("puts slots that optional people cannot make after those they can", () => {
    const late = somebody("late", { workingHours: hours("15:00", "17:00") });
    const { slots } = commonFreeTime({
      required: [somebody("own")],
      optional: [late],
      search: search("2026-01-05T00:00Z", "2026-01-06T00:00Z"),
    });
    expect(slots[0]).toMatchObject({ without: [], start: instantOf("2026-01-05T16:15Z") });
    expect(slots[0]!.reasons.map(({ code }) => code)).toContain("everybody-welcome-can-come");
    expect(slots.at(-1)!.without).toEqual([late.person]);
  });

  it("keeps inside hours that begin and end at odd minutes", () => {
    const person = somebody("a", { workingHours: hours("08:33", "10:02") });
    const day = search("2026-01-05T00:00Z", "2026-01-06T00:00Z", { gridMinutes: 5, minutes: 60 });
    const found = ["08:35", "08:40", "08:45", "08:50", "08:55", "09:00"].map((time) => `01-05T${time}`);
    expect(starts({ required: [person], search: day })).toEqual(found);
  });

  it("puts the grid on the first person's wall clock", () => {
    const person = somebody("a", { zone: zone("Asia/Kathmandu"), workingHours: hours("09:00", "11:00") });
    const found = starts({
      required: [person],
      search: search("2026-05-04T00:00Z", "2026-05-05T00:00Z", { gridMinutes: 60 }),
    });
    expect(found).toEqual(["05-04T03:15", "05-04T04:15"]);
  });

  it("gives its reasons", () => {
    const { slots } = commonFreeTime({
      required: [
        somebody("own", {
          busy: [item("2026-01-06T09:00Z", "2026-01-06T11:00Z"), item("2026-01-06T11:45Z", "2026-01-06T17:00Z")],
        }),
        somebody("paris", { zone: zone("Europe/Paris") }),
      ],
      search: search("2026-01-05T00:00Z", "2026-01-07T00:00Z", { previous: instantOf("2025-12-30T11:00Z") }),
    });
    expect(slots[0]).toMatchObject({
      start: instantOf("2026-01-06T11:00Z"),
      reasons: [
        { code: "inside-all-working-hours" },
        { code: "comfortable-in-all-zones" },
        { code: "same-weekday", weekday: "tuesday" },
        { code: "same-time", minuteOfDay: 660 },
        { code: "tomorrow" },
        { code: "leaves-no-gap", side: "both" },
      ],
    });
    expect(slots.map(({ score }) => score)).toEqual(slots.map(({ score }) => score).toSorted((a, b) => b - a));
  });

  it("reads a thousand overlapping, empty and reversed items", () => {
    const busy: BusyItem[] = [];
    for (let index = 0; index < 1_500; index += 1) {
      const start = instantOf("2026-01-05T09:00Z") + (index % 90) * 60_000;
      const length = [0, -600_000, 60_000, 1_800_000][index % 4]!;
      busy.push({ start, end: start + length, status: "busy" } as BusyItem);
    }
    const found = starts({
      required: [somebody("a", { busy })],
      search: search("2026-01-05T00:00Z", "2026-01-06T00:00Z"),
    });
    expect([found[0], found.at(-1)]).toEqual(["01-05T11:00", "01-05T16:15"]);
  });

  it("finds nothing in empty working hours", () => {
    const week = search("2026-01-05T00:00Z", "2026-01-12T00:00Z");
    for (const workingHours of [hours("09:00", "09:00"), hours("09:00", "17:00", [])]) {
      expect(commonFreeTime({ required: [somebody("a", { workingHours })], search: week }).slots).toEqual([]);
    }
  });

  it.each<[string, Partial<Search>, number]>([
    ["range-reversed", { to: instantOf("2026-01-04T00:00Z") }, 2],
    ["range-too-long", { to: instantOf("2027-03-05T00:00Z") }, 2],
    ["length-not-in-five-minutes", { minutes: 47 }, 2],
    ["length-not-in-five-minutes", { minutes: 0 }, 2],
    ["grid-not-in-five-minutes", { gridMinutes: 7 }, 2],
    ["minutes-negative", { noticeMinutes: -1 }, 2],
    ["nobody-to-meet", {}, 0],
    ["too-many-people", {}, 9],
    ["zone-not-covered", { from: instantOf("2025-12-01T00:00Z") }, 2],
  ])("refuses with %s", (problem, changed, people) => {
    const required = Array.from({ length: people }, (_, index) => somebody(`p${index}`));
    const input = { required, search: { ...search("2026-01-05T00:00Z", "2026-01-12T00:00Z"), ...changed } };
    expect(() => commonFreeTime(input)).toThrow(new RangeError(problem));
  });
});
