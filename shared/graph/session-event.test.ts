import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startTenant, type Tenant } from "../../test/tenant/start-tenant.ts";
import { instant, instantOf } from "../circles/instant.ts";
import { zonedDateTime } from "./date-time-time-zone.ts";
import { createSessionEvents, type SessionEvents } from "./session-event.ts";
import { control, ids, organization, testClient } from "./test-client.ts";

let tenant: Tenant;
let organizer: SessionEvents;
let attendee: SessionEvents;

const monday = instantOf("2026-10-05T00:00:00Z");
const week = { from: monday, to: instant(monday + 7 * 86_400_000) };
const start = instantOf("2026-10-06T08:15:00Z");
const end = instantOf("2026-10-06T09:00:00Z");

beforeAll(async () => {
  tenant = await startTenant({ organization, now: monday });
  organizer = createSessionEvents(testClient(tenant, ids.asha));
  attendee = createSessionEvents(testClient(tenant, ids.bren));
});
afterEach(async () => {
  await control(tenant, "faults");
  await control(tenant, "switches");
  expect(tenant.violations).toEqual([]);
});
afterAll(() => tenant.stop());

function booking(session: string, change: object = {}): string {
  return JSON.stringify({
    subject: "Peer coaching",
    start: zonedDateTime(start, "Asia/Kathmandu"),
    end: zonedDateTime(end, "Asia/Kathmandu"),
    attendees: [{ emailAddress: { address: "bren@contoso.example", name: "Bren" }, type: "required" }],
    body: { contentType: "html", content: `<p>Our agenda <a href="https://app.example/open#${session}">open</a></p>` },
    isOnlineMeeting: true,
    onlineMeetingProvider: "teamsForBusiness",
    transactionId: session,
    ...change,
  });
}

async function book(session: string) {
  const answer = await organizer.createEvent(booking(session));
  if (!answer.ok || answer.value.outcome !== "created") throw new Error("not booked");
  return answer.value.event;
}

const isSession = (session: string) => (html: string) => html.includes(`#${session}"`);

async function find(events: SessionEvents, session: string) {
  const answer = await events.findEventBySession(week, isSession(session));
  if (!answer.ok) throw new Error(answer.problem.kind);
  return answer.value;
}

describe("session events", () => {
  it("are booked with their Teams meeting and seen by both, at the same instant", async () => {
    const event = await book("s-both");
    expect(event).toMatchObject({ start, end, isOrganizer: true, isCancelled: false, type: "singleInstance" });
    expect(event.joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\//);
    const copy = await find(attendee, "s-both");
    expect(copy).toMatchObject({ start, end, isOrganizer: false, iCalUId: event.iCalUId, joinUrl: event.joinUrl });
    expect(copy?.id).not.toBe(event.id);
    expect(copy?.organizer?.address).toBe("asha@contoso.example");
    expect(copy?.attendees.map(({ address }) => address)).toContain("bren@contoso.example");
    expect(await find(organizer, "s-other")).toBeNull();
  });

  it("are booked once, though the same bytes are sent after a lost answer", async () => {
    await control(tenant, "faults", { match: { method: "POST", path: "/me/events" }, loseAnswer: true });
    const lost = await organizer.createEvent(booking("s-lost"));
    expect(lost.ok ? "created" : lost.problem.kind).toBe("outcome-unknown");
    const again = await organizer.createEvent(booking("s-lost"));
    expect(again.ok && again.value.outcome).toBe("created");
    const all = await organizer.listEvents(week);
    expect(all.ok && all.value.filter(({ bodyHtml }) => isSession("s-lost")(bodyHtml ?? ""))).toHaveLength(1);
  });

  it.each(["documented", "conflict"])(
    "with other content under the same id are a value (status %s)",
    async (position) => {
      await control(tenant, "switches", { duplicateTransaction: position });
      const session = `s-twice-${position}`;
      await book(session);
      const other = await organizer.createEvent(booking(session, { subject: "Something else" }));
      expect(other).toEqual({ ok: true, value: { outcome: "duplicate-transaction" } });
    },
  );

  it.each([
    ["late", "present"],
    ["missing", "missing"],
  ])("whose Teams meeting is %s say so: %s", async (position, onlineMeeting) => {
    await control(tenant, "switches", { onlineMeeting: position });
    const answer = await organizer.createEvent(booking(`s-${position}`));
    expect(answer.ok && answer.value).toMatchObject({ outcome: "created", onlineMeeting });
  });

  it("without a meeting did not ask for one", async () => {
    const answer = await organizer.createEvent(
      booking("s-room", { isOnlineMeeting: undefined, onlineMeetingProvider: undefined }),
    );
    expect(answer.ok && answer.value).toMatchObject({ onlineMeeting: "not-asked-for", event: { joinUrl: null } });
  });

  it("are refused for a real error, with its code", async () => {
    const answer = await organizer.createEvent(booking("s-bad", { end: zonedDateTime(monday, "Asia/Kathmandu") }));
    expect(answer.ok ? null : answer.problem).toMatchObject({ kind: "refused", status: 400, code: expect.any(String) });
  });

  it("are moved by wall time of a zone, and everybody sees it", async () => {
    const { id } = await book("s-moved");
    const later = { start: instant(start + 86_400_000), end: instant(end + 86_400_000), timeZone: "America/St_Johns" };
    const moved = await organizer.moveEvent(id, later);
    expect(moved.ok && moved.value.start).toBe(later.start);
    expect((await find(attendee, "s-moved"))?.start).toBe(later.start);
  });

  it("are cancelled by the organizer once", async () => {
    const { id } = await book("s-cancelled");
    expect(await organizer.cancelEvent(id, "Not today")).toEqual({ ok: true, value: null });
    expect(await find(organizer, "s-cancelled")).toBeNull();
    const again = await organizer.cancelEvent(id, "Not today");
    expect(again.ok ? null : again.problem.kind).toBe("not-found");
    const copy = await find(attendee, "s-cancelled");
    expect(copy === null || copy.isCancelled).toBe(true);
  });

  it("are declined by an attendee, and the organizer sees who did", async () => {
    const { id } = await book("s-declined");
    const copy = await find(attendee, "s-declined");
    expect(await attendee.declineEvent(copy?.id ?? "", "Sorry")).toEqual({ ok: true, value: null });
    const event = await organizer.getEvent(id);
    const bren = event.ok && event.value.attendees.find(({ address }) => address.startsWith("bren"));
    expect(bren && bren.response).toBe("declined");
  });
});
