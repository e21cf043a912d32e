import { beforeEach, describe, expect, it } from "vitest";
import { mailboxItems } from "./mailbox-item.ts";
import { type TriedMailboxes, tryMailboxes } from "./try-mailboxes.ts";

const at = (time: string) => ({ dateTime: `2026-03-10T${time}`, timeZone: "UTC" });
const proposedNewTime = { start: at("12:00:00"), end: at("12:45:00") };

let tenant: TriedMailboxes;
const copyIn = (who: string) => [...mailboxItems(tenant.state, `${who}-id`).entries()].map(([, item]) => item)[0];
const path = (who: string): string => `/me/events/${encodeURIComponent(copyIn(who)?.id ?? "")}`;
const answer = (who: string, action: string, body: object = {}): number =>
  tenant.send(who, `POST ${path(who)}/${action}`, { body }).status;
const heard = () => copyIn("ann")?.attendees[0];

beforeEach(async () => {
  tenant = await tryMailboxes();
  tenant.send("ann", "POST /me/events", {
    body: {
      subject: "Peer coaching",
      start: at("09:00:00"),
      end: at("09:45:00"),
      attendees: [{ emailAddress: { address: "ben@contoso.example" }, type: "required" }],
    },
  });
});

describe("an attendee's answer", () => {
  it.each([
    ["accept", "accepted", "busy"],
    ["tentativelyAccept", "tentativelyAccepted", "tentative"],
  ])("%s reaches the organizer and shows in the own calendar", (action, response, showAs) => {
    expect(answer("ben", action)).toBe(202);
    expect(copyIn("ben")).toMatchObject({ showAs, responseStatus: { response } });
    expect(heard()?.status).toEqual({ response, time: tenant.state.now() });
    expect(tenant.violations).toEqual([]);
  });

  it("decline takes the meeting out of the calendar, or keeps it free when the switch says so", () => {
    expect(answer("ben", "decline", { comment: "next week?", sendResponse: true, proposedNewTime })).toBe(202);
    expect(copyIn("ben")).toBeUndefined();
    expect(heard()).toMatchObject({
      status: { response: "declined" },
      proposedNewTime: { start: { at: Date.parse("2026-03-10T12:00:00Z") } },
    });
  });

  it("decline keeps the meeting as free when the switch says so", () => {
    tenant.switchTo("declined", "kept");
    answer("ben", "decline");
    expect(copyIn("ben")).toMatchObject({ showAs: "free", responseStatus: { response: "declined" } });
  });

  it("says nothing to the organizer without sendResponse, and then proposes nothing", () => {
    expect(answer("ben", "accept", { sendResponse: false })).toBe(202);
    expect(heard()?.status.response).toBe("none");
    expect(answer("ben", "decline", { sendResponse: false, proposedNewTime })).toBe(400);
  });

  it("is not for the organizer", () => expect(answer("ann", "accept")).toBe(400));
});

describe("DELETE and cancel", () => {
  it.each(["DELETE", "cancel"])("%s by the organizer cancels the copies", (how) => {
    const request = how === "DELETE" ? `DELETE ${path("ann")}` : `POST ${path("ann")}/cancel`;
    expect(tenant.send("ann", request, how === "DELETE" ? {} : { body: { comment: "ill" } }).status).toBe(
      how === "DELETE" ? 204 : 202,
    );
    expect(copyIn("ann")).toBeUndefined();
    expect(copyIn("ben")).toMatchObject({ isCancelled: true, subject: "Canceled: Peer coaching", showAs: "free" });
    expect(answer("ben", "accept")).toBe(400);
    expect(tenant.violations).toEqual([]);
  });

  it("cancel is the organizer's only", () => {
    const { status, body } = tenant.send("ben", `POST ${path("ben")}/cancel`, { body: {} });
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { message: expect.stringContaining("need to be an organizer") } });
  });

  it("DELETE by an attendee declines, or says nothing when the switch says so", () => {
    expect(tenant.send("ben", `DELETE ${path("ben")}`).status).toBe(204);
    expect(heard()?.status.response).toBe("declined");
  });

  it("DELETE by an attendee says nothing when the switch says so", () => {
    tenant.switchTo("attendeeDelete", "silent");
    tenant.send("ben", `DELETE ${path("ben")}`);
    expect(copyIn("ben")).toBeUndefined();
    expect(heard()?.status.response).toBe("none");
  });

  it("answers 404 for what is gone", () => {
    const gone = path("ann");
    tenant.send("ann", `DELETE ${gone}`);
    expect(tenant.send("ann", `GET ${gone}`).status).toBe(404);
  });
});
