import { beforeEach, describe, expect, it } from "vitest";
import { mailboxItems } from "./mailbox-item.ts";
import { joinUrlsIn } from "./online-meeting.ts";
import { type TriedMailboxes, tryMailboxes } from "./try-mailboxes.ts";

interface Shown {
  readonly id: string;
  readonly changeKey: string;
  readonly iCalUId: string;
  readonly body: { readonly content: string };
  readonly isOnlineMeeting: boolean;
  readonly onlineMeeting: { readonly joinUrl: string } | null;
  readonly attendees: readonly { readonly status: { readonly response: string } }[];
}

const at = (time: string) => ({ dateTime: `2026-03-10T${time}`, timeZone: "UTC" });
const invite = (...names: string[]) =>
  names.map((name) => ({ emailAddress: { address: `${name}@contoso.example` }, type: "required" }));

let tenant: TriedMailboxes;
let made: Shown;
let path: string;
const copyIn = (who: string) => [...mailboxItems(tenant.state, `${who}-id`).entries()].map(([, item]) => item)[0];
const counted = (what: string): number => tenant.state.table<number>("counts").get(what) ?? 0;
const change = (body: object, who = "ann", of = path) => tenant.send<Shown>(who, `PATCH ${of}`, { body });

beforeEach(async () => {
  tenant = await tryMailboxes();
  made = tenant.send<Shown>("ann", "POST /me/events", {
    body: {
      subject: "Peer coaching",
      body: { contentType: "html", content: "<p>Agenda</p>" },
      start: at("09:00:00"),
      end: at("09:45:00"),
      attendees: invite("ben", "eva"),
      isOnlineMeeting: true,
    },
  }).body;
  path = `/me/events/${encodeURIComponent(made.id)}`;
});

describe("PATCH /me/events/{id} by the organizer", () => {
  it("reaches every copy and mails everybody", () => {
    expect(change({ subject: "Coaching, moved" }).status).toBe(200);
    expect([copyIn("ben")?.subject, copyIn("eva")?.subject]).toEqual(["Coaching, moved", "Coaching, moved"]);
    expect(counted("updateMails")).toBe(2);
    expect(tenant.violations).toEqual([]);
  });

  it("mails only changed attendees when nothing but the attendees changed, and withdraws from who is gone", () => {
    change({ attendees: invite("ben", "kim") });
    expect(counted("updateMails")).toBe(2);
    expect(copyIn("eva")).toMatchObject({ isCancelled: true, subject: "Canceled: Peer coaching", showAs: "free" });
    expect(copyIn("kim")?.iCalUId).toBe(made.iCalUId);
  });

  it("mails nobody about what is the mailbox's own", () => {
    change({ categories: ["Coaching"], isReminderOn: false });
    expect(counted("updateMails")).toBe(0);
  });

  it("keeps the meeting when the join information is kept", () => {
    const spliced = made.body.content.replace("<p>Agenda</p>", "<p>Agenda</p><p>More</p>");
    const { body } = change({ body: { contentType: "html", content: spliced } });
    expect(body.body.content).toBe(spliced);
    expect(body.onlineMeeting).toEqual(made.onlineMeeting);
    expect(copyIn("ben")?.body).toBe(spliced);
  });

  it("ends the meeting when the join information is gone", () => {
    const { body } = change({ body: { contentType: "html", content: "<p>Only ours</p>" } });
    expect(body).toMatchObject({ isOnlineMeeting: false, onlineMeetingProvider: "unknown", onlineMeeting: null });
    expect(copyIn("eva")?.joinUrl).toBeNull();
  });

  it("takes a Teams address before the join information for the join address", () => {
    const foreign = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0";
    const { body } = change({ body: { contentType: "html", content: made.body.content.replace("Agenda", foreign) } });
    expect(body.onlineMeeting?.joinUrl).toBe(foreign);
  });

  it("renews the join address with every body when the switch says so", () => {
    tenant.switchTo("joinLink", "renewed");
    const { body } = change({ body: { contentType: "html", content: made.body.content } });
    expect(body.onlineMeeting?.joinUrl).not.toBe(made.onlineMeeting?.joinUrl);
    expect(joinUrlsIn(body.body.content)).toContain(body.onlineMeeting?.joinUrl);
  });

  it("does not take a meeting back", () => {
    expect(change({ isOnlineMeeting: false }).body).toMatchObject({
      isOnlineMeeting: true,
      onlineMeeting: made.onlineMeeting,
    });
  });

  it("asks again when the time moves", () => {
    tenant.send("ben", `POST /me/events/${encodeURIComponent(copyIn("ben")?.id ?? "")}/accept`, { body: {} });
    expect(copyIn("ben")?.showAs).toBe("busy");
    const { body } = change({ start: at("10:00:00"), end: at("10:45:00") });
    expect(body.attendees.map(({ status }) => status.response)).toEqual(["none", "none"]);
    expect(copyIn("ben")).toMatchObject({ showAs: "tentative", responseStatus: { response: "notResponded" } });
  });

  it("changes the change key with every PATCH, and obeys If-Match only when the switch says so", () => {
    expect(change({ subject: "A" }).body.changeKey).not.toBe(made.changeKey);
    const stale = { body: { subject: "B" }, ifMatch: `W/"${made.changeKey}"` };
    expect(tenant.send("ann", `PATCH ${path}`, stale).status).toBe(200);
    tenant.switchTo("ifMatch", "checked");
    expect(tenant.send("ann", `PATCH ${path}`, stale).status).toBe(412);
  });

  it.each([{ transactionId: "x" }, { iCalUId: "x" }, { onlineMeeting: null }, { end: at("08:00:00") }])(
    "refuses %j",
    (body) => {
      expect(change(body).status).toBe(400);
    },
  );
});

describe("PATCH /me/events/{id} by an attendee", () => {
  it("stays in the own mailbox and mails nobody", () => {
    const own = `/me/events/${encodeURIComponent(copyIn("ben")?.id ?? "")}`;
    expect(change({ subject: "Mine" }, "ben", own).status).toBe(200);
    expect([copyIn("ann")?.subject, copyIn("ben")?.subject]).toEqual(["Peer coaching", "Mine"]);
    expect(counted("updateMails")).toBe(0);
  });

  it("does not find another mailbox's id", () => {
    expect(change({ subject: "Mine" }, "ben").status).toBe(404);
  });
});
