import { describe, expect, it, onTestFinished } from "vitest";
import type { SessionView } from "shared/flows/sessions/session-view.ts";
import { drainOutbox } from "shared/flows/records/drain-outbox.ts";
import { knowCircles } from "shared/flows/circles/know-circles.ts";
import { openSession } from "shared/flows/sessions/open-session.ts";
import { bookPair } from "../sample/book-pair.ts";
import { participantOn } from "../sample/connect.ts";
import { organization } from "../sample/organization.ts";
import { participant, partner } from "../sample/people.ts";
import { type SessionWindow, sessionWindows } from "../sample/session-windows.ts";
import { startTenant, type Tenant } from "../tenant/start-tenant.ts";
import { plainOutlook } from "./plain-outlook.ts";

const monday = Date.UTC(2026, 10, 2, 9, 0);
const hour = 3_600_000;
const records = "/lists/[^/]+/items";

async function tenantOnMonday(): Promise<Tenant> {
  const tenant = await startTenant({ organization, now: monday });
  onTestFinished(async () => {
    await tenant.stop();
    expect(tenant.violations).toEqual([]);
  });
  return tenant;
}

/** The session's topics and notes as a window shows them, sorted. */
function texts(view: SessionView | null): string[] {
  return (view?.agenda.segments ?? [])
    .flatMap(({ topics, notes }) => [...topics, ...notes])
    .map(({ text }) => text)
    .toSorted();
}

const shownIn = (window: SessionWindow) => texts(window.shown().view);
const note = (text: string) => ({ do: "add-note", segmentId: null, text }) as const;

async function pairAt(tenant: Tenant) {
  const maya = await participantOn(tenant, participant);
  const tomas = await participantOn(tenant, partner);
  const sessionId = await bookPair(maya, partner, monday + 48 * hour);
  const windows = sessionWindows(tenant);
  return { maya, tomas, sessionId, windows };
}

describe("a session on the screen", () => {
  it("a partner who has never opened the app writes, is sealed to with the inviter's polls, and both see both", async () => {
    const tenant = await tenantOnMonday();
    const maya = await participantOn(tenant, participant);
    const sessionId = await bookPair(maya, partner, monday + 48 * hour);
    const windows = sessionWindows(tenant);
    const mayas = await windows.open(maya, sessionId);
    expect(mayas.shown().view?.absent.map(({ name }) => name)).toEqual([partner.displayName]);
    await mayas.watch.change({ do: "add-topic", segmentId: "focus-for-today", text: "Handing over the team" });

    const tomas = await participantOn(tenant, partner);
    const tomasWindow = await windows.open(tomas, sessionId);
    expect(tomasWindow.shown().view?.state).toBe("invitation");
    await tomasWindow.watch.change(note("I would like to listen more"));
    expect(shownIn(tomasWindow)).toEqual(["I would like to listen more"]);

    await windows.pass(75_000);
    expect(tomasWindow.shown().view?.state).toBe("shared");
    const both = ["Handing over the team", "I would like to listen more"];
    expect(shownIn(tomasWindow)).toEqual(both);
    expect(shownIn(mayas)).toEqual(both);
    expect(mayas.shown().view?.absent).toEqual([]);
  });

  it("what the partner wrote before the secret came is brought along though another screen found the secret first", async () => {
    const tenant = await tenantOnMonday();
    const maya = await participantOn(tenant, participant);
    const sessionId = await bookPair(maya, partner, monday + 48 * hour);
    const windows = sessionWindows(tenant);
    const tomas = await participantOn(tenant, partner);
    const early = await windows.open(tomas, sessionId);
    await early.watch.change(note("Before the secret"));
    early.watch.stop();

    const mayas = await windows.open(maya, sessionId);
    await windows.pass(20_000);
    await knowCircles(tomas);

    const late = await windows.open(tomas, sessionId);
    expect(late.shown().view?.state).toBe("shared");
    expect(shownIn(late)).toEqual(["Before the secret"]);
    await windows.pass(15_000);
    expect(shownIn(mayas)).toEqual(["Before the secret"]);
  });

  it("both changed at once: both are kept, marked merged", async () => {
    const tenant = await tenantOnMonday();
    const { maya, tomas, sessionId, windows } = await pairAt(tenant);
    const [mayas, tomasWindow] = [await windows.open(maya, sessionId), await windows.open(tomas, sessionId)];
    await Promise.all([mayas.watch.change(note("Mine")), tomasWindow.watch.change(note("Yours"))]);
    await windows.pass(30_000);
    for (const window of [mayas, tomasWindow]) {
      expect(shownIn(window)).toEqual(["Mine", "Yours"]);
      const whole = window.shown().view?.agenda.segments.at(-1);
      expect(whole?.notes.map(({ merged }) => merged)).toEqual([true, true]);
    }
  });

  it("three changes at once in one window stand one on top of the other", async () => {
    const tenant = await tenantOnMonday();
    const { maya, sessionId, windows } = await pairAt(tenant);
    const mayas = await windows.open(maya, sessionId);
    await Promise.all(["One", "Two", "Three"].map((text) => mayas.watch.change(note(text))));
    expect(shownIn(mayas)).toEqual(["One", "Three", "Two"]);
    expect(mayas.shown().view?.own?.revision).toBe(3);
  });

  it.each([
    ["the answer was lost", { loseAnswer: true }],
    ["the answer was cut", { cut: true }],
  ])("a note is there once after %s", async (_, fault) => {
    const tenant = await tenantOnMonday();
    const { maya, sessionId, windows } = await pairAt(tenant);
    const mayas = await windows.open(maya, sessionId);
    const rows = mayas.shown().view?.seen.length ?? 0;
    await addFault(tenant, { match: { method: "POST", path: `${records}$` }, ...fault });
    expect(await mayas.watch.change(note("Only once"))).toEqual({ where: "service" });
    expect(shownIn(mayas)).toEqual(["Only once"]);
    await mayas.watch.look();
    expect(mayas.shown().view?.seen).toHaveLength(rows + 1);
  });

  it("offline a note is saved on the device and shown, also after a restart; online it is sent once", async () => {
    const tenant = await tenantOnMonday();
    const { maya, sessionId, windows } = await pairAt(tenant);
    const mayas = await windows.open(maya, sessionId);
    await addFault(tenant, { match: { path: records }, reset: true, times: "always" });
    expect((await mayas.watch.change(note("On the train"))).where).toBe("device");
    expect((await mayas.watch.change(note("Still on the train"))).where).toBe("device");
    expect(shownIn(mayas)).toEqual(["On the train", "Still on the train"]);
    mayas.watch.stop();

    const again = await windows.open(maya, sessionId);
    expect(again.shown().problem).not.toBeNull();
    expect(again.shown().asOf).not.toBeNull();
    expect(shownIn(again)).toEqual(["On the train", "Still on the train"]);

    await fetch(`${tenant.origin}/_tenant/faults`, { method: "DELETE" });
    await drainOutbox(maya);
    await again.watch.look();
    expect(again.shown()).toMatchObject({ problem: null, asOf: null });
    expect(shownIn(again)).toEqual(["On the train", "Still on the train"]);
    const stored = await openSession(maya, sessionId);
    if (!stored.ok) throw new Error(stored.problem.kind);
    expect(texts(stored.value)).toEqual(["On the train", "Still on the train"]);
    expect(stored.value?.own?.revision).toBe(2);
  });

  it("a poll that answers less takes nothing away", async () => {
    const tenant = await tenantOnMonday();
    const { maya, tomas, sessionId, windows } = await pairAt(tenant);
    const mayas = await windows.open(maya, sessionId);
    const tomasWindow = await windows.open(tomas, sessionId);
    await tomasWindow.watch.change(note("First"));
    await windows.pass(15_000);
    await tomasWindow.watch.change(note("Second"));
    await addFault(tenant, {
      match: { method: "GET", path: "TbBody", user: participant.id },
      status: 200,
      body: { value: [] },
    });
    await windows.pass(15_000);
    const faults = (await (await fetch(`${tenant.origin}/_tenant/faults`)).json()) as readonly { met: number }[];
    expect(faults.map(({ met }) => met)).toEqual([1]);
    expect(shownIn(mayas)).toContain("First");
    await windows.pass(30_000);
    expect(shownIn(mayas)).toEqual(["First", "Second"]);
  });

  it("asks nothing while hidden, and at once when it is seen again", async () => {
    const tenant = await tenantOnMonday();
    const { maya, sessionId, windows } = await pairAt(tenant);
    const mayas = await windows.open(maya, sessionId);
    const before = tenant.log().length;
    mayas.hide();
    await windows.pass(10 * 60_000);
    expect(tenant.log().length).toBe(before);
    await mayas.unhide();
    // The records, and the own calendar: the meeting may have been moved meanwhile.
    const asked = tenant.log().slice(before);
    expect(asked.map(({ url }) => /items|calendarView/.exec(url)?.[0])).toEqual(["items", "calendarView"]);
  });
});

describe("a meeting changed in Outlook while its session is on the screen", () => {
  it("is followed when somebody looks again, not at each poll; without an answer nothing is taken away", async () => {
    const tenant = await tenantOnMonday();
    const { maya, sessionId, windows } = await pairAt(tenant);
    const mayas = await windows.open(maya, sessionId);
    const { meeting } = mayas.shown().view ?? {};
    const outlook = plainOutlook(tenant);
    await outlook.move(meeting?.eventId ?? "", monday + 72 * hour);

    const before = tenant.log().length;
    await windows.pass(60_000);
    const asked = tenant.log().slice(before);
    expect(asked.filter(({ url }) => url.includes("/events/") || url.includes("calendarView"))).toEqual([]);
    expect(mayas.shown().view?.meeting?.start).toBe(monday + 48 * hour);

    await addFault(tenant, { match: { path: "calendarView" }, status: 503, times: "always" });
    await mayas.watch.look();
    expect(mayas.shown()).toMatchObject({ state: "open", problem: null, view: { meeting } });

    await fetch(`${tenant.origin}/_tenant/faults`, { method: "DELETE" });
    await mayas.watch.look();
    expect(mayas.shown().view?.meeting).toMatchObject({ start: monday + 72 * hour, isCancelled: false });
    await outlook.say(meeting?.eventId ?? "", "cancel");
    await mayas.watch.look();
    expect(mayas.shown().view?.meeting?.isCancelled).toBe(true);
  });

  it("is seen at the next poll where the organizer's own client has told it", async () => {
    const tenant = await tenantOnMonday();
    const { maya, tomas, sessionId, windows } = await pairAt(tenant);
    const tomasWindow = await windows.open(tomas, sessionId);
    const mayas = await windows.open(maya, sessionId);
    await plainOutlook(tenant).move(mayas.shown().view?.meeting?.eventId ?? "", monday + 72 * hour);
    await mayas.watch.look();
    await windows.pass(30_000);
    expect(tomasWindow.shown().view?.meeting?.start).toBe(monday + 72 * hour);
  });
});

async function addFault(tenant: Tenant, fault: unknown): Promise<void> {
  const answer = await fetch(`${tenant.origin}/_tenant/faults`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify([fault]),
  });
  if (!answer.ok) throw new Error(await answer.text());
}
