import { beforeEach, describe, expect, it } from "vitest";
import { putEvent } from "./put-event.ts";
import { type TriedMailboxes, tryMailboxes } from "./try-mailboxes.ts";

interface Schedules {
  readonly value: readonly {
    readonly scheduleId: string;
    readonly availabilityView: string;
    readonly scheduleItems: readonly Record<string, unknown>[];
    readonly workingHours?: { readonly timeZone: Record<string, unknown> };
    readonly error?: { readonly responseCode: string };
  }[];
  readonly error?: { readonly code: string };
}

const zone = "Pacific Standard Time";
const day = (from: string, to: string) => ({
  schedules: ["ann@contoso.example"],
  startTime: { dateTime: `2026-03-16T${from}`, timeZone: zone },
  endTime: { dateTime: `2026-03-16T${to}`, timeZone: zone },
  availabilityViewInterval: 60,
});

let tenant: TriedMailboxes;
const ask = (body: object, who = "ben") =>
  tenant.send<Schedules>(who, "POST /me/calendar/getSchedule", { body, prefer: `outlook.timezone="${zone}"` });
const put = (from: string, to: string, rest: object = {}) =>
  putEvent(tenant.state, "ann-id", {
    subject: "Lunch",
    start: `2026-03-16T${from}:00Z`,
    end: `2026-03-16T${to}:00Z`,
    ...rest,
  });

beforeEach(async () => {
  tenant = await tryMailboxes();
});

describe("POST /me/calendar/getSchedule", () => {
  it("rounds the view to its interval, keeps the items exact and lets the busier status win", () => {
    put("15:30", "16:30");
    put("19:00", "21:00");
    put("19:00", "20:00", { showAs: "tentative" });
    put("22:00", "23:00", { showAs: "tentative" });
    put("23:00", "23:30", { showAs: "oof" });
    put("17:00", "18:00", { showAs: "workingElsewhere" });
    const { body } = ask(day("09:00:00", "18:00:00"));
    expect(body.value[0]?.availabilityView).toBe("200220130");
    expect(body.value[0]?.scheduleItems[0]).toMatchObject({
      status: "busy",
      start: { dateTime: "2026-03-16T08:30:00.0000000", timeZone: zone },
    });
    tenant.switchTo("workingElsewhereDigit", "4");
    expect(ask(day("09:00:00", "18:00:00")).body.value[0]?.availabilityView).toBe("240220130");
    expect(tenant.violations).toEqual([]);
  });

  it("does not count what only touches the window", () => {
    put("15:00", "16:00");
    expect(ask(day("09:00:00", "10:00:00")).body.value[0]).toMatchObject({ availabilityView: "0", scheduleItems: [] });
  });

  it("says what is private without its title, and shows titles only where sharing allows", () => {
    put("16:00", "17:00", { sensitivity: "private", subject: "Doctor" });
    put("17:00", "18:00", { location: { displayName: "Harry's Bar" } });
    const items = ask(day("09:00:00", "18:00:00")).body.value[0]?.scheduleItems;
    expect(items?.[0]).toMatchObject({ isPrivate: true });
    expect(items?.[0]).not.toHaveProperty("subject");
    expect(items?.[1]).toMatchObject({ subject: "Lunch", location: "Harry's Bar" });
    tenant.switchTo("sharedDetails:ann@contoso.example", "none");
    for (const item of ask(day("09:00:00", "18:00:00")).body.value[0]?.scheduleItems ?? [])
      expect(Object.keys(item).toSorted()).toEqual(["end", "start", "status"]);
    expect(ask(day("09:00:00", "18:00:00"), "ann").body.value[0]?.scheduleItems[1]).toHaveProperty("subject");
  });

  it("puts the error of one address into the 200, with nothing beside it", () => {
    tenant.switchTo("unreadableCalendar:eva@contoso.example", "on");
    const schedules = ["ann@contoso.example", "guest@fabrikam.example", "nobox@contoso.example", "eva@contoso.example"];
    const { status, body } = ask({ ...day("09:00:00", "18:00:00"), schedules });
    expect(status).toBe(200);
    expect(body.value.map(({ scheduleId, error }) => [scheduleId, typeof error?.responseCode])).toEqual([
      ["ann@contoso.example", "undefined"],
      ["guest@fabrikam.example", "string"],
      ["nobox@contoso.example", "string"],
      ["eva@contoso.example", "string"],
    ]);
    expect(body.value[1]).toEqual({
      scheduleId: "guest@fabrikam.example",
      error: {
        message: "Unable to resolve e-mail address guest@fabrikam.example to an Active Directory object.",
        responseCode: "5009",
      },
    });
    expect(tenant.violations).toEqual([]);
  });

  it("answers with an error for more than 1,000 entries", () => {
    for (let count = 0; count <= 1000; count += 1) put("17:00", "17:05");
    expect(ask(day("09:00:00", "18:00:00")).body.value[0]?.error).toBeDefined();
  });

  it("gives some people a named zone and others a customised one with its rules", () => {
    const { body } = ask({ ...day("09:00:00", "18:00:00"), schedules: ["ann@contoso.example", "kim@contoso.example"] });
    expect(body.value[0]?.workingHours).toMatchObject({ startTime: "08:00:00.0000000", timeZone: { name: zone } });
    expect(body.value[1]?.workingHours?.timeZone).toMatchObject({ name: "Customized Time Zone", bias: 210 });
    tenant.switchTo("workingHoursZone", "bare");
    expect(ask(day("09:00:00", "18:00:00")).body.value[0]?.workingHours?.timeZone).toEqual({
      name: "Customized Time Zone",
    });
  });

  it.each<[string, object, string]>([
    [
      "21 addresses",
      { schedules: Array.from({ length: 21 }, (_, i) => `p${i}@contoso.example`) },
      "ErrorMailboxDataArrayTooBig",
    ],
    ["no address", { schedules: [] }, "ErrorInvalidParameter"],
    ["62 days", { endTime: { dateTime: "2026-05-17T09:00:00", timeZone: zone } }, "ErrorTimeIntervalTooBig"],
    ["a reversed range", { endTime: { dateTime: "2026-03-16T08:00:00", timeZone: zone } }, "ErrorInvalidTimeInterval"],
    ["an interval of four minutes", { availabilityViewInterval: 4 }, "ErrorInvalidMergedFreeBusyInterval"],
    ["an interval above a day", { availabilityViewInterval: 1441 }, "ErrorInvalidMergedFreeBusyInterval"],
    ["an interval longer than the range", { availabilityViewInterval: 600 }, "ErrorInvalidMergedFreeBusyInterval"],
    [
      "an unknown zone",
      { startTime: { dateTime: "2026-03-16T09:00:00", timeZone: "Mars" } },
      "TimeZoneNotSupportedException",
    ],
  ])("refuses %s", (_, part, code) => {
    const { status, body } = ask({ ...day("09:00:00", "18:00:00"), ...part });
    expect([status, body.error?.code]).toEqual([400, code]);
  });
});
