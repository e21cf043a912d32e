import { describe, expect, it } from "vitest";
import { instantOf } from "../circles/instant.ts";
import { personId } from "../circles/person.ts";
import { commonFreeTime } from "./common-free-time.ts";
import { explainNoSlot } from "./explain-no-slot.ts";
import type { PersonAvailability } from "./person-availability.ts";
import type { CommonFreeTimeInput, Search } from "./search.ts";
import { utcRules } from "./zone-rules.ts";

const range = { from: instantOf("2026-05-04T00:00Z"), to: instantOf("2026-05-06T00:00Z") };

function somebody(
  name: string,
  freeHours: readonly number[],
  changed: Partial<PersonAvailability> = {},
): PersonAvailability {
  const busy = [0, 1].flatMap((day) =>
    Array.from({ length: 8 }, (_, index) => 9 + index)
      .filter((hour) => !freeHours.includes(hour))
      .map((hour) => {
        const start = instantOf(new Date(range.from + (day * 24 + hour) * 3_600_000).toISOString());
        return { start, end: (start + 3_600_000) as typeof start, status: "busy" as const };
      }),
  );
  const days = ["monday", "tuesday"] as const;
  const workingHours = { days: [...days], startMinute: 540, endMinute: 1_020 };
  return { person: personId("t", name), zone: utcRules(range), workingHours, busy, readable: true, ...changed };
}

const noon = { startMinute: 720, endMinute: 780 };

function input(required: PersonAvailability[], changed: Partial<Search> = {}): CommonFreeTimeInput {
  const search: Search = {
    ...range,
    now: range.from,
    minutes: 45,
    gridMinutes: 15,
    noticeMinutes: 0,
    bufferMinutes: 0,
    busyStatuses: ["busy"],
    ...changed,
  };
  return { required, search };
}

describe("explainNoSlot", () => {
  it.each<[string, CommonFreeTimeInput, string[]]>([
    ["own appointments", input([somebody("own", []), somebody("other", [9])]), ["busy"]],
    ["the other's, as busy and no more", input([somebody("own", [9]), somebody("other", [])]), ["t.other"]],
    ["notice", input([somebody("own", [9]), somebody("other", [9])], { noticeMinutes: 34 * 60 }), ["notice"]],
    [
      "lunch",
      input([somebody("own", [12]), somebody("other", [12])], { lunch: { startMinute: 720, endMinute: 780 } }),
      ["lunch"],
    ],
    ["buffers", input([somebody("own", [9]), somebody("other", [9])], { bufferMinutes: 20 }), ["buffer"]],
    [
      "own working hours",
      input([
        somebody("own", [9], { workingHours: { days: ["sunday"], startMinute: 0, endMinute: 60 } }),
        somebody("other", [9]),
      ]),
      ["working-hours"],
    ],
    [
      "own no-meeting blocks, not the other's",
      input([somebody("own", [9]), somebody("other", [9])], {
        noMeetingBlocks: [
          { person: personId("t", "own"), days: ["monday", "tuesday"], startMinute: 0, endMinute: 1_440 },
        ],
      }),
      ["no-meeting-blocks"],
    ],
    [
      "one's own earliest minute as working hours",
      input([somebody("own", [9], { earliestMinute: 600 }), somebody("other", [9])]),
      ["working-hours"],
    ],
    ["one's own lunch", input([somebody("own", [12], { lunch: noon }), somebody("other", [12])]), ["lunch"]],
    [
      "one's own buffers",
      input([somebody("own", [9], { bufferAfterMinutes: 20 }), somebody("other", [9])]),
      ["buffer", "busy"],
    ],
    [
      "days on which one has enough sessions",
      input([somebody("own", [9], { fullDays: ["2026-05-04", "2026-05-05"] }), somebody("other", [9])]),
      ["full-days"],
    ],
    [
      "the other's kept time as busy and no more",
      input([
        somebody("own", [9]),
        somebody("other", [9], {
          unavailable: (["monday", "tuesday"] as const).map((day) => ({ day, startMinute: 540, endMinute: 600 })),
        }),
      ]),
      ["t.other"],
    ],
    ["nothing alone, when only several things together block", input([somebody("own", []), somebody("other", [])]), []],
  ])("names %s", (_, search, blockers) => {
    expect(commonFreeTime(search).slots).toEqual([]);
    const found = explainNoSlot(search).blockers.map((blocker) =>
      blocker.who === "own" ? blocker.what : blocker.person,
    );
    expect(found).toEqual(blockers);
  });

  it("offers two short sessions on different days and a range twice as long", () => {
    const half = {
      start: instantOf("2026-05-04T09:30Z"),
      end: instantOf("2026-05-04T10:00Z"),
      status: "busy" as const,
    };
    const next = {
      start: instantOf("2026-05-05T09:30Z"),
      end: instantOf("2026-05-05T10:00Z"),
      status: "busy" as const,
    };
    const own = somebody("own", [9]);
    const search = input([{ ...own, busy: [...own.busy, half, next] }, somebody("other", [9])]);
    expect(explainNoSlot(search).offers).toMatchObject([
      {
        kind: "two-shorter",
        minutes: 20,
        slots: [{ start: instantOf("2026-05-04T09:00Z") }, { start: instantOf("2026-05-05T09:00Z") }],
      },
      { kind: "longer-range", range: { from: range.from, to: instantOf("2026-05-08T00:00Z") } },
    ]);
  });

  const circle = [somebody("own", [9, 10, 11]), somebody("a", [9, 10]), somebody("b", [10, 11]), somebody("c", [9])];
  const offerOf = (asked: CommonFreeTimeInput) => explainNoSlot(asked).offers.find(({ kind }) => kind === "quorum");

  it("offers a circle the times at which the fewest would miss", () => {
    const asked = input(circle);
    expect(commonFreeTime(asked).slots).toEqual([]);
    const offer = offerOf(asked);
    expect(offer).toMatchObject({ kind: "quorum", quorum: 3 });
    const missing = offer?.kind === "quorum" ? offer.slots.map(({ without }) => without) : [];
    expect(new Set(missing.flat())).toEqual(new Set([circle[2]!.person, circle[3]!.person]));
    expect(missing.every(({ length }) => length === 1)).toBe(true);
  });

  it.each<[string, CommonFreeTimeInput]>([
    ["in a pair", input([somebody("own", [9]), somebody("a", [10])])],
    [
      "without somebody who is needed",
      { ...input([somebody("own", [9]), somebody("a", [])]), optional: [somebody("b", [9])], quorum: 3 },
    ],
    ["with half of a circle", input([somebody("own", [9]), somebody("a", [9]), somebody("b", []), somebody("c", [])])],
    [
      "below the quorum that more than half are",
      { ...input([somebody("own", [9])]), optional: [somebody("a", []), somebody("b", [])], quorum: 2 },
    ],
  ])("offers no quorum %s", (_, asked) => {
    expect(commonFreeTime(asked).slots).toEqual([]);
    expect(offerOf(asked)).toBeUndefined();
  });

  it("makes no offer at the end of the longest range only", () => {
    const busy = somebody("own", []);
    const far = { from: range.from, to: (range.from + 400 * 86_400_000) as typeof range.to };
    const all = { busy: [{ start: far.from, end: far.to, status: "busy" as const }], zone: utcRules(far) };
    expect(explainNoSlot(input([{ ...busy, ...all }], far)).offers).toEqual([]);
    expect(explainNoSlot(input([busy])).offers.length).toBeGreaterThan(0);
  });

  it("offers to ask those whose calendar cannot be read", () => {
    const search = input([somebody("own", []), somebody("guest", [], { readable: false })]);
    expect(explainNoSlot(search).offers.map(({ kind }) => kind)).toEqual(["longer-range", "ask"]);
  });
});
