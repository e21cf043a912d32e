import { beforeEach, describe, expect, it } from "vitest";
import { bookSession } from "shared/flows/booking/book-session.ts";
import type { Participant } from "shared/flows/participant.ts";
import { listSessions } from "shared/flows/sessions/list-sessions.ts";
import { lookAgain } from "shared/flows/sessions/look-again.ts";
import { openSession } from "shared/flows/sessions/open-session.ts";
import { createMailboxKey } from "shared/graph/mailbox-key.ts";
import { importOwnKeys } from "shared/sealing/import-own-keys.ts";
import { bookPair } from "../sample/book-pair.ts";
import { participantOn } from "../sample/connect.ts";
import { participant, partner } from "../sample/people.ts";
import { planPair } from "../sample/plan-pair.ts";
import type { Tenant } from "../tenant/start-tenant.ts";
import {
  bothCalendars,
  type Desk,
  monday,
  newDesk,
  newTenant,
  note,
  ownIn,
  participantAt,
  reflect,
  setFault,
  startAt,
  storedRows,
  waitingAt,
  withoutMailbox,
  writes,
} from "./key-waits-cast.ts";

const tomorrow = monday + 86_400_000;
const refusal = { state: "problem", problem: { kind: "permission-missing", scopes: ["Calendars.ReadWrite"] } };

let tenant: Tenant;
/** Booked by the partner, who waits for the participant's card. */
let sessionId: string;
let tomas: Participant;

beforeEach(async () => {
  tenant = await newTenant();
  tomas = await participantOn(tenant, partner);
  sessionId = await bookPair(tomas, participant, tomorrow);
});

async function keyInMailbox(me: Participant): Promise<string | undefined> {
  const state = await createMailboxKey(me.client).find();
  return "text" in state ? (await importOwnKeys(state.text))?.signing.publicJwk.x : undefined;
}

/** The partner's client meets the participant's card and hands the circle over. */
async function handOver(): Promise<void> {
  tenant.clock.advance(20_000);
  const view = await openSession(tomas, sessionId);
  if (!view.ok || view.value === null) throw new Error("Not open");
  await lookAgain(tomas, view.value, 0);
}

/** What the participant has on a device that has never seen anything. */
async function onNewDevice() {
  return ownIn(await participantAt(tenant, newDesk()), sessionId);
}

/** A note, another one and a reflection, each kept on the device. */
async function write(me: Participant) {
  for (const saving of [
    await note(me, sessionId, "Ask about the move"),
    await note(me, sessionId, "Bring the figures"),
    await reflect(me, sessionId, "Silence helps"),
  ])
    expect(saving).toMatchObject({ where: "device", problem: { kind: "permission-missing" } });
}

const written = { notes: ["Ask about the move", "Bring the figures"], insight: "Silence helps" };

describe.each([
  { refused: bothCalendars, listed: false },
  { refused: ["Calendars.ReadWrite"], listed: true },
])("a first start without $refused (J1.18)", ({ refused, listed }) => {
  it("writes on this device, across restarts, and nothing is sent; granted, the key goes to the mailbox and everything is sent once", async () => {
    const desk = newDesk(refused);
    const before = writes(tenant).length;
    const rowsBefore = await storedRows(tenant);
    expect(await startAt(tenant, desk)).toMatchObject(refusal);
    const first = await withoutMailbox(tenant, desk);
    await write(first);
    const listing = await listSessions(first);
    expect(listing.ok && listing.value.sessions.map((session) => session.sessionId)).toEqual(
      listed ? [sessionId] : false,
    );
    first.device.close();

    const again = await participantAt(tenant, desk);
    expect(again.keyWaits).toMatchObject(refusal.problem);
    expect(again.keys.signing.publicJwk).toEqual(first.keys.signing.publicJwk);
    expect(await ownIn(again, sessionId)).toEqual(written);
    expect(writes(tenant).slice(before)).toEqual([]);
    expect(await storedRows(tenant)).toEqual(rowsBefore);

    desk.refused = [];
    const start = await startAt(tenant, desk);
    expect(start).toMatchObject({ state: "ready", notice: "made", store: null });
    const granted = await participantAt(tenant, desk);
    expect(granted.keyWaits).toBeUndefined();
    expect(await keyInMailbox(granted)).toBe(first.keys.signing.publicJwk.x);
    expect(await waitingAt(granted)).toBe(0);
    // The card, two revisions of the notes and the reflection.
    expect((await storedRows(tenant)).length - rowsBefore.length).toBe(4);
    await participantAt(tenant, desk);
    expect((await storedRows(tenant)).length - rowsBefore.length).toBe(4);
    expect(await onNewDevice()).toEqual(written);
    expect(tenant.violations).toEqual([]);
  });
});

describe("a device without the permission", () => {
  const refusedDesk = () => newDesk(bothCalendars);

  it.each([{ shared: true }, { shared: false }])(
    "beside one that has the key takes that key when it may, and what both have written stays (circle handed over: $shared)",
    async ({ shared }) => {
      const office = await participantAt(tenant, newDesk());
      if (shared) await handOver();
      await note(office, sessionId, "Written in the office");
      await reflect(office, sessionId, "Mornings are better");
      const key = await keyInMailbox(office);

      const desk = refusedDesk();
      const home = await withoutMailbox(tenant, desk);
      expect(home.keys.signing.publicJwk.x).not.toBe(key);
      await write(home);
      const rowsBefore = await storedRows(tenant);
      desk.refused = [];
      expect(await startAt(tenant, desk)).toMatchObject({ state: "ready", notice: null });
      const granted = await participantAt(tenant, desk);
      expect(granted.keys.signing.publicJwk.x).toBe(key);
      expect(await keyInMailbox(granted)).toBe(key);
      expect(await waitingAt(granted)).toBe(0);
      expect((await storedRows(tenant)).length - rowsBefore.length).toBe(3);

      const both = { ...written, notes: [...written.notes, "Written in the office"] };
      for (const seen of [await onNewDevice(), await ownIn(granted, sessionId), await ownIn(office, sessionId)])
        expect(seen).toEqual(both);
      if (!shared) await handOver();
      await ownIn(granted, sessionId);
      const view = await openSession(tomas, sessionId);
      const agenda = JSON.stringify(view.ok && view.value?.agenda);
      for (const text of both.notes) expect(agenda).toContain(text);
    },
  );

  it.each([
    { name: "no connection", fault: { match: { path: "/v1\\.0/" }, times: "always", reset: true }, kind: "offline" },
    { name: "a busy mailbox", fault: { match: { path: "/me/calendars" }, times: "always", status: 503 }, kind: "busy" },
    {
      name: "no key written",
      fault: { match: { method: "POST", path: "/me/calendars" }, times: "always", status: 403 },
      kind: "permission-missing",
    },
  ] as const)("goes on with its own key while there is $name", async ({ fault, kind }) => {
    const desk = refusedDesk();
    await write(await withoutMailbox(tenant, desk));
    const rowsBefore = await storedRows(tenant);
    desk.refused = [];
    await setFault(tenant, fault);
    const waits = await participantAt(tenant, desk);
    expect(waits.keyWaits).toMatchObject({ kind });
    expect(await note(waits, sessionId, "And this")).toMatchObject({ where: "device", problem: { kind } });
    expect(await storedRows(tenant)).toEqual(rowsBefore);
    await setFault(tenant, null);
    await participantAt(tenant, desk);
    expect(await onNewDevice()).toEqual({ ...written, notes: ["And this", ...written.notes] });
  });

  it.each([{ loseAnswer: true }, { cut: true }])(
    "puts its key into the mailbox once though the answer is lost by %o",
    async (how) => {
      const desk = refusedDesk();
      const first = await withoutMailbox(tenant, desk);
      await write(first);
      desk.refused = [];
      await setFault(tenant, { match: { method: "POST", path: "/me/calendars" }, ...how });
      const granted = await participantAt(tenant, desk);
      expect(await keyInMailbox(granted)).toBe(first.keys.signing.publicJwk.x);
      expect(writes(tenant).filter((call) => call.endsWith("/me/calendars"))).toHaveLength(2);
      expect(await onNewDevice()).toEqual(written);
    },
  );

  it.each(["readTag", "readTags"])(
    "with another key in the mailbox sends nothing while the records do not answer (%s)",
    async (first) => {
      await participantAt(tenant, newDesk());
      const desk = refusedDesk();
      await write(await withoutMailbox(tenant, desk));
      const rowsBefore = await storedRows(tenant);
      desk.refused = [];
      const skip = first === "readTag" ? 0 : 1;
      await setFault(tenant, { match: { path: "items|batch" }, skip, times: "always", status: 503 });
      const waits = await participantAt(tenant, desk);
      expect(waits.keyWaits).toMatchObject({ kind: "busy" });
      expect(await storedRows(tenant)).toEqual(rowsBefore);
      await setFault(tenant, null);
      expect((await participantAt(tenant, desk)).keyWaits).toBeUndefined();
      expect(await onNewDevice()).toEqual(written);
    },
  );

  it("with a second window that has not heard of the permission yet: what is written there is sent at the next start", async () => {
    await participantAt(tenant, newDesk());
    const desk = refusedDesk();
    const late = await withoutMailbox(tenant, desk);
    await note(late, sessionId, "Early");
    desk.refused = [];
    const granted = await participantAt(tenant, desk);
    await note(late, sessionId, "Late");
    expect(await waitingAt(granted)).toBe(1);
    const rowsBefore = await storedRows(tenant);
    await note(granted, sessionId, "Meanwhile");
    expect((await storedRows(tenant)).length - rowsBefore.length).toBe(1);
    expect(await waitingAt(await participantAt(tenant, desk))).toBe(0);
    expect((await onNewDevice()).notes).toEqual(["Early", "Late", "Meanwhile"]);
  });

  it.each([{ elsewhere: false }, { elsewhere: true }])(
    "keeps a booking and makes it once when it may (a key elsewhere: $elsewhere)",
    async ({ elsewhere }) => {
      if (elsewhere) await participantAt(tenant, newDesk());
      const desk = newDesk(["Calendars.ReadWrite"]);
      const me = await withoutMailbox(tenant, desk);
      const plan = await planPair(me, partner, tomorrow + 3 * 86_400_000);
      expect(await bookSession(me, plan)).toMatchObject({
        saving: { where: "device", problem: refusal.problem },
        booked: null,
      });
      const events = () => writes(tenant).filter((call) => call.endsWith("/me/events")).length;
      const before = events();
      desk.refused = [];
      const granted = await participantAt(tenant, desk);
      expect(await waitingAt(granted)).toBe(0);
      await participantAt(tenant, desk);
      expect(events() - before).toBe(1);
      const anew = await participantAt(tenant, newDesk());
      const view = await openSession(anew, plan.session.id);
      expect(view.ok && view.value).toMatchObject({ state: "shared", session: { phase: "scheduled" } });
    },
  );

  it("agrees with a second window on one key", async () => {
    const desk: Desk = refusedDesk();
    const [one, other] = await Promise.all([withoutMailbox(tenant, desk), withoutMailbox(tenant, desk)]);
    expect(one.keys.signing.publicJwk).toEqual(other.keys.signing.publicJwk);
  });
});
