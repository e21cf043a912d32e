import { beforeEach, describe, expect, it } from "vitest";
import { mailboxItems } from "./mailbox-item.ts";
import { joinUrlsIn } from "./online-meeting.ts";
import { type TriedMailboxes, tryMailboxes } from "./try-mailboxes.ts";

interface Shown {
  readonly id: string;
  readonly iCalUId: string;
  readonly isOrganizer: boolean;
  readonly body: { readonly contentType: string; readonly content: string };
  readonly onlineMeeting: { readonly joinUrl: string } | null;
}

const start = { dateTime: "2026-03-10T09:00:00", timeZone: "Pacific Standard Time" };
const end = { dateTime: "2026-03-10T09:45:00", timeZone: "Pacific Standard Time" };
const invite = (...names: string[]) =>
  names.map((name) => ({ emailAddress: { address: `${name}@contoso.example` }, type: "required" }));
const session = {
  subject: "Peer coaching",
  body: { contentType: "html", content: "<p>Agenda</p>" },
  start,
  end,
  attendees: invite("ben"),
  isOnlineMeeting: true,
  onlineMeetingProvider: "teamsForBusiness",
  transactionId: "7f0c",
};

let tenant: TriedMailboxes;
const eventsOf = (who: string) => [...mailboxItems(tenant.state, `${who}-id`).entries()].map(([, item]) => item);
const errorOf = (body: unknown): unknown =>
  tenant.send<{ error?: { code: string } }>("ann", "POST /me/events", { body }).body.error?.code;

beforeEach(async () => {
  tenant = await tryMailboxes();
});

describe("POST /me/events", () => {
  it("puts one event into each internal mailbox: same iCalUId, own id, own role", () => {
    const { status, body } = tenant.send<Shown>("ann", "POST /me/events", {
      body: { ...session, attendees: invite("ben", "eva", "nobox", "outside") },
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      isOrganizer: true,
      responseStatus: { response: "organizer" },
      type: "singleInstance",
    });
    for (const who of ["ben", "eva"]) {
      const [copy] = eventsOf(who);
      expect(copy).toMatchObject({
        iCalUId: body.iCalUId,
        isOrganizer: false,
        showAs: "tentative",
        subject: session.subject,
      });
      expect(copy?.id).not.toBe(body.id);
      expect(copy?.responseStatus.response).toBe("notResponded");
    }
    expect(eventsOf("nobox")).toEqual([]);
    expect(tenant.violations).toEqual([]);
  });

  it("adds the meeting's join information to the body of every copy", () => {
    const { body } = tenant.send<Shown>("ann", "POST /me/events", { body: session });
    const joinUrl = body.onlineMeeting?.joinUrl ?? "";
    expect(joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/meetup-join\/19%3ameeting_/);
    expect(joinUrlsIn(body.body.content)).toContain(joinUrl);
    expect(body.body.content).toContain("<p>Agenda</p>");
    expect(eventsOf("ben")[0]?.body).toBe(body.body.content);
  });

  it("is one event for equal requests with one transactionId, in whatever order the members come", () => {
    const first = tenant.send<Shown>("ann", "POST /me/events", { body: session });
    const again = tenant.send<Shown>("ann", "POST /me/events", {
      body: Object.fromEntries(Object.entries(session).toReversed()),
    });
    expect(again.status).toBe(201);
    expect(again.body.id).toBe(first.body.id);
    expect(eventsOf("ann")).toHaveLength(1);
    expect(eventsOf("ben")).toHaveLength(1);
  });

  it("refuses other content under a used transactionId, in this mailbox only", () => {
    tenant.send("ann", "POST /me/events", { body: session });
    expect(errorOf({ ...session, subject: "Other" })).toBe("ErrorDuplicateTransactionId");
    expect(tenant.send("eva", "POST /me/events", { body: { ...session, subject: "Other" } }).status).toBe(201);
  });

  it.each<[string, object, string]>([
    ["no end", { start }, "ErrorInvalidRequest"],
    ["an end before the start", { start: end, end: start }, "ErrorPropertyValidationFailure"],
    [
      "a zone name Graph does not know",
      { start: { ...start, timeZone: "Greenwich Mean Time" }, end },
      "TimeZoneNotSupportedException",
    ],
    [
      "an IANA name outside the documented list",
      { start: { ...start, timeZone: "America/Toronto" }, end },
      "TimeZoneNotSupportedException",
    ],
    ["a time that is none", { start: { ...start, dateTime: "noon" }, end }, "ErrorInvalidParameter"],
    ["a read-only member", { start, end, iCalUId: "x" }, "ErrorInvalidPropertySet"],
    ["an attendee without an address", { start, end, attendees: [{}] }, "ErrorInvalidRecipients"],
    [
      "501 attendees",
      { start, end, attendees: invite(...Array.from({ length: 501 }, (_, i) => `p${i}`)) },
      "ErrorExceededMaxRecipientLimit",
    ],
    ["a whole day that starts at nine", { start, end, isAllDay: true }, "ErrorPropertyValidationFailure"],
    ["no event at all", [], "UnableToDeserializePostBody"],
  ])("refuses %s", (_, body, code) => {
    expect(errorOf(body)).toBe(code);
    expect(eventsOf("ann")).toEqual([]);
  });

  it.each(["Asia/Kathmandu", "Nepal Standard Time", "nepal standard time", "UTC"])(
    "takes the zone name %s",
    (timeZone) => {
      const body = {
        start: { dateTime: "2026-03-10T09:00:00", timeZone },
        end: { dateTime: "2026-03-10T10:00:00", timeZone },
      };
      expect(tenant.send("ann", "POST /me/events", { body }).status).toBe(201);
    },
  );

  it("makes the event without its meeting when the switch says so, and shows it late when that says so", () => {
    tenant.switchTo("onlineMeeting", "missing");
    expect(tenant.send("ann", "POST /me/events", { body: { ...session, transactionId: "a" } }).body).toMatchObject({
      isOnlineMeeting: false,
      onlineMeetingProvider: "unknown",
      onlineMeeting: null,
    });
    tenant.switchTo("onlineMeeting", "late");
    const { body } = tenant.send<Shown>("ann", "POST /me/events", { body: { ...session, transactionId: "b" } });
    expect(body.onlineMeeting).toBeNull();
    const read = tenant.send<Shown>("ann", `GET /me/events/${encodeURIComponent(body.id)}`);
    expect(read.body.onlineMeeting?.joinUrl).toMatch(/meetup-join/);
  });

  it("has an empty body where none was given, and turns text into HTML", () => {
    expect(tenant.send<Shown>("ann", "POST /me/events", { body: { start, end } }).body.body).toEqual({
      contentType: "html",
      content: "",
    });
    const text = tenant.send<Shown>("ann", "POST /me/events", {
      body: { start, end, body: { contentType: "text", content: "a < b\nc" } },
    });
    expect(text.body.body.content).toContain("a &lt; b<br>\r\nc");
    const id = encodeURIComponent(text.body.id);
    const read = tenant.send<Shown>("ann", `GET /me/events/${id}`, { prefer: 'outlook.body-content-type="text"' });
    expect(read.body.body).toEqual({ contentType: "text", content: "a < b\r\nc" });
    expect(tenant.violations).toEqual([]);
  });
});
