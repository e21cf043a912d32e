import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type TriedTenant, tryTenant } from "../try-tenant.ts";

interface Shown {
  readonly id: string;
  readonly iCalUId: string;
  readonly subject: string;
  readonly onlineMeeting: { readonly joinUrl: string } | null;
}
interface List<T> {
  readonly value: readonly T[];
  readonly "@odata.nextLink"?: string;
}

const zone = "Nepal Standard Time";
const at = (time: string) => ({ dateTime: `2026-03-03T${time}`, timeZone: zone });
const session = {
  subject: "Peer coaching",
  body: {
    contentType: "html",
    content: '<p>Agenda</p><p><a href="https://turnabout.contoso.example/#s=1">Open</a></p>',
  },
  start: at("10:00:00"),
  end: at("10:45:00"),
  attendees: [{ emailAddress: { address: "ben@contoso.example", name: "Ben" }, type: "required" }],
  isOnlineMeeting: true,
  onlineMeetingProvider: "teamsForBusiness",
  transactionId: "circle.session",
};
const week = "startDateTime=2026-03-02T00:00:00Z&endDateTime=2026-03-09T00:00:00Z";
const property = "String {5e1b7f6a-3c0d-4a57-9f2e-8d1c6b0a4e21} Name TurnaboutKeys";

let folder: string;
let tenant: TriedTenant;

const zones = async (path: string) =>
  (await tenant.send<List<{ alias: string }>>("ann", `GET ${path}`)).body.value.map(({ alias }) => alias);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "mailbox-"));
  tenant = await tryTenant({ dataFolder: folder });
});
afterEach(async () => {
  expect(tenant.violations).toEqual([]);
  await tenant.stop();
  await rm(folder, { recursive: true });
});

describe("mailboxes over HTTP", () => {
  it("find a time, book it once and show it to both, over a restart too", async () => {
    const body = {
      schedules: ["ann@contoso.example", "ben@contoso.example"],
      startTime: at("09:00:00"),
      endTime: at("17:00:00"),
      availabilityViewInterval: 15,
    };
    const schedules = () =>
      tenant.send<List<{ availabilityView: string }>>("ann", "POST /me/calendar/getSchedule", { body });
    expect((await schedules()).body.value[1]?.availabilityView).toMatch(/^0{32}$/);

    const [first, second] = await Promise.all(
      [0, 1].map(() => tenant.send<Shown>("ann", "POST /me/events", { body: session })),
    );
    expect([first?.status, second?.status, first?.body.id]).toEqual([201, 201, second?.body.id]);
    expect((await schedules()).body.value.map(({ availabilityView }) => availabilityView.slice(0, 8))).toEqual([
      "00002220",
      "00001110",
    ]);

    await tenant.stop();
    tenant = await tryTenant({ dataFolder: folder });
    for (const who of ["ann", "ben"] as const) {
      const { value } = (await tenant.send<List<Shown>>(who, `GET /me/calendarView?${week}`)).body;
      expect(value.map(({ iCalUId }) => iCalUId)).toEqual([first?.body.iCalUId]);
      expect(value[0]?.onlineMeeting?.joinUrl).toBe(first?.body.onlineMeeting?.joinUrl);
    }
    expect(
      (await tenant.send("ann", "POST /me/events", { body: { ...session, subject: "Other" } })).body,
    ).toMatchObject({
      error: { code: "ErrorDuplicateTransactionId" },
    });
  });

  it("takes an id with its padding encoded, and follows an address for the next page", async () => {
    for (let count = 0; count < 12; count += 1)
      await tenant.send("ann", "POST /me/events", {
        body: { subject: `${count}`, start: at("10:00:00"), end: at("10:45:00") },
      });
    const { body } = await tenant.send<List<Shown>>("ann", `GET /me/calendarView?${week}&$select=subject`, {
      headers: { prefer: `outlook.timezone="${zone}", IdType="ImmutableId"` },
    });
    const next = body["@odata.nextLink"] ?? "";
    expect(next.startsWith(`${tenant.origin}/v1.0/me/calendarView?`)).toBe(true);
    const rest = await tenant.send<List<Shown>>("ann", `GET ${next.slice(`${tenant.origin}/v1.0`.length)}`);
    expect([body.value.length, rest.body.value.length]).toEqual([10, 2]);
    const one = await tenant.send<Shown>("ann", `GET /me/events/${encodeURIComponent(rest.body.value[0]?.id ?? "")}`);
    expect(one.body.subject).toBe(rest.body.value[0]?.subject);
  });

  it("keeps a property of a calendar that only the expansion with its filter shows", async () => {
    const body = { name: "Turnabout", singleValueExtendedProperties: [{ id: property, value: "{}" }] };
    const { id } = (await tenant.send<Shown>("ann", "POST /me/calendars", { body })).body;
    const expand = encodeURIComponent(`singleValueExtendedProperties($filter=id eq '${property}')`);
    const read = await tenant.send("ann", `GET /me/calendars/${encodeURIComponent(id)}?$expand=${expand}`);
    expect(read.body).toMatchObject({ singleValueExtendedProperties: [{ id: property, value: "{}" }] });
    await tenant.control("POST /switches", { keyCalendar: "deleted" });
    expect((await tenant.send("ann", `GET /me/calendars/${encodeURIComponent(id)}`)).status).toBe(404);
  });

  it("asks for the documented scopes", async () => {
    const reading = { scopes: ["Calendars.Read"] };
    expect((await tenant.send("ann", `GET /me/calendarView?${week}`, reading)).status).toBe(200);
    expect((await tenant.send("ann", "POST /me/events", { ...reading, body: session })).body).toMatchObject({
      error: { code: "ErrorAccessDenied" },
    });
  });

  it("gives the parts of a batch the same answers", async () => {
    const requests = [
      { id: "1", method: "POST", url: "/me/events", headers: { "Content-Type": "application/json" }, body: session },
      { id: "2", method: "GET", url: `/me/calendarView?${week}`, dependsOn: ["1"] },
    ];
    const { body } = await tenant.send<{ responses: { id: string; status: number; body: List<Shown> }[] }>(
      "ann",
      "POST /$batch",
      { body: { requests } },
    );
    const second = body.responses.find(({ id }) => id === "2");
    expect([second?.status, second?.body.value.length]).toEqual([200, 1]);
  });

  it("lists the supported zones by either kind of name", async () => {
    expect(await zones("/me/outlook/supportedTimeZones")).toContain(zone);
    expect(
      await zones("/me/outlook/supportedTimeZones(TimeZoneStandard=microsoft.graph.timeZoneStandard'Iana')"),
    ).toContain("Asia/Kathmandu");
  });
});
