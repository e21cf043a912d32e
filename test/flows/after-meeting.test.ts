import { describe, expect, it } from "vitest";
import { instant } from "shared/circles/instant.ts";
import { cached } from "shared/device/cached.ts";
import { tellAboutEndedSessions } from "shared/flows/after/tell-about-ended-sessions.ts";
import { tellAboutReflection } from "shared/flows/after/tell-about-reflection.ts";
import { cancelSession } from "shared/flows/meetings/cancel-session.ts";
import { listSessions } from "shared/flows/sessions/list-sessions.ts";
import { sessionLink } from "shared/sessions/session-link.ts";
import { partner, participant } from "../sample/people.ts";
import { afterMeetingCast } from "./after-meeting-cast.ts";
import { day, hour, value } from "./find-time-cast.ts";

const minute = 60_000;
const toChat = { method: "POST", path: "/chats/[^/]+/messages" };

describe("the card after a session", () => {
  it("is one sentence and the link to the session, as whoever sends it, and says nothing of anybody", async () => {
    const { maya, tomas, sessionId, end, at, write, tell, messages, consents } = await afterMeetingCast();
    await write(tomas);
    at(end);
    expect(await tell(maya)).toBe("sent");
    const [message, ...others] = messages();
    expect(others).toEqual([]);
    expect(message?.userId).toBe(participant.id);
    const card = JSON.parse(String(message?.attachments[0]?.["content"])) as {
      body: readonly { text: string }[];
      actions: readonly { type: string; url: string }[];
    };
    expect(card.body.map(({ text }) => text)).toEqual([
      "This session is over: take two minutes to reflect on it; what you write is for you alone.",
    ]);
    expect(card.actions).toEqual([
      expect.objectContaining({
        type: "Action.OpenUrl",
        url: sessionLink(maya.configuration.appOrigin, sessionId),
      }),
    ]);
    expect(JSON.stringify(message)).not.toContain("agreed");
    expect(consents.loud).toEqual([]);
  });

  it("is sent once, whoever of three devices is open, however often", async () => {
    const { maya, second, tomas, end, at, write, tell, messages, tenant, posts } = await afterMeetingCast();
    await write(maya);
    at(end + 5 * minute);
    const told = await Promise.all([tell(maya), tell(tomas), tell(second), tell(maya)]);
    expect(told.filter((each) => each === "sent")).toHaveLength(1);
    expect(messages()).toHaveLength(1);
    const from = tenant.log().length;
    expect(await Promise.all([tell(maya), tell(tomas), tell(second)])).toEqual(["settled", "settled", "settled"]);
    expect(posts(from)).toEqual([]);
    expect(messages()).toHaveLength(1);
  });

  it("is not sent before the end, a day after it, when nobody was there, or after it was cancelled", async () => {
    const { maya, tomas, end, at, write, tell, view, messages, tenant, posts } = await afterMeetingCast();
    const from = tenant.log().length;
    at(end + minute);
    expect(await tell(maya)).toBe("not-due");
    expect(posts(from)).toEqual([]);
    at(end - minute);
    await write(maya);
    const before = tenant.log().length;
    expect(await tell(maya)).toBe("not-due");
    at(end + day + minute);
    expect(await tell(tomas)).toBe("not-due");
    expect(posts(before)).toEqual([]);
    at(end - 10 * minute);
    const seen = await view(maya);
    expect(value(await cancelSession(maya, seen, { message: "", scope: "one" }))).toBe("cancelled");
    at(end + minute);
    expect(await tell(maya)).toBe("not-due");
    // Tomás' device has not looked into the calendar since.
    expect(await tellAboutReflection(tomas, seen)).toBe("not-due");
    expect(messages()).toEqual([]);
  });

  it("goes to no chat but the meeting's", async () => {
    const { maya, end, at, write, view, messages } = await afterMeetingCast();
    await write(maya);
    at(end);
    const short = { ...(await view(maya)), joinUrl: "https://teams.microsoft.com/meet/123?p=x" };
    expect(await tellAboutReflection(maya, short, "19:0123456789abcdef@thread.v2")).toBe("not-due");
    expect(await tellAboutReflection(maya, { ...short, joinUrl: null })).toBe("not-due");
    expect(messages()).toEqual([]);
  });

  it("is left to somebody who has agreed to it; nobody is asked, and who has not claims nothing", async () => {
    const { maya, tomas, end, at, write, tell, messages, consents, tenant, posts } = await afterMeetingCast();
    await write(maya);
    at(end);
    consents.refused.add(participant.id);
    const from = tenant.log().length;
    expect(await tell(maya)).toBe("not-due");
    expect(posts(from)).toEqual([]);
    expect(await tell(tomas)).toBe("sent");
    expect(messages().map(({ userId }) => userId)).toEqual([partner.id]);
    expect(consents.loud).toEqual([]);
  });

  it("is sent at a start too, for the sessions that the device knows", async () => {
    const { tomas, end, at, write, messages } = await afterMeetingCast();
    await write(tomas);
    at(end + hour);
    value(await listSessions(tomas));
    const atStart = { since: instant(0), shown: null };
    expect(await tellAboutEndedSessions(tomas, atStart)).toBeGreaterThanOrEqual(end + hour);
    await tellAboutEndedSessions(tomas, atStart);
    expect(messages()).toHaveLength(1);
  });

  it("is sent when the session ends while the app is open, without a request before", async () => {
    const { tomas, end, at, write, messages, tenant } = await afterMeetingCast();
    await write(tomas);
    value(await listSessions(tomas));
    at(end - minute);
    const from = tenant.log().length;
    const since = await tellAboutEndedSessions(tomas, { since: instant(end - 2 * minute), shown: null });
    expect(since).toBeGreaterThanOrEqual(end - minute);
    expect(since).toBeLessThan(end);
    expect(tenant.log()).toHaveLength(from);
    at(end);
    const later = await tellAboutEndedSessions(tomas, { since, shown: null });
    expect(messages()).toHaveLength(1);
    const told = tenant.log().length;
    at(end + minute);
    await tellAboutEndedSessions(tomas, { since: later, shown: null });
    expect(tenant.log()).toHaveLength(told);
  });

  it("is sent for the session on the screen, though the device knows of no other", async () => {
    const { second, sessionId, end, at, write, messages } = await afterMeetingCast();
    await write(second);
    await cached(second.device).forget("index");
    at(end);
    const since = instant(end - minute);
    await tellAboutEndedSessions(second, { since, shown: null });
    expect(messages()).toEqual([]);
    await tellAboutEndedSessions(second, { since, shown: sessionId });
    expect(messages()).toHaveLength(1);
  });

  it("is tried again at the next look where the service could not be asked at the end", async () => {
    const { maya, end, at, write, messages, fault, allWell } = await afterMeetingCast();
    await write(maya);
    at(end);
    await fault({ match: { method: "GET", path: "/items" }, status: 503, times: 8 });
    const since = instant(end - minute);
    expect(await tellAboutEndedSessions(maya, { since, shown: null })).toBe(since);
    expect(messages()).toEqual([]);
    await allWell();
    at(end + hour);
    expect(await tellAboutEndedSessions(maya, { since, shown: null })).toBeGreaterThanOrEqual(end + hour);
    expect(messages()).toHaveLength(1);
  });
});

describe("the card when the service does not answer as hoped", () => {
  it.each([
    ["the answer is lost", { loseAnswer: true }, 1],
    ["the connection breaks before it arrives", { reset: true }, 0],
    ["a gateway gives up", { status: 504 }, 0],
    ["the organisation does not allow it", { status: 403 }, 0],
  ])("is never sent again, by anybody, after %s", async (_what, how, arrived) => {
    const { maya, second, tomas, end, at, write, tell, messages, fault } = await afterMeetingCast();
    await write(maya);
    at(end);
    await fault({ match: toChat, ...how });
    expect(await tell(maya)).toBe("settled");
    expect([await tell(maya), await tell(second), await tell(tomas)]).toEqual(["settled", "settled", "settled"]);
    expect(messages()).toHaveLength(arrived);
  });

  it("waits while the service is busy, and later goes out once", async () => {
    const { maya, tomas, end, at, write, tell, messages, fault } = await afterMeetingCast();
    await write(maya);
    at(end);
    await fault({ match: toChat, status: 429, retryAfter: 600 });
    expect(await tell(maya)).toBe("later");
    expect(await tell(tomas)).toBe("settled");
    at(end + hour);
    expect(await tell(maya)).toBe("sent");
    expect(messages()).toHaveLength(1);
  });

  it.each([
    ["was stored", { loseAnswer: true }],
    ["was not stored", { reset: true }],
  ])("is sent once where the answer to its claim was lost and the claim %s", async (_what, how) => {
    const { maya, tomas, end, at, write, tell, messages, fault } = await afterMeetingCast();
    await write(maya);
    at(end);
    await fault({ match: { method: "POST", path: "/items" }, ...how });
    expect(await tell(maya)).toBe("sent");
    expect(await tell(tomas)).toBe("settled");
    expect(messages()).toHaveLength(1);
  });

  it("is claimed with the same row when the claim could not be read back", async () => {
    const { maya, tomas, end, at, write, view, messages, fault, posts, tenant } = await afterMeetingCast();
    await write(maya);
    at(end);
    const seen = await view(maya);
    await fault({ match: { method: "GET", path: "/items" }, status: 503, skip: 1, times: 4 });
    const from = tenant.log().length;
    expect(await tellAboutReflection(maya, seen)).toBe("later");
    expect(messages()).toEqual([]);
    expect(await tellAboutReflection(maya, seen)).toBe("sent");
    expect(posts(from)).toEqual(["row", "message"]);
    expect(await tellAboutReflection(tomas, await view(tomas))).toBe("settled");
    expect(messages()).toHaveLength(1);
  });
});
