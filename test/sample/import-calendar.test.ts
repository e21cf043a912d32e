import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTenant, type Tenant } from "../tenant/start-tenant.ts";
import { importCalendar } from "./import-calendar.ts";
import { organization } from "./organization.ts";
import { participant } from "./people.ts";

const now = Date.parse("2026-03-02T08:00:00Z");
const folder = mkdtempSync(join(tmpdir(), "calendar-"));
let tenant: Tenant;

beforeAll(async () => {
  tenant = await startTenant({ organization, now });
});
afterAll(async () => {
  await tenant.stop();
  rmSync(folder, { recursive: true });
});

function save(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const calendar = (summary: string, rest = "") =>
  `BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:a\nSUMMARY:${summary}\nDTSTART:20260303T033000Z\nDURATION:PT30M\n${rest}END:VEVENT\nEND:VCALENDAR\n`;

async function busyOf(from: string, to: string) {
  const answer = await fetch(`${tenant.origin}/v1.0/me/calendar/getSchedule`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${tenant.token({ userId: participant.id })}`,
      "content-type": "application/json",
    },
    body: JSON.stringify({
      schedules: [participant.mail],
      startTime: { dateTime: from, timeZone: "UTC" },
      endTime: { dateTime: to, timeZone: "UTC" },
      availabilityViewInterval: 30,
    }),
  });
  const { value } = (await answer.json()) as {
    value: { availabilityView: string; scheduleItems: { subject: string }[] }[];
  };
  return { view: value[0]?.availabilityView, subjects: value[0]?.scheduleItems.map(({ subject }) => subject) };
}

describe("an imported calendar", () => {
  it("is what the mailbox answers, and is replaced by the next import", async () => {
    const first = importCalendar(tenant.state, { file: save("one.ics", calendar("Dentist")), person: participant });
    expect(first).toMatchObject({ ok: true, count: 1 });
    expect(await busyOf("2026-03-03T03:00:00", "2026-03-03T05:00:00")).toEqual({ view: "0200", subjects: ["Dentist"] });
    importCalendar(tenant.state, {
      file: save("two.ics", calendar("Choir", "TRANSP:TRANSPARENT\n")),
      person: participant,
    });
    expect(await busyOf("2026-03-03T03:00:00", "2026-03-03T05:00:00")).toEqual({ view: "0000", subjects: ["Choir"] });
    expect(tenant.violations).toEqual([]);
  });

  it("says how much came in and what did not", () => {
    const rest =
      "END:VEVENT\nBEGIN:VEVENT\nUID:b\nSUMMARY:no start\nEND:VEVENT\nBEGIN:VEVENT\nUID:c\nDTSTART;TZID=Nowhere:20260304T100000\n";
    expect(importCalendar(tenant.state, { file: save("mixed.ics", calendar("A", rest)), person: participant })).toEqual(
      {
        ok: true,
        count: 2,
        sentences: [
          "mixed.ics: 2 appointments of five weeks back to ten weeks ahead are in the mailbox of Maya Gurung.",
          "Left out, because they cannot be read: 1.",
          "Nobody explains the time zone Nowhere: its times count as times in Asia/Kathmandu.",
        ],
      },
    );
  });

  it("reads UTF-16 as older programs write it", () => {
    const bytes = Buffer.from(`\ufeff${calendar("Größe")}`, "utf16le");
    expect(importCalendar(tenant.state, { file: save("wide.ics", bytes), person: participant })).toMatchObject({
      count: 1,
    });
  });

  it.each([
    ["empty.ics", "", "empty.ics is empty. Export a calendar as .ics"],
    ["notes.txt", "Milk, bread", "notes.txt is no calendar file. Export a calendar as .ics"],
    [
      "page.ics",
      "<!DOCTYPE html><title>Sign in</title>",
      "page.ics holds a web page. Perhaps a sign-in page was saved",
    ],
    ["google.zip", "PK\u0003\u0004rest", "google.zip is a zip archive. Unpack it"],
    ["people.vcf", "BEGIN:VCARD\nEND:VCARD", "people.vcf holds contacts. Export a calendar"],
    [
      "cut.ics",
      calendar("A").slice(0, 90),
      "cut.ics breaks off, or has lines that are no calendar data. Export it again",
    ],
    [
      "tasks.ics",
      "BEGIN:VCALENDAR\nBEGIN:VTODO\nUID:a\nEND:VTODO\nEND:VCALENDAR\n",
      "tasks.ics holds no appointments.",
    ],
  ])("refuses %s in a sentence and changes nothing", (name, content, sentence) => {
    const before = JSON.stringify([...tenant.state.table(`mailbox-${participant.id}`).entries()]);
    const result = importCalendar(tenant.state, { file: save(name, content), person: participant });
    expect(result.ok ? "" : result.sentence).toContain(sentence);
    expect(JSON.stringify([...tenant.state.table(`mailbox-${participant.id}`).entries()])).toBe(before);
  });

  it("says so where there is no such file, or a folder", () => {
    for (const file of ["/nowhere/mine.ics", folder]) {
      expect(importCalendar(tenant.state, { file, person: participant })).toEqual({
        ok: false,
        sentence: `There is no file ${file}. Give the path of a calendar export that ends in .ics.`,
      });
    }
  });
});
