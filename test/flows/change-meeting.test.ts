import { describe, expect, it } from "vitest";
import { instant } from "shared/circles/instant.ts";
import { cancelMeeting } from "shared/flows/meetings/cancel-meeting.ts";
import { cancelSession } from "shared/flows/meetings/cancel-session.ts";
import { declineSession } from "shared/flows/meetings/decline-session.ts";
import { findNewTime } from "shared/flows/time/find-new-time.ts";
import { listSessions } from "shared/flows/sessions/list-sessions.ts";
import { moveSession } from "shared/flows/meetings/move-session.ts";
import { bookPair } from "../sample/book-pair.ts";
import { partner } from "../sample/people.ts";
import type { Tenant } from "../tenant/start-tenant.ts";
import { adopted, listed, looked, monday, opened, tuesday, two } from "./adopt-cast.ts";
import { valueOf } from "./circle-cast.ts";

const hour = 3_600_000;
const day = 24 * hour;
const at = (start: number) => ({ start: instant(start), end: instant(start + 45 * 60_000) });

async function booked() {
  const both = await two();
  const sessionId = await bookPair(both.maya, partner, tuesday);
  return { ...both, sessionId, view: await looked(both.maya, sessionId) };
}

/** Mails that the service sent because of meetings, since the first were. */
async function mails({ origin }: Tenant): Promise<Readonly<Record<string, number>>> {
  return (await (await fetch(`${origin}/_tenant/counts`)).json()) as Record<string, number>;
}

async function lose({ origin }: Tenant, method: string, path: string): Promise<void> {
  const fault = { match: { method, path }, loseAnswer: true };
  const headers = { "content-type": "application/json" };
  await fetch(`${origin}/_tenant/faults`, { method: "POST", headers, body: JSON.stringify([fault]) });
}

describe("moving a session", () => {
  it("tells everybody once, keeps agenda and join information, and is seen by both; moving back undoes it", async () => {
    const { tenant, maya, tomas, mayas, sessionId, view } = await booked();
    const before = await mayas.event(view.meeting?.eventId ?? "");
    const outcome = valueOf(await moveSession(maya, view, at(tuesday + day)));
    expect(outcome).toMatchObject({ state: "moved", from: at(tuesday), meeting: at(tuesday + day) });
    expect(await mails(tenant)).toMatchObject({ invitationMails: 1, updateMails: 1 });
    const after = await mayas.event(view.meeting?.eventId ?? "");
    expect(after).toMatchObject({ body: before["body"], onlineMeeting: before["onlineMeeting"] });
    for (const member of [maya, tomas]) {
      expect(await listed(member)).toMatchObject([{ sessionId, start: tuesday + day }]);
      expect((await opened(member, sessionId)).session?.start).toBe(tuesday + day);
    }
    // The same again tells nobody again.
    valueOf(await moveSession(maya, view, at(tuesday + day)));
    expect((await mails(tenant))["updateMails"]).toBe(1);

    valueOf(await moveSession(maya, view, at(tuesday)));
    expect((await mails(tenant))["updateMails"]).toBe(2);
    expect((await opened(tomas, sessionId)).session?.start).toBe(tuesday);
  });

  it("finds other times in all calendars, where the meeting itself blocks nobody", async () => {
    const { tenant, maya, view } = await booked();
    const before = tenant.log().length;
    const { slots } = valueOf(await findNewTime(maya, view, at(tuesday)));
    expect(
      tenant
        .log()
        .slice(before)
        .map(({ url }) => url),
    ).toEqual(["/v1.0/me/calendar/getSchedule"]);
    const starts = slots.map(({ start }) => start);
    expect(starts).toContain(tuesday + 7 * day);
    expect(starts).not.toContain(tuesday);
    expect(starts.some((start) => Math.abs(start - tuesday) < 45 * 60_000)).toBe(true);
  });

  it("a lost answer tells nobody twice", async () => {
    const { tenant, maya, view } = await booked();
    await lose(tenant, "PATCH", "/me/events/");
    expect(valueOf(await moveSession(maya, view, at(tuesday + day)))).toMatchObject({ state: "moved" });
    expect((await mails(tenant))["updateMails"]).toBe(1);
  });

  it("of a series moves this one only", async () => {
    const { maya, mayas } = await two();
    await mayas.meet({ start: tuesday, with: [partner.mail ?? ""], more: weekly });
    const occurrences = await mayas.events();
    await adopted(maya, occurrences[0]?.id ?? "");
    const third = (await listed(maya))[2]?.sessionId ?? "";
    const view = await looked(maya, third);
    expect(valueOf(await moveSession(maya, view, at(tuesday + 15 * day)))).toMatchObject({ state: "moved" });
    expect((await listed(maya)).map(({ start }) => (start - tuesday) / day)).toEqual([0, 7, 15, 21]);
  });

  it.each([
    ["the first", "2027-04-03T13:15:00Z"],
    ["the second", "2027-04-03T14:15:00Z"],
  ])("moves into %s of two equal hours when the clocks go back in Auckland", async (_, iso) => {
    const { maya, view } = await booked();
    const there = { ...maya, timeZone: "Pacific/Auckland" };
    const to = at(Date.parse(iso));
    expect(valueOf(await moveSession(there, view, to))).toMatchObject({ state: "moved", meeting: to });
  });

  it.each([
    [
      "by somebody invited",
      async ({ tomas, sessionId }: Booked) => moveSession(tomas, await looked(tomas, sessionId), at(tuesday + day)),
      "not-organizer",
    ],
    ["into the past", async ({ maya, view }: Booked) => moveSession(maya, view, at(monday - hour)), "past"],
    [
      "after it was cancelled elsewhere",
      async ({ maya, mayas, view }: Booked) => {
        await mayas.say(view.meeting?.eventId ?? "", "cancel");
        return moveSession(maya, view, at(tuesday + day));
      },
      "gone",
    ],
  ])("%s is not done, and says so", async (_, move, state) => {
    const all = await booked();
    expect(valueOf(await move(all))).toEqual({ state });
    expect((await mails(all.tenant))["updateMails"] ?? 0).toBe(0);
  });
});

type Booked = Awaited<ReturnType<typeof booked>>;

const weekly = {
  recurrence: {
    pattern: { type: "weekly", interval: 1, daysOfWeek: ["tuesday"], firstDayOfWeek: "monday" },
    range: { type: "numbered", startDate: "2026-11-03", numberOfOccurrences: 4, recurrenceTimeZone: "UTC" },
  },
};

describe("cancelling a session", () => {
  it("tells everybody once with the message, is shown as cancelled to both, and a second try tells nobody", async () => {
    const { tenant, maya, tomas, sessionId, view } = await booked();
    await lose(tenant, "POST", "/cancel");
    expect(valueOf(await cancelSession(maya, view, { message: "I am ill", scope: "one" }))).toBe("cancelled");
    expect((await mails(tenant))["cancellationMails"]).toBe(1);
    for (const member of [maya, tomas]) {
      expect(await listed(member)).toMatchObject([{ sessionId, isCancelled: true }]);
      expect((await opened(member, sessionId)).session?.phase).toBe("cancelled");
    }
    expect(valueOf(await cancelSession(maya, view, { message: "", scope: "one" }))).toBe("gone");
    expect((await mails(tenant))["cancellationMails"]).toBe(1);
    expect(valueOf(await cancelSession(tomas, await looked(tomas, sessionId), { message: "", scope: "one" }))).toBe(
      "gone",
    );
  });

  it("of a series one or all that is to come; what was held stays", async () => {
    const { tenant, maya, tomas, mayas } = await two();
    await mayas.meet({ start: tuesday, with: [partner.mail ?? ""], more: weekly });
    await adopted(maya, (await mayas.events())[0]?.id ?? "");
    const [, second = "", third = ""] = (await listed(maya)).map(({ sessionId }) => sessionId);
    expect(valueOf(await cancelSession(maya, await looked(maya, third), { message: "", scope: "one" }))).toBe(
      "cancelled",
    );
    expect((await listed(tomas)).map(({ isCancelled }) => isCancelled)).toEqual([false, false, true, false]);
    tenant.clock.set(tuesday + day);
    expect(valueOf(await cancelSession(maya, await looked(maya, second), { message: "", scope: "later" }))).toBe(
      "cancelled",
    );
    for (const member of [maya, tomas])
      expect((await listed(member)).map(({ isCancelled }) => isCancelled)).toEqual([false, true, true, true]);
    expect(await mails(tenant)).toMatchObject({ cancellationMails: 1, updateMails: 1 });
  });

  it("a series that has not begun is cancelled as one, with one notice", async () => {
    const { tenant, maya, tomas, mayas } = await two();
    await mayas.meet({ start: tuesday, with: [partner.mail ?? ""], more: weekly });
    await adopted(maya, (await mayas.events())[0]?.id ?? "");
    const [first = ""] = (await listed(maya)).map(({ sessionId }) => sessionId);
    expect(valueOf(await cancelSession(maya, await looked(maya, first), { message: "", scope: "series" }))).toBe(
      "cancelled",
    );
    expect((await mails(tenant))["cancellationMails"]).toBe(1);
    for (const member of [maya, tomas])
      expect((await listed(member)).map(({ isCancelled }) => isCancelled)).toEqual([true, true, true, true]);
  });
});

describe("declining a session", () => {
  it("tells the organizer once, who sees who has declined", async () => {
    const { tenant, maya, tomas, sessionId, view } = await booked();
    const theirs = await looked(tomas, sessionId);
    await lose(tenant, "POST", "/decline");
    expect(valueOf(await declineSession(tomas, theirs, "Not this week"))).toBe("declined");
    expect((await mails(tenant))["responseMails"]).toBe(1);
    expect(await listed(maya)).toMatchObject([{ sessionId, isCancelled: false, declinedBy: [partner.displayName] }]);
    expect(valueOf(await declineSession(maya, view, ""))).toBe("organizer");
    expect(valueOf(await declineSession(tomas, theirs, ""))).toBe("gone");
  });
});

describe("two who booked the same time at once", () => {
  it("see the one session; whose booking does not count is offered to cancel it", async () => {
    const { tenant, maya, tomas, mayas, tomass, sessionId, view } = await booked();
    valueOf(await listSessions(tomas));
    // What a stale read lets the other client do: the same agenda, and so the same link, in a meeting of their own.
    const { body, subject } = await mayas.event(view.meeting?.eventId ?? "");
    const own = await tomass.meet({ start: tuesday, with: [maya.person.address], more: { body, subject } });
    const listing = valueOf(await listSessions(tomas)).sessions;
    expect(listing).toMatchObject([{ sessionId, double: { eventId: own.id, by: maya.person.name } }]);
    expect((await looked(tomas, sessionId)).meeting).toMatchObject({ isOrganizer: false, double: own.id });
    const winners = valueOf(await listSessions(maya)).sessions;
    expect(winners.map((one) => ({ id: one.sessionId, double: one.double }))).toEqual([{ id: sessionId }]);

    valueOf(await cancelMeeting(tomas, own.id, "The other one stands"));
    expect((await mails(tenant))["cancellationMails"]).toBe(1);
    for (const member of [maya, tomas])
      expect(await listed(member)).toEqual([{ sessionId, start: tuesday, isCancelled: false, declinedBy: [] }]);
  });
});
