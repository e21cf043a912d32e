import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startTenant, type Tenant } from "../../test/tenant/start-tenant.ts";
import { instantOf } from "../circles/instant.ts";
import { utcDateTime } from "./date-time-time-zone.ts";
import { createSessionEvents, type SessionEvents } from "./session-event.ts";
import { control, ids, organization, testClient } from "./test-client.ts";

let tenant: Tenant;
let events: SessionEvents;
const monday = instantOf("2026-10-05T00:00:00Z");

/** The block of these tests: one marked paragraph. What a real block is, the agenda knows. */
const block = /<p>Agenda: [^<]*<\/p>/;
const withBlock = (text: string) => (html: string) => html.replace(block, `<p>Agenda: ${text}</p>`);
const foreignBytes = (html: string) => html.replace(block, "");

beforeAll(async () => {
  tenant = await startTenant({ organization, now: monday });
  events = createSessionEvents(testClient(tenant, ids.asha));
});
afterEach(async () => {
  await control(tenant, "faults");
  await control(tenant, "switches");
  expect(tenant.violations).toEqual([]);
});
afterAll(() => tenant.stop());

async function book(content = "<p>Agenda: old</p><p id='theirs' class='x'>Their note</p>", contentType = "html") {
  const answer = await events.createEvent(
    JSON.stringify({
      subject: "Session",
      start: utcDateTime(instantOf("2026-10-06T08:00:00Z")),
      end: utcDateTime(instantOf("2026-10-06T09:00:00Z")),
      body: { contentType, content },
      attendees: [{ emailAddress: { address: "bren@contoso.example", name: "Bren" }, type: "required" }],
      isOnlineMeeting: true,
      onlineMeetingProvider: "teamsForBusiness",
    }),
  );
  if (!answer.ok || answer.value.outcome !== "created") throw new Error("not booked");
  return answer.value.event;
}

async function bodyNow(id: string): Promise<string> {
  const event = await events.getEvent(id);
  return (event.ok && event.value.bodyHtml) || "";
}

describe("patchBody", () => {
  it("changes the block and leaves the join information and every other byte", async () => {
    const { id, joinUrl, bodyHtml } = await book();
    const answer = await events.patchBody({ id, edit: withBlock("new"), foreignBytes });
    expect(answer.ok && answer.value).toMatchObject({ outcome: "changed", before: bodyHtml, event: { joinUrl } });
    expect(await bodyNow(id)).toBe(withBlock("new")(bodyHtml ?? ""));
  });

  it("sends nothing, and so no mail, when nothing changes", async () => {
    const { id } = await book();
    const since = tenant.log().length;
    const answer = await events.patchBody({ id, edit: withBlock("old"), foreignBytes });
    expect(answer.ok && answer.value.outcome).toBe("unchanged");
    expect(
      tenant
        .log()
        .slice(since)
        .map(({ method }) => method),
    ).toEqual(["GET"]);
  });

  it("puts the old body back when the service renews the join link", async () => {
    const { id, bodyHtml } = await book();
    await control(tenant, "switches", { joinLink: "renewed" });
    const answer = await events.patchBody({ id, edit: withBlock("new"), foreignBytes });
    expect(answer).toEqual({ ok: true, value: { outcome: "restored", because: "join-information" } });
    expect(await bodyNow(id)).toBe(bodyHtml);
  });

  it("hands the old body over when it could not be put back", async () => {
    const { id, bodyHtml } = await book();
    await control(tenant, "switches", { joinLink: "renewed" });
    await control(tenant, "faults", { match: { method: "PATCH" }, skip: 1, status: 503 });
    const answer = await events.patchBody({ id, edit: withBlock("new"), foreignBytes });
    const value = { outcome: "not-restored", because: "join-information", before: bodyHtml };
    expect(answer).toEqual({ ok: true, value });
  });

  it("finds out when foreign text did not survive", async () => {
    const { id } = await book();
    await control(tenant, "switches", { bodySanitiser: "dropsIds" });
    const answer = await events.patchBody({ id, edit: withBlock("new"), foreignBytes });
    expect(answer.ok && answer.value).toMatchObject({ because: "foreign-text" });
  });

  it("keeps what was written in Outlook meanwhile", async () => {
    const { id, bodyHtml } = await book();
    await events.patchBody({
      id,
      edit: (html) => html.replace("Their note", "Their newer note"),
      foreignBytes: () => "",
    });
    await events.patchBody({ id, edit: withBlock("new"), foreignBytes });
    expect(await bodyNow(id)).toBe(withBlock("new")((bodyHtml ?? "").replace("Their note", "Their newer note")));
  });

  it.each([
    [{ loseAnswer: true }, "changed"],
    [{ status: 503 }, "outcome-unknown"],
    [{ reset: true }, "outcome-unknown"],
    [{ status: 400 }, "refused"],
  ])("looks at the world after %o: %s", async (fault, expected) => {
    const { id } = await book();
    await control(tenant, "faults", { match: { method: "PATCH" }, ...fault });
    const answer = await events.patchBody({ id, edit: withBlock("new"), foreignBytes });
    expect(answer.ok ? answer.value.outcome : answer.problem.kind).toBe(expected);
  });

  it("refuses without being sure, and for an attendee", async () => {
    const { id, iCalUId } = await book();
    const unsure = await events.patchBody({ id, edit: () => null, foreignBytes });
    expect(unsure).toEqual({ ok: true, value: { outcome: "refused", because: "unsure" } });
    const other = createSessionEvents(testClient(tenant, ids.bren));
    const seen = await other.listEvents({ from: monday, to: instantOf("2026-10-12T00:00:00Z") });
    const copy = seen.ok && seen.value.find((event) => event.iCalUId === iCalUId);
    const refused = await other.patchBody({ id: (copy && copy.id) || "", edit: withBlock("mine"), foreignBytes });
    expect(refused).toEqual({ ok: true, value: { outcome: "refused", because: "not-organizer" } });
  });

  it("says that an event is gone", async () => {
    const { id } = await book();
    await events.cancelEvent(id, "");
    const answer = await events.patchBody({ id, edit: withBlock("new"), foreignBytes });
    expect(answer.ok ? null : answer.problem.kind).toBe("not-found");
  });
});
