import { describe, expect, it } from "vitest";
import { personId } from "../circles/person.ts";
import { commonFreeTime } from "./common-free-time.ts";
import { hours, item, search, somebody, zone } from "./free-time-cases.ts";
import type { CommonFreeTimeInput } from "./search.ts";

const fortnight = search("2026-01-05T00:00Z", "2026-01-19T00:00Z", { minutes: 60, gridMinutes: 60 });
const busyBut = (from: string, to: string) => [
  item("2026-01-05T00:00Z", `2026-01-${from}Z`),
  item(`2026-01-${to}Z`, "2026-01-19T00:00Z"),
];
const own = somebody("own");
const late = somebody("late", { busy: busyBut("15T10:00", "16T00:00") });
const soon = somebody("soon", { busy: busyBut("06T10:00", "06T12:00") });
const unread = somebody("unread", { readable: false });
const names = (people: readonly string[]) => people.map((person) => person.slice("tenant.".length)).join();
const found = (input: Omit<CommonFreeTimeInput, "search">) =>
  commonFreeTime({ ...input, search: fortnight }).slots.map(
    ({ start, without }) => `${new Date(start).toISOString().slice(8, 13)} ${names(without)}`,
  );

describe("a quorum", () => {
  it("puts full slots first, however late, then those with the fewest missing", () => {
    const optional = [somebody("a"), late];
    const slots = found({ required: [own], optional, quorum: 2 });
    // On the 15th from 10 on everybody can; before and after only two of three.
    expect(slots.slice(0, 7).every((slot) => slot.startsWith("15T") && slot.endsWith(" "))).toBe(true);
    expect(slots.slice(7).every((slot) => slot.endsWith(" late"))).toBe(true);
    expect(slots.length).toBe(80);
  });

  it.each<[string, Omit<CommonFreeTimeInput, "search">, number]>([
    ["all of three", { required: [own], optional: [soon, late], quorum: 3 }, 0],
    ["two of three", { required: [own], optional: [soon, late], quorum: 2 }, 2 + 7],
    ["one who is needed and who can alone", { required: [own], optional: [soon, late], quorum: 1 }, 80],
    ["no fewer than the needed ones", { required: [own, soon], optional: [late], quorum: 1 }, 2],
    ["nobody whose calendar is unknown", { required: [own], optional: [unread], quorum: 2 }, 0],
    ["a needed one whose calendar is unknown", { required: [own, unread], optional: [soon], quorum: 3 }, 2],
  ])("counts %s", (_, input, count) => {
    expect(found(input).length).toBe(count);
  });

  it("says how many can, and that nobody is early or late who comes", () => {
    const kathmandu = somebody("far", { zone: zone("Asia/Kathmandu"), workingHours: hours("12:00", "21:00") });
    const input = { required: [own], optional: [kathmandu, late], quorum: 2, search: fortnight };
    const { slots } = commonFreeTime(input);
    const reasonsAt = (hour: string) =>
      slots.find(({ start }) => new Date(start).toISOString().startsWith(`2026-01-06T${hour}`))!.reasons;
    expect(reasonsAt("10")).toContainEqual({ code: "enough-can-come", can: 2, of: 3 });
    // Kathmandu's day ends at 15:15 UTC: from 13:15 on a session of an hour would touch its last hour.
    expect(reasonsAt("13")).toContainEqual({ code: "comfortable-in-all-zones" });
    expect(reasonsAt("14")).not.toContainEqual({ code: "comfortable-in-all-zones" });
  });

  it("counts only those who surely can", () => {
    const { slots } = commonFreeTime({ required: [own, unread], optional: [late], quorum: 2, search: fortnight });
    const [last] = slots.toReversed();
    expect(last).toMatchObject({ unconfirmedFor: [unread.person], without: [late.person] });
    expect(last!.reasons[0]).toEqual({ code: "enough-can-come", can: 1, of: 3 });
  });

  it.each([0, -1, 1.5, 3, Number.NaN])("refuses %s of two", (quorum) => {
    expect(() => found({ required: [own], optional: [soon], quorum })).toThrow(new RangeError("quorum-not-possible"));
  });

  it("keeps the order of names for absentees", () => {
    const [a, b] = [somebody("a", { busy: late.busy }), somebody("b", { busy: late.busy })];
    const { slots } = commonFreeTime({ required: [own], optional: [b, a], search: fortnight });
    expect(slots.at(-1)!.without).toEqual([personId("tenant", "b"), personId("tenant", "a")]);
  });
});
