import { describe, expect, it } from "vitest";
import { knowCircles } from "shared/flows/circles/know-circles.ts";
import type { Participant } from "shared/flows/participant.ts";
import { sealToNewcomers } from "shared/flows/people/seal-to-newcomers.ts";
import { changeSession } from "shared/flows/sessions/change-session.ts";
import { listSessions } from "shared/flows/sessions/list-sessions.ts";
import { tellSessions } from "shared/flows/sessions/tell-sessions.ts";
import type { SessionView } from "shared/flows/sessions/session-view.ts";
import { bookPair } from "../sample/book-pair.ts";
import { participant, partner } from "../sample/people.ts";
import type { DirectoryUser } from "../tenant/exchange.ts";
import type { Tenant } from "../tenant/start-tenant.ts";
import { listed, looked, note, opened, texts, tuesday, two } from "./adopt-cast.ts";
import { valueOf } from "./circle-cast.ts";

/** A session of the two, in which both have written. */
async function written() {
  const both = await two();
  const { tenant, maya, tomas } = both;
  const sessionId = await bookPair(maya, partner, tuesday);
  tenant.clock.advance(15_000);
  for (const { circle, ...rest } of valueOf(await knowCircles(maya)))
    valueOf(await sealToNewcomers(maya, { circle, ...rest }));
  valueOf(await listSessions(tomas));
  await write(maya, sessionId, "From Maya");
  await write(tomas, sessionId, "From Tomás");
  const [event] = await both.mayas.events();
  return { ...both, sessionId, event: event! };
}

async function write(by: Participant, sessionId: string, text: string): Promise<SessionView> {
  const { saving, view } = await changeSession(by, await opened(by, sessionId), note(text));
  expect(saving).toEqual({ where: "service" });
  return view;
}

async function deleteEvent(tenant: Tenant, user: DirectoryUser, id: string): Promise<void> {
  const answer = await tenant.fetch(`https://graph.microsoft.com/v1.0/me/events/${encodeURIComponent(id)}`, {
    method: "DELETE",
    headers: { authorization: `Bearer ${tenant.token({ userId: user.id })}`, prefer: 'IdType="ImmutableId"' },
  });
  expect(answer.status).toBe(204);
}

const bothTexts = ["From Maya", "From Tomás"];

describe("a session whose meeting", () => {
  it("the organizer deletes in Outlook is shown as cancelled to both; what was written stays, and more can be written", async () => {
    const { tenant, maya, tomas, sessionId, event } = await written();
    await deleteEvent(tenant, participant, event.id);
    expect((await looked(maya, sessionId)).meeting).toMatchObject({ eventId: null, isCancelled: true });
    expect((await looked(tomas, sessionId)).meeting).toMatchObject({ isCancelled: true });
    for (const member of [maya, tomas]) {
      expect(await listed(member)).toEqual([expect.objectContaining({ sessionId, isCancelled: true })]);
      expect(texts(await opened(member, sessionId))).toEqual(bothTexts);
    }
    expect(texts(await write(tomas, sessionId, "Afterwards"))).toEqual(["Afterwards", ...bothTexts]);
    expect(texts(await opened(maya, sessionId))).toEqual(["Afterwards", ...bothTexts]);
  });

  it("an invited member deletes for themselves alone goes on for the other, and opens for both", async () => {
    const { tenant, maya, tomas, tomass, sessionId } = await written();
    const [own] = await tomass.events();
    await deleteEvent(tenant, partner, own!.id);
    expect((await looked(maya, sessionId)).meeting).toMatchObject({ isCancelled: false });
    for (const member of [maya, tomas]) expect(texts(await looked(member, sessionId))).toEqual(bothTexts);
  });

  it("has another organizer now is that person's, by the calendar; it stays one session with everything in it", async () => {
    const { tenant, maya, tomas, mayas, tomass, sessionId, event } = await written();
    const { body, subject } = await mayas.event(event.id);
    await deleteEvent(tenant, participant, event.id);
    await tomass.meet({ start: tuesday, with: [participant.mail ?? ""], more: { body, subject } });
    const organizer = partner.displayName;
    expect((await looked(tomas, sessionId)).meeting).toMatchObject({
      organizer,
      isOrganizer: true,
      isCancelled: false,
    });
    expect((await looked(maya, sessionId)).meeting).toMatchObject({
      organizer,
      isOrganizer: false,
      isCancelled: false,
    });
    for (const member of [maya, tomas]) {
      expect(texts(await opened(member, sessionId))).toEqual(bothTexts);
      expect((await listed(member)).map((one) => one.sessionId)).toEqual([sessionId]);
    }
  });
});

describe("an agenda", () => {
  it("of which the changes leave nothing is shown as it was booked, and says so; what was written stays", async () => {
    const { maya, tomas, sessionId } = await written();
    const view = await opened(maya, sessionId);
    const booked = view.segments;
    const edits = booked.map(({ id, title, minutes }) => ({
      segmentId: id,
      title,
      minutes,
      prompt: "",
      after: null,
      removed: true,
    }));
    expect((await changeSession(maya, view, { do: "edit-plan", edits })).saving).toEqual({ where: "service" });
    for (const member of [maya, tomas]) {
      const { plan, segments, ...rest } = await opened(member, sessionId);
      expect(plan?.isTooLong).toBe(true);
      expect(segments).toEqual(booked);
      expect(texts({ plan, segments, ...rest })).toEqual(bothTexts);
    }
  });

  it("of a template that this version does not know is none, and everything written stays and goes on", async () => {
    const { maya, tomas, sessionId } = await written();
    const { circle, session } = await opened(maya, sessionId);
    const told = [{ circle: circle!, session: { ...session!, templateId: "dance-45" }, revision: 9 }];
    expect(await tellSessions(maya, { told, intentId: "a-newer-version" })).toEqual({ where: "service" });
    for (const member of [maya, tomas]) {
      const view = await opened(member, sessionId);
      expect(view.plan).toBeNull();
      expect(texts(view)).toEqual(bothTexts);
    }
    expect(texts(await write(tomas, sessionId, "Afterwards"))).toEqual(["Afterwards", ...bothTexts]);
  });
});

describe("more than a member's row can hold", () => {
  it("is refused with what was written before untouched", async () => {
    const { maya, sessionId } = await written();
    let view = await opened(maya, sessionId);
    for (let number = 2; number <= 100; number += 1) {
      const changed = await changeSession(maya, view, note(`Note ${number}`));
      expect(changed.saving).toEqual({ where: "service" });
      ({ view } = changed);
    }
    const { saving, view: after } = await changeSession(maya, view, note("Note 101"));
    expect(saving).toEqual({ where: "nowhere", why: "too-large" });
    expect(after).toBe(view);
    expect(texts(await opened(maya, sessionId))).toHaveLength(101);
  });
});
