import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { calendarWish } from "./calendar-wish.ts";
import { participant, partner } from "./people.ts";

const folder = mkdtempSync(join(tmpdir(), "wish-"));
const calendar = join(folder, "mine.ics");
writeFileSync(calendar, "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260303T033000Z\nEND:VEVENT\nEND:VCALENDAR\n");
afterAll(() => rmSync(folder, { recursive: true }));

describe("the wish for an own calendar", () => {
  it("is none without the option", () => expect(calendarWish({})).toEqual({ ok: true, wanted: null }));

  it.each([
    [undefined, participant],
    ["tomas.ferreira", partner],
    ["Tomas.Ferreira@contoso.example", partner],
  ])("for %s is %o's", (persona, person) =>
    expect(calendarWish({ calendar, persona })).toEqual({ ok: true, wanted: { file: calendar, person } }),
  );

  it.each([
    [{ persona: "maya.gurung" }, "--persona says whose mailbox"],
    [
      { calendar, persona: "nobody" },
      "Nobody with a mailbox is named nobody. Choose one of: maya.gurung, tomas.ferreira,",
    ],
    [{ calendar, persona: "gina.rossi_fabrikam.example#EXT#" }, "Nobody with a mailbox is named gina"],
    [{ calendar: "/nowhere.ics" }, "There is no file /nowhere.ics."],
  ])("%o is told in a sentence", (options, sentence) => {
    const wish = calendarWish(options);
    expect(wish.ok ? "" : wish.sentence).toContain(sentence);
  });
});
