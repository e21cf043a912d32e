import { describe, expect, it, onTestFinished } from "vitest";
import { agreeing, rewriting } from "shared/circles/agreement.ts";
import type { Circle } from "shared/circles/circle.ts";
import { bookSession } from "shared/flows/booking/book-session.ts";
import { keepAgreement, type KnownAgreement, readAgreement } from "shared/flows/circles/agreement-rows.ts";
import type { Participant } from "shared/flows/participant.ts";
import { sealToNewcomers } from "shared/flows/people/seal-to-newcomers.ts";
import { listSessions } from "shared/flows/sessions/list-sessions.ts";
import { seriesMemory } from "shared/flows/sessions/series-memory.ts";
import { participantOn } from "../sample/connect.ts";
import { organization } from "../sample/organization.ts";
import { participant, partner } from "../sample/people.ts";
import { planPair } from "../sample/plan-pair.ts";
import { startTenant } from "../tenant/start-tenant.ts";
import { valueOf } from "./circle-cast.ts";

const monday = Date.UTC(2026, 10, 2, 3, 15);
const hour = 3_600_000;

async function agree(person: Participant, circle: Circle): Promise<KnownAgreement> {
  const { own, agreement, revision } = valueOf(await readAgreement(person, circle));
  const part = agreeing(own, agreement, person.client.serviceClock.now());
  expect(await keepAgreement(person, circle, { part, revision: revision + 1 })).toEqual({ where: "service" });
  return valueOf(await readAgreement(person, circle));
}

describe("the ground rules of a pair", () => {
  it("are agreed to by each, also by who comes later; new words are a new version (J3.5)", async () => {
    const tenant = await startTenant({ organization, now: monday });
    onTestFinished(async () => {
      await tenant.stop();
      expect(tenant.violations).toEqual([]);
    });
    const maya = await participantOn(tenant, participant);
    const plan = await planPair(maya, partner, monday + 26 * hour);
    const { circle } = plan.keyring;
    expect((await bookSession(maya, plan)).saving).toEqual({ where: "service" });
    expect((await agree(maya, circle)).agreement.agreed.map(({ person }) => person)).toEqual([maya.person.id]);

    // The partner comes later: what was agreed before is handed over, too.
    const tomas = await participantOn(tenant, partner);
    tenant.clock.advance(15_000);
    expect(valueOf(await sealToNewcomers(maya, plan.keyring))).toEqual([tomas.person.id]);
    valueOf(await listSessions(tomas));
    const read = valueOf(await readAgreement(tomas, circle));
    expect(read.agreement.agreed.map(({ person }) => person)).toEqual([maya.person.id]);
    expect(read.own).toBeNull();
    const both = await agree(tomas, circle);
    expect(both.agreement.agreed.map(({ person }) => person)).toEqual([maya.person.id, tomas.person.id]);

    const at = tomas.client.serviceClock.now();
    const part = rewriting(both.agreement, { text: "We meet outside.", me: tomas.person.id, at });
    await keepAgreement(tomas, circle, { part, revision: both.revision + 1 });
    const { session } = plan;
    const { rules } = valueOf(await seriesMemory(maya, circle, session));
    expect(rules.agreement).toMatchObject({ version: 2, text: "We meet outside.", by: tomas.person.id, at });
    expect(rules.agreement.agreed).toEqual([{ person: tomas.person.id, at }]);
    expect((await agree(maya, circle)).agreement.agreed).toHaveLength(2);
  });
});
