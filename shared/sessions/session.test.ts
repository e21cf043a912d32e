import { describe, expect, it } from "vitest";

import { sessionSchema } from "./session.ts";

const id = "Q0lSQ0xFLW9mLXNpeC0xMg.c2Vzc2lvbjE";
const session = {
  id,
  circleId: "Q0lSQ0xFLW9mLXNpeC0xMg",
  phase: "planned",
  start: 1_772_421_300_000,
  end: 1_772_424_000_000,
  timeZone: "Asia/Kathmandu",
  organizer: "t.ana",
  format: "peer-coaching-pair",
  templateId: "peer-pair-45",
  event: { id: null, iCalUId: null, joinUrl: null },
};
const series = { id: "Q0lSQ0xFLW9mLXNpeC0xMg.c2VyaWVzMTI", originalStart: session.start };

describe("sessionSchema", () => {
  it.each([
    ["no series", session, true],
    ["one of a series", { ...session, series: { ...series, number: 2, of: 6 } }, true],
    ["one of a series that does not tell how long it is", { ...session, series }, true],
    ["the last of its series", { ...session, series: { ...series, number: 6, of: 6 } }, true],
    ["one after the last", { ...session, series: { ...series, number: 7, of: 6 } }, false],
    ["number 0", { ...session, series: { ...series, number: 0, of: 6 } }, false],
    ["a series without an id", { ...session, series: { ...series, id: "x" } }, false],
    ["a series without a first place", { ...session, series: { id: series.id } }, false],
  ])("%s", (_, value, valid) => expect(sessionSchema.safeParse(value).success).toBe(valid));
});
