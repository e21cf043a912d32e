import { describe, expect, it } from "vitest";
import { commonFreeTime } from "./common-free-time.ts";
import { explainNoSlot } from "./explain-no-slot.ts";
import { item, search, somebody } from "./free-time-cases.ts";
import type { CommonFreeTimeInput } from "./search.ts";
import { timesToAsk } from "./times-to-ask.ts";

const week = search("2026-01-05T00:00Z", "2026-01-10T00:00Z", { minutes: 60, gridMinutes: 60 });
const always = [item("2026-01-05T00:00Z", "2026-01-10T00:00Z")];
const tuesdayAt10 = [item("2026-01-05T00:00Z", "2026-01-06T10:00Z"), item("2026-01-06T11:00Z", "2026-01-10T00:00Z")];
const own = somebody("own", { busy: tuesdayAt10 });
const free = somebody("free");
const busy = somebody("busy", { busy: always });
const away = somebody("away", { busy: always });
const closed = somebody("closed", { readable: false });
const shut = somebody("shut", { readable: false });
const names = (people: readonly string[]) => people.map((person) => person.slice("tenant.".length)).join(" ");
const told = (input: Omit<CommonFreeTimeInput, "search">) =>
  timesToAsk({ ...input, search: week }).map(({ start, unconfirmedFor, without }) =>
    `${new Date(start).toISOString().slice(8, 13)} ask ${names(unconfirmedFor)} without ${names(without)}`.trim(),
  );

describe("timesToAsk", () => {
  it.each<[string, Omit<CommonFreeTimeInput, "search">, string[]]>([
    ["one is busy, nobody was marked", { required: [own, closed, busy] }, ["06T10 ask closed without busy"]],
    [
      "the closed one is needed, the busy one is not",
      { required: [own, closed], optional: [busy], quorum: 3 },
      ["06T10 ask closed without busy"],
    ],
    [
      "a quorum that only an answer can fill",
      { required: [own], optional: [closed, busy], quorum: 2 },
      ["06T10 ask closed without busy"],
    ],
    [
      "a quorum that two answers can fill",
      { required: [own], optional: [closed, shut, busy], quorum: 3 },
      ["06T10 ask closed shut without busy"],
    ],
    [
      "more than half of five, of a quorum of five",
      { required: [own], optional: [closed, free, busy, away], quorum: 5 },
      ["06T10 ask closed without busy away"],
    ],
    ["only half could come", { required: [own, closed, busy, away] }, []],
    ["somebody who is needed never can", { required: [own, busy], optional: [closed, free], quorum: 3 }, []],
    ["a pair, and the own week is full", { required: [{ ...own, busy: always }, closed] }, []],
    ["everybody's calendar was read", { required: [own, free, busy] }, []],
  ])("%s", (_, input, times) => {
    expect(commonFreeTime({ ...input, search: week }).slots).toEqual([]);
    expect(told(input)).toEqual(times);
    const ask = explainNoSlot({ ...input, search: week }).offers.find(({ kind }) => kind === "ask");
    expect(ask?.kind === "ask" ? ask.slots.length : 0).toBe(times.length);
  });
});
