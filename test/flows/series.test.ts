import { describe, expect, it, onTestFinished } from "vitest";
import { instant, type Instant } from "shared/circles/instant.ts";
import { personId } from "shared/circles/person.ts";
import { bookSession } from "shared/flows/booking/book-session.ts";
import { seriesMemory } from "shared/flows/sessions/series-memory.ts";
import { fillAgenda } from "shared/flows/sessions/fill-agenda.ts";
import { listSessions, sessionAt } from "shared/flows/sessions/list-sessions.ts";
import { openSession } from "shared/flows/sessions/open-session.ts";
import { drainOutbox } from "shared/flows/records/drain-outbox.ts";
import type { Participant } from "shared/flows/participant.ts";
import { type BookingPlan, planSeries } from "shared/flows/booking/plan-booking.ts";
import { sealToNewcomers } from "shared/flows/people/seal-to-newcomers.ts";
import { namedZone } from "shared/scheduling/named-zone.ts";
import { seriesDates } from "shared/scheduling/series-dates.ts";
import type { SeriesPlan } from "shared/scheduling/series-plan.ts";
import { wallTimeAt } from "shared/scheduling/wall-time.ts";
import type { ZoneRules } from "shared/scheduling/zone-rules.ts";
import { participantOn } from "../sample/connect.ts";
import { organization, tenantId } from "../sample/organization.ts";
import { participant, partner } from "../sample/people.ts";
import { startTenant, type Tenant } from "../tenant/start-tenant.ts";
import { plainOutlook } from "./plain-outlook.ts";

const now = Date.UTC(2026, 10, 2, 3, 15);
/** A Monday, 9:45 in Nepal. */
const first = instant(Date.UTC(2026, 10, 9, 4, 0));
const minute = 60_000;
const hour = 60 * minute;
const week = 7 * 24 * hour;

async function started(): Promise<Tenant> {
  const tenant = await startTenant({ organization, now });
  onTestFinished(async () => {
    await tenant.stop();
    expect(tenant.violations).toEqual([]);
  });
  return tenant;
}

function value<T>(answer: { ok: true; value: T } | { ok: false; problem: unknown }): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value;
}

interface Wishes {
  /** By number. */
  readonly moved?: ReadonlyMap<number, Instant>;
  readonly skipped?: readonly number[];
}

function planOf(zone: ZoneRules, { moved = new Map(), skipped = [] }: Wishes): SeriesPlan {
  const rhythm = { every: "weeks", weeks: 1 } as const;
  const wall = wallTimeAt(zone, first);
  const dates = seriesDates({ rhythm, first: wall, zone, count: 6, minutes: 45 });
  return {
    rhythm,
    count: 6,
    first: wall,
    minutes: 45,
    dates: dates.flatMap(({ number, originalStart: original }) => {
      if (skipped.includes(number)) return [];
      const start = moved.get(number) ?? original;
      return [{ number, original, start, moved: start !== original }];
    }),
    skipped: dates.flatMap(({ number, originalStart: original }) =>
      skipped.includes(number) ? [{ number, original }] : [],
    ),
  };
}

async function planned(maya: Participant, wishes: Wishes): Promise<BookingPlan> {
  const timeZone = "Asia/Kathmandu";
  const zone = namedZone(timeZone, { from: instant(now), to: instant(now + 20 * week) })!;
  const other = { id: personId(tenantId, partner.id), name: partner.displayName, address: partner.mail ?? "" };
  const plan = await planSeries(
    maya,
    {
      others: [other],
      format: "peer-coaching-pair",
      templateId: "peer-pair-45",
      start: first,
      minutes: 45,
      subject: null,
      circleName: "",
    },
    { plan: planOf(zone, wishes), zone, timeZone },
  );
  if (plan === null || typeof plan === "string") throw new Error(`No plan: ${plan}`);
  return plan;
}

const wishes: Wishes = { moved: new Map([[3, instant(first + 2 * week + 24 * hour)]]), skipped: [5] };
const expected = [0, 1, 2, 3, 5].map((weeks) => first + weeks * week + (weeks === 2 ? 24 * hour : 0));

describe("a series", () => {
  it("is one event in both calendars, with moved and skipped dates, and one session for each of its meetings", async () => {
    const tenant = await started();
    const maya = await participantOn(tenant, participant);
    const plan = await planned(maya, wishes);
    const before = tenant.log().length;
    const { saving, booked } = await bookSession(maya, plan);
    expect(saving).toEqual({ where: "service" });
    expect(booked?.sessions?.map(({ start }) => start)).toEqual(expected);
    expect(booked?.notMoved).toEqual([]);

    const asked = tenant
      .log()
      .slice(before)
      .map(({ method, url }) => `${method} ${url.replace(/\?.*/, "").replace(/events\/[^/]+/, "events/x")}`);
    expect(asked.filter((line) => line === "POST /v1.0/me/events")).toHaveLength(1);
    expect(asked.filter((line) => line.startsWith("PATCH"))).toHaveLength(1);
    // Ten rows in the sessions' tags and the index, and the closing of the claim: one request each way.
    expect(asked.filter((line) => line.endsWith("$batch")).length).toBeLessThanOrEqual(3);

    for (const user of [participant, partner]) {
      const events = await plainOutlook(tenant, user).events();
      const standing = events.filter(({ isCancelled }) => !isCancelled);
      expect(standing.map(({ start }) => Date.parse(`${start.dateTime}Z`))).toEqual(expected);
    }
    const { sessions } = value(await listSessions(maya));
    expect(sessions.filter(({ isCancelled }) => !isCancelled).map(({ start }) => start)).toEqual(expected);
    expect(new Set(sessions.map(({ sessionId }) => sessionId)).size).toBe(sessions.length);
  });

  it("is found by the partner without the app, session by session, and notes stay with the meeting that is moved", async () => {
    const tenant = await started();
    const maya = await participantOn(tenant, participant);
    const plan = await planned(maya, {});
    const { booked } = await bookSession(maya, plan);
    const third = booked!.sessions![2]!;

    const tomas = await participantOn(tenant, partner);
    const listed = value(await listSessions(tomas)).sessions;
    expect(listed.map(({ sessionId }) => sessionId)).toEqual(booked!.sessions!.map(({ id }) => id));
    // Somebody's card is looked for every fifteen seconds at most.
    tenant.clock.advance(15_000);
    expect(value(await sealToNewcomers(maya, plan.keyring))).toEqual([tomas.person.id]);
    await fillAgenda(tomas, value(await openSession(tomas, third.id))!, {
      do: "add-note",
      segmentId: null,
      text: "About the third",
    });

    const outlook = plainOutlook(tenant, participant);
    const event = (await outlook.events())[2]!;
    await outlook.move(event.id, third.start + 2 * hour);
    for (const me of [maya, tomas]) {
      const moved = value(await listSessions(me)).sessions.find(({ sessionId }) => sessionId === third.id);
      expect(moved?.start).toBe(third.start + 2 * hour);
      expect(JSON.stringify(value(await openSession(me, third.id))?.agenda)).toContain("About the third");
    }
    // The organizer's client has told it to the records.
    expect(value(await openSession(tomas, third.id))?.session?.start).toBe(third.start + 2 * hour);
  });

  it("goes on at another time when the whole series is moved in Outlook", async () => {
    const tenant = await started();
    const maya = await participantOn(tenant, participant);
    const plan = await planned(maya, {});
    const { booked } = await bookSession(maya, plan);
    await plainOutlook(tenant, participant).move(booked!.session.event.id!, first + hour);
    const later = booked!.sessions!.map(({ start }) => start + hour);
    const standing = async () => value(await listSessions(maya)).sessions.filter(({ isCancelled }) => !isCancelled);
    expect((await standing()).map(({ start }) => start)).toEqual(later);
    const [next] = await standing();
    const view = value(await openSession(maya, next!.sessionId));
    expect(view?.session).toMatchObject({ phase: "scheduled", start: later[0], format: "peer-coaching-pair" });
    expect(view?.segments.length).toBeGreaterThan(0);
  });

  it("is led to by the link of its invitation: to the session nearest to now", async () => {
    const tenant = await started();
    const maya = await participantOn(tenant, participant);
    const plan = await planned(maya, wishes);
    const { booked } = await bookSession(maya, plan);
    const [one, , third, , fifth] = booked!.sessions!;
    const tomas = await participantOn(tenant, partner);
    for (const [nearest, at] of [
      [one!, now],
      [third!, third!.start - hour],
      [fifth!, fifth!.end + hour],
    ] as const) {
      tenant.clock.set(at);
      for (const me of [maya, tomas])
        expect(value(await sessionAt(me, { sessionId: plan.session.id })).sessionId).toBe(nearest.id);
    }
  });

  it("carries open commitments over a cancelled meeting", async () => {
    const tenant = await started();
    const maya = await participantOn(tenant, participant);
    const plan = await planned(maya, {});
    const { booked } = await bookSession(maya, plan);
    const [, , third, fourth, fifth] = booked!.sessions!;
    await fillAgenda(maya, value(await openSession(maya, third!.id))!, {
      do: "add-commitment",
      text: "Call Ana",
      owner: maya.person.id,
      due: null,
      confidence: null,
    });
    const outlook = plainOutlook(tenant, participant);
    await outlook.say((await outlook.events())[3]!.id, "cancel");
    const listed = value(await listSessions(maya)).sessions;
    expect(listed.find(({ sessionId }) => sessionId === fourth!.id)?.isCancelled).toBe(true);
    const { open } = value(await seriesMemory(maya, plan.keyring.circle, fifth!));
    expect(open.map(({ text }) => text)).toEqual(["Call Ana"]);
  });

  it.each([
    ["the answer to the event is lost", { match: { method: "POST", path: "/me/events$" }, times: 1, loseAnswer: true }],
    ["the answer to the move is lost", { match: { method: "PATCH", path: "/me/events/" }, times: 1, loseAnswer: true }],
    ["the occurrences cannot be listed", { match: { path: "/instances" }, times: 4, status: 503 }],
    ["the rows' answer is lost", { match: { method: "POST", path: "/\\$batch" }, times: 1, skip: 1, loseAnswer: true }],
    ["a skipped date cannot be cancelled at first", { match: { path: "/cancel$" }, times: 1, status: 503 }],
  ])("comes to the same end where %s, and again from the start", async (_, fault) => {
    const tenant = await started();
    const maya = await participantOn(tenant, participant);
    const plan = await planned(maya, wishes);
    const set = await fetch(`${tenant.origin}/_tenant/faults`, { method: "POST", body: JSON.stringify([fault]) });
    expect(set.ok).toBe(true);
    await bookSession(maya, plan);
    tenant.clock.advance(60_000);
    expect([...(await drainOutbox(maya)).values()]).toEqual([]);
    const again = await bookSession(maya, await planned(maya, wishes));
    expect(again.saving).toEqual({ where: "service" });
    const events = await plainOutlook(tenant, partner).events();
    const standing = events.filter(({ isCancelled }) => !isCancelled);
    expect(standing.map(({ start }) => Date.parse(`${start.dateTime}Z`))).toEqual(expected);
    expect(value(await listSessions(maya)).sessions.filter(({ isCancelled }) => !isCancelled)).toHaveLength(5);
    expect(
      tenant
        .log()
        .filter(({ method, url, status }) => method === "POST" && url.endsWith("/me/events") && status === 201).length,
    ).toBeLessThanOrEqual(2);
  });
});
