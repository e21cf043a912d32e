import { describe, expect, it } from "vitest";
import { instant } from "shared/circles/instant.ts";
import { bookSession } from "shared/flows/booking/book-session.ts";
import { keepPreferences } from "shared/flows/time/keep-preferences.ts";
import { listSessions } from "shared/flows/sessions/list-sessions.ts";
import { partnersHours } from "shared/flows/time/partners-hours.ts";
import { readPreferences } from "shared/flows/time/read-preferences.ts";
import { rememberedTimes } from "shared/flows/time/remembered-times.ts";
import { tellAvailableHours } from "shared/flows/time/tell-available-hours.ts";
import { weekOfAnswer } from "shared/flows/time/week-of-answer.ts";
import { findCommonTime } from "shared/flows/time/find-common-time.ts";
import { type Preferences, usualPreferences } from "shared/scheduling/preferences.ts";
import { participantOn, visitorOn } from "../sample/connect.ts";
import { circleOfSix, guest, participant, partner } from "../sample/people.ts";
import { planPair } from "../sample/plan-pair.ts";
import type { Tenant } from "../tenant/start-tenant.ts";
import { day, hour, look, metPair, monday, newTenant, question, requestsOf, value } from "./find-time-cast.ts";
import { personOf } from "./story.ts";

const canary = "CANARY dialysis on Tuesdays";
/** Lisbon is nine to five; Kathmandu's hours end at 11:15 there: only 9:00 to 11:15 is common. */
const noMornings: Preferences = {
  ...usualPreferences,
  noMeetingBlocks: [{ days: ["tuesday"], startMinute: 8 * 60, endMinute: 13 * 60, reason: canary }],
  bufferAfterMinutes: 30,
};

function lisbonDay(at: number): string {
  return new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: "Europe/Lisbon" }).format(at);
}

async function fault(tenant: Tenant, body: object | null): Promise<void> {
  await fetch(`${tenant.origin}/_tenant/faults`, {
    method: body === null ? "DELETE" : "POST",
    ...(body && { body: JSON.stringify(body) }),
  });
}

describe("preferences", () => {
  it("of one are kept by the partner's search, which reads when not and never why", async () => {
    const tenant = await newTenant();
    const { maya, tomas } = await metPair(tenant);
    const before = await look(maya, question(tenant, [partner]));
    expect(before.result.slots.map(({ start }) => lisbonDay(start))).toContain("Tuesday");

    expect(await keepPreferences(tomas, noMornings)).toEqual({ where: "service" });
    value(await listSessions(maya));
    const urls = await requestsOf(tenant, async () => {
      const after = await look(maya, question(tenant, [partner], { fresh: true }));
      expect(after.result.slots.length).toBeGreaterThan(0);
      expect(after.result.slots.map(({ start }) => lisbonDay(start))).not.toContain("Tuesday");
    });
    expect(urls).toEqual(["/v1.0/me/calendar/getSchedule"]);

    const hours = (await partnersHours(maya)).get(tomas.person.id);
    expect(Object.keys(hours!).toSorted()).toEqual([
      "bufferAfterMinutes",
      "bufferBeforeMinutes",
      "fullDays",
      "timeZone",
      "unavailable",
    ]);
    expect(hours).toMatchObject({ timeZone: "Europe/Lisbon", bufferBeforeMinutes: 10, bufferAfterMinutes: 30 });
    expect(hours!.unavailable).toContainEqual({ day: "tuesday", startMinute: 480, endMinute: 780 });
    const readable = JSON.stringify([
      [...(await partnersHours(maya))],
      await maya.device.read("cached/available-hours"),
    ]);
    expect(readable).not.toMatch(/CANARY|reason|lunch/i);
    const stored = await (await fetch(`${tenant.origin}/_tenant/state`)).text();
    expect(stored).not.toContain("CANARY");
  });

  it("are there on another device, and come back as they were kept", async () => {
    const tenant = await newTenant();
    const { tomas } = await metPair(tenant);
    expect(value(await readPreferences(tomas))).toEqual({ preferences: usualPreferences, isOwn: false, revision: 0 });
    await keepPreferences(tomas, noMornings);
    const urls = await requestsOf(tenant, () => readPreferences(tomas));
    expect(urls).toEqual([]);
    const elsewhere = await participantOn(tenant, partner);
    expect(value(await readPreferences(elsewhere))).toEqual({ preferences: noMornings, isOwn: true, revision: 1 });
  });

  it("are told again only where something is different", async () => {
    const tenant = await newTenant();
    const { tomas } = await metPair(tenant);
    await keepPreferences(tomas, noMornings);
    expect(await requestsOf(tenant, () => tellAvailableHours(tomas))).toEqual([]);
    const otherReason = { ...noMornings, noMeetingBlocks: [{ ...noMornings.noMeetingBlocks[0]!, reason: "Another" }] };
    // The own row only.
    expect(await requestsOf(tenant, () => keepPreferences(tomas, otherReason))).toHaveLength(1);
    expect(await requestsOf(tenant, () => keepPreferences(tomas, usualPreferences))).toHaveLength(2);
  });

  it("kept before there was a circle are told to the first one with its first booking", async () => {
    const tenant = await newTenant();
    const { maya, tomas } = await metPair(tenant, async (alone) =>
      expect(await requestsOf(tenant, () => keepPreferences(alone, noMornings))).toHaveLength(2),
    );
    expect((await partnersHours(tomas)).get(maya.person.id)).toMatchObject({ timeZone: "Asia/Kathmandu" });
    expect(JSON.stringify([...(await partnersHours(tomas))])).not.toContain("CANARY");
  });

  it("wait on the device while the service does not answer", async () => {
    const tenant = await newTenant();
    const { maya, tomas } = await metPair(tenant);
    await fault(tenant, { match: { method: "POST", path: "/items" }, status: 507, times: "always" });
    expect((await keepPreferences(tomas, noMornings)).where).toBe("device");
    expect(value(await readPreferences(tomas)).preferences).toEqual(noMornings);
    await fault(tenant, null);
    expect(await keepPreferences(tomas, noMornings)).toEqual({ where: "service" });
    value(await listSessions(maya));
    expect((await partnersHours(maya)).get(tomas.person.id)?.bufferAfterMinutes).toBe(30);
  });
});

describe("a search", () => {
  it("prefers the time of the last session of these people", async () => {
    const tenant = await newTenant();
    const { maya } = await metPair(tenant);
    tenant.clock.set(monday + 5 * day);
    const { result } = await look(maya, question(tenant, [partner]));
    expect(result.slots[0]?.reasons.map(({ code }) => code)).toEqual(expect.arrayContaining(["same-weekday"]));
  });

  it("is satisfied with a quorum, and with those who are needed", async () => {
    const tenant = await newTenant();
    const maya = await visitorOn(tenant, participant);
    const others = circleOfSix.filter(({ id }) => id !== participant.id);
    const four = await look(maya, question(tenant, others, { quorum: 4 }));
    for (const { without } of four.result.slots) expect(without.length).toBeLessThanOrEqual(2);
    const needed = others.slice(0, 2).map((user) => personOf(user).id);
    const marked = await look(maya, question(tenant, others, { quorum: 4, needed }));
    expect(marked.result.slots.length).toBeGreaterThan(0);
    for (const { without } of marked.result.slots) for (const person of needed) expect(without).not.toContain(person);
    const asked = value(await findCommonTime(maya, question(tenant, others, { quorum: 7 })));
    expect(asked).toEqual({ found: "no-search", problem: "quorum-not-possible" });
  });

  it("for now ends with tomorrow or two working days, soonest first", async () => {
    const tenant = await newTenant();
    const maya = await visitorOn(tenant, participant);
    const { result } = await look(maya, question(tenant, [partner], { horizon: "tomorrow", minutes: 15 }));
    const starts = result.slots.map(({ start }) => start);
    expect(starts.length).toBeGreaterThan(0);
    expect(starts).toEqual(starts.toSorted((one, other) => one - other));
    expect(starts.at(-1)).toBeLessThan(monday + 2 * day);
    const two = await look(maya, question(tenant, [partner], { horizon: "two-working-days" }));
    expect(two.result.searched.to).toBeLessThan(monday + 3 * day);
  });

  it("asks anew after the participant has booked: the time that was just taken is not offered again", async () => {
    const tenant = await newTenant();
    const { maya } = await metPair(tenant);
    const [first] = (await look(maya, question(tenant, [partner]))).result.slots;
    const { saving } = await bookSession(maya, await planPair(maya, partner, first!.start));
    expect(saving).toEqual({ where: "service" });
    const after = await look(maya, question(tenant, [partner]));
    expect(after.result.slots.map(({ start }) => start)).not.toContain(first!.start);
  });

  it("asks again within five minutes without a request, and anew when wanted", async () => {
    const tenant = await newTenant();
    const maya = await visitorOn(tenant, participant);
    const ask = (rest = {}) => requestsOf(tenant, () => look(maya, question(tenant, [partner], rest)));
    expect(await ask()).toHaveLength(1);
    // Over a quarter of an hour by the clock on the wall.
    tenant.clock.advance(4 * 60_000);
    expect(await ask()).toEqual([]);
    expect(await ask({ minutes: 30, horizon: "weeks", weeks: 1 })).toEqual([]);
    expect(await ask({ fresh: true })).toHaveLength(1);
    tenant.clock.advance(6 * 60_000);
    expect(await ask()).toHaveLength(1);
  });

  it("says of which week it knows what, and offline shows the last answer with its age", async () => {
    const tenant = await newTenant();
    const maya = await visitorOn(tenant, participant);
    const asked = question(tenant, [partner]);
    const answer = await look(maya, asked);
    const week = weekOfAnswer(answer, { at: instant(monday) });
    expect(week.map(({ weekday }) => weekday)[0]).toBe("monday");
    expect(week).toHaveLength(7);

    await fault(tenant, { match: { path: "getSchedule" }, status: 400, times: "always" });
    tenant.clock.advance(hour);
    const later = { ...asked, now: instant(tenant.state.now()) };
    expect((await findCommonTime(maya, later)).ok).toBe(false);
    const last = await rememberedTimes(maya, later);
    expect(last).toMatchObject({ at: answer.askedAt, age: hour });
    if (last?.answer.found !== "slots") throw new Error("no slots");
    expect(last.answer.result.slots).toEqual(answer.result.slots.slice(0, 60));
    expect(weekOfAnswer(last.answer, { at: instant(monday) }).map(({ common }) => common)).toEqual(
      week.map(({ common }) => common),
    );
    expect(await rememberedTimes(maya, { ...later, minutes: 30 })).toBeNull();
    // Neither items nor views: what was read is not kept.
    const kept = JSON.stringify(await maya.device.read("cached/times"));
    expect(kept).not.toMatch(/"(busy|view|items|workingHours|input|packed)"/);
  });

  it("never takes a guest's time for free, nor counts a guest for the quorum", async () => {
    const tenant = await newTenant();
    const maya = await visitorOn(tenant, participant);
    const { result } = await look(maya, question(tenant, [partner, guest]));
    const gina = personOf(guest).id;
    expect(result.unreadable).toEqual([gina]);
    for (const { unconfirmedFor } of result.slots) expect(unconfirmedFor).toEqual([gina]);
    const two = await look(maya, question(tenant, [partner, guest], { quorum: 2 }));
    for (const { without } of two.result.slots) expect(without).toContain(gina);
  });

  it("tells whose turn it is when working hours do not meet, by what was carried", async () => {
    const tenant = await newTenant();
    const { maya, tomas } = await metPair(tenant);
    // Two hours and a quarter are common each day: three are not.
    const nextTurn = async () => {
      const answer = value(await findCommonTime(maya, question(tenant, [partner], { minutes: 180, weeks: 1 })));
      if (answer.found !== "nothing") throw new Error(answer.found);
      const offer = answer.explanation.offers.find(({ kind }) => kind === "rotating");
      return offer?.kind === "rotating" ? offer.slots[0]?.outOfHours : null;
    };
    // Friday's session is before dawn in Lisbon.
    expect(await nextTurn()).toEqual([maya.person.id]);
    for (const days of [1, 2]) await bookSession(maya, await planPair(maya, partner, monday + days * day + 12 * hour));
    expect(await nextTurn()).toEqual([tomas.person.id]);
  });
});
