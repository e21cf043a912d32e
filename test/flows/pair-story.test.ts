import { describe, expect, it, onTestFinished } from "vitest";
import { bookSession } from "shared/flows/booking/book-session.ts";
import { seriesMemory } from "shared/flows/sessions/series-memory.ts";
import { fillAgenda } from "shared/flows/sessions/fill-agenda.ts";
import { findCommonTime } from "shared/flows/time/find-common-time.ts";
import { listSessions } from "shared/flows/sessions/list-sessions.ts";
import { openSession } from "shared/flows/sessions/open-session.ts";
import type { Participant } from "shared/flows/participant.ts";
import { ownReflections, reflectOnSession } from "shared/flows/reflection/reflect-on-session.ts";
import { sealToNewcomers } from "shared/flows/people/seal-to-newcomers.ts";
import { instant } from "shared/circles/instant.ts";
import { participantOn } from "../sample/connect.ts";
import { organization } from "../sample/organization.ts";
import { participant, partner } from "../sample/people.ts";
import { planPair } from "../sample/plan-pair.ts";
import { startTenant, type Tenant } from "../tenant/start-tenant.ts";

const monday = Date.UTC(2026, 10, 2, 3, 15);

async function tenantOn(now: number): Promise<Tenant> {
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

async function book(maya: Participant, start: number) {
  const plan = await planPair(maya, partner, start);
  return { plan, outcome: await bookSession(maya, plan) };
}

describe("a pair", () => {
  it("finds a time, books it once, fills it together, reflects and carries a commitment over", async () => {
    const tenant = await tenantOn(monday);
    const maya = await participantOn(tenant, participant);
    const others = [
      {
        id: `${maya.configuration.tenantId}.${partner.id}` as typeof maya.person.id,
        name: partner.displayName,
        address: partner.mail ?? "",
      },
    ];

    const before = tenant.log().length;
    const found = value(
      await findCommonTime(maya, { others, minutes: 45, weeks: 4, now: instant(tenant.state.now()) }),
    );
    expect(
      tenant
        .log()
        .slice(before)
        .map(({ url }) => url),
    ).toEqual(["/v1.0/me/calendar/getSchedule"]);
    if (found.found !== "slots") throw new Error(`expected slots, got ${found.found}`);
    const slot = found.result.slots[0]!;
    expect(slot.reasons.map(({ code }) => code)).toContain("inside-all-working-hours");

    const { plan, outcome } = await book(maya, slot.start);
    expect(outcome.saving).toEqual({ where: "service" });
    expect(outcome.booked?.session.event.joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\//);
    const again = await book(maya, slot.start);
    expect(again.plan.session.id).toBe(plan.session.id);
    expect(tenant.log().filter(({ method, url }) => method === "POST" && url.endsWith("/me/events"))).toHaveLength(1);

    await fillAgenda(maya, value(await openSession(maya, plan.session.id))!, {
      do: "add-topic",
      segmentId: "focus-for-today",
      text: "Handing over the team",
    });

    // The partner has never opened the app.
    const tomas = await participantOn(tenant, partner);
    const { sessions } = value(await listSessions(tomas));
    expect(sessions.map(({ sessionId }) => sessionId)).toEqual([plan.session.id]);
    const invited = value(await openSession(tomas, plan.session.id))!;
    expect(invited.state).toBe("invitation");
    expect(invited.segments.map(({ title }) => title)).toContain("A thinks, B coaches");
    expect(JSON.stringify(invited)).not.toContain("Handing over");
    await fillAgenda(tomas, invited, { do: "add-note", segmentId: null, text: "I would like to listen more" });

    // The participant's client runs again; it looks for somebody's card every fifteen seconds at most.
    tenant.clock.advance(15_000);
    const keyring = plan.keyring;
    expect(value(await sealToNewcomers(maya, keyring))).toEqual([tomas.person.id]);
    const shared = value(await openSession(tomas, plan.session.id))!;
    expect(shared.state).toBe("shared");
    const texts = JSON.stringify(shared.agenda);
    expect(texts).toContain("Handing over the team");
    expect(texts).toContain("I would like to listen more");
    expect(JSON.stringify(value(await openSession(maya, plan.session.id))!.agenda)).toContain(
      "I would like to listen more",
    );

    // Both at once: both are kept.
    const [mayasView, tomasView] = [
      value(await openSession(maya, plan.session.id))!,
      value(await openSession(tomas, plan.session.id))!,
    ];
    await Promise.all([
      fillAgenda(maya, mayasView, {
        do: "add-commitment",
        text: "Write to Ana",
        owner: maya.person.id,
        due: "2026-11-20",
        confidence: 4,
      }),
      fillAgenda(tomas, tomasView, { do: "add-topic", segmentId: "focus-for-today", text: "Saying no" }),
    ]);
    const both = value(await openSession(maya, plan.session.id))!;
    expect(JSON.stringify(both.agenda)).toContain("Write to Ana");
    expect(JSON.stringify(both.agenda)).toContain("Saying no");

    // Afterwards.
    tenant.clock.set(slot.start + 3_600_000);
    expect(
      await reflectOnSession(
        maya,
        {
          sessionId: plan.session.id,
          formId: "session-2min",
          answers: { progress: 3, insight: "Silence helps" },
          at: instant(tenant.state.now()),
        },
        null,
      ),
    ).toEqual({ where: "service" });
    expect(value(await ownReflections(maya)).get(plan.session.id)?.reflection.answers).toEqual({
      progress: 3,
      insight: "Silence helps",
    });
    expect(value(await ownReflections(tomas)).size).toBe(0);

    const next = await book(maya, slot.start + 14 * 86_400_000);
    expect(value(await seriesMemory(maya, keyring.circle, next.plan.session)).open.map(({ text }) => text)).toEqual([
      "Write to Ana",
    ]);
    expect(value(await seriesMemory(tomas, keyring.circle, next.plan.session)).open.map(({ text }) => text)).toEqual([
      "Write to Ana",
    ]);

    // What anybody who may read the raw lists finds.
    const rows = tenant.log().filter(({ method, url }) => method === "POST" && url.endsWith("/items"));
    expect(rows.length).toBeGreaterThan(10);
    const stored = JSON.stringify(rows);
    for (const word of ["Silence helps", "Write to Ana", "Handing over", "listen more"])
      expect(stored).not.toContain(word);
  });
});
