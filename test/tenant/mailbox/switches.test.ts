import { beforeEach, describe, expect, it } from "vitest";
import { mailboxItems } from "./mailbox-item.ts";
import { mailboxSwitches } from "./switches.ts";
import { type TriedMailboxes, tryMailboxes } from "./try-mailboxes.ts";

const at = (time: string) => ({ dateTime: `2026-03-10T${time}`, timeZone: "UTC" });
const attendees = ["ben", "eva"].map((name) => ({ emailAddress: { address: `${name}@contoso.example` } }));
const session = {
  subject: "Peer coaching",
  start: at("09:00:00"),
  end: at("09:45:00"),
  attendees,
  isOnlineMeeting: true,
  transactionId: "t",
};
const positions = Object.entries(mailboxSwitches).flatMap(([name, { positions: all }]) =>
  all.map((position) => [name, position] as const),
);

let tenant: TriedMailboxes;
const book = (body: object = session): number => tenant.send("ann", "POST /me/events", { body }).status;
const itemsOf = (who: string) => [...mailboxItems(tenant.state, `${who}-id`).entries()].map(([, item]) => item);
const path = (who: string): string => `/me/events/${encodeURIComponent(itemsOf(who)[0]?.id ?? "")}`;
const hours = () =>
  tenant.send<{ value: { workingHours?: { timeZone: { standardOffset: { month: number } } } }[] }>(
    "ben",
    "POST /me/calendar/getSchedule",
    {
      body: { schedules: ["kim@contoso.example"], startTime: at("09:00:00"), endTime: at("17:00:00") },
    },
  ).body.value[0]?.workingHours;

beforeEach(async () => {
  tenant = await tryMailboxes();
});

describe("with a switch in any position", () => {
  it.each(positions)(
    "%s %s: a booking, its change, its answer and its end keep to Graph's description",
    (name, position) => {
      tenant.switchTo(name, position);
      expect(book()).toBe(201);
      expect(
        tenant.send("ann", `PATCH ${path("ann")}`, {
          body: { body: { contentType: "html", content: itemsOf("ann")[0]?.body ?? "" } },
        }).status,
      ).toBe(200);
      expect(tenant.send("ben", `POST ${path("ben")}/accept`, { body: { sendResponse: true } }).status).toBe(202);
      expect(itemsOf("ann")[0]?.attendees[0]?.status.response).toBe("accepted");
      expect(itemsOf("ann")[0]?.iCalUId).toBe(itemsOf("eva")[0]?.iCalUId);
      hours();
      expect(tenant.send("ann", `DELETE ${path("ann")}`).status).toBe(204);
      expect(tenant.violations).toEqual([]);
    },
  );
});

describe("a switch", () => {
  it("cancelledCopy removed takes the copies away", () => {
    tenant.switchTo("cancelledCopy", "removed");
    book();
    tenant.send("ann", `DELETE ${path("ann")}`);
    expect([itemsOf("ben"), itemsOf("eva")]).toEqual([[], []]);
  });

  it("transactionMemory none makes a second event", () => {
    tenant.switchTo("transactionMemory", "none");
    expect([book(), book()]).toEqual([201, 201]);
    expect(itemsOf("ann")).toHaveLength(2);
  });

  it("duplicateTransaction conflict changes the status", () => {
    book();
    expect(book({ ...session, subject: "Other" })).toBe(400);
    tenant.switchTo("duplicateTransaction", "conflict");
    expect(book({ ...session, subject: "Other" })).toBe(409);
  });

  it("bodySanitiser dropsIds drops ids of the request's body", () => {
    tenant.switchTo("bodySanitiser", "dropsIds");
    book({ ...session, isOnlineMeeting: false, body: { contentType: "html", content: '<p id="a" class="b">x</p>' } });
    expect(itemsOf("ann")[0]?.body).toContain("<p>x</p>");
  });

  it("workingHours missing and workingHoursZone swapped change the hours", () => {
    tenant.switchTo("workingHoursZone", "swapped");
    expect(hours()?.timeZone.standardOffset.month).toBe(3);
    tenant.switchTo("workingHours:kim@contoso.example", "missing");
    expect(hours()).toBeUndefined();
  });
});

describe("hideAttendees", () => {
  it("shows each attendee only themselves", () => {
    book({ ...session, hideAttendees: true });
    expect(itemsOf("ben")[0]?.attendees.map(({ emailAddress }) => emailAddress.address)).toEqual([
      "ben@contoso.example",
    ]);
    expect(itemsOf("ann")[0]?.attendees).toHaveLength(2);
  });
});
