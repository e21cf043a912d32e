import { onTestFinished, expect } from "vitest";
import { instant } from "shared/circles/instant.ts";
import type { Person } from "shared/circles/person.ts";
import { bookSession } from "shared/flows/booking/book-session.ts";
import { findCommonTime } from "shared/flows/time/find-common-time.ts";
import { listSessions } from "shared/flows/sessions/list-sessions.ts";
import type { Participant, Visitor } from "shared/flows/participant.ts";
import { sealToNewcomers } from "shared/flows/people/seal-to-newcomers.ts";
import type { TimeAnswer, TimesFound } from "shared/flows/time/time-answer.ts";
import type { TimeQuestion } from "shared/flows/time/time-question.ts";
import { participantOn } from "../sample/connect.ts";
import { organization } from "../sample/organization.ts";
import { participant, partner } from "../sample/people.ts";
import { planPair } from "../sample/plan-pair.ts";
import type { DirectoryUser } from "../tenant/exchange.ts";
import { startTenant, type Tenant } from "../tenant/start-tenant.ts";
import { personOf } from "./story.ts";

export const monday = Date.UTC(2026, 10, 2, 3, 15);
export const hour = 3_600_000;
export const day = 24 * hour;

export async function newTenant(): Promise<Tenant> {
  const tenant = await startTenant({ organization, now: monday });
  tenant.clock.set(monday, true);
  onTestFinished(async () => {
    await tenant.stop();
    expect(tenant.violations).toEqual([]);
  });
  return tenant;
}

export function value<T>(answer: { ok: true; value: T } | { ok: false; problem: unknown }): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value;
}

/** What somebody asks: 45 minutes with others within two weeks, unless said otherwise. */
export function question(
  tenant: Tenant,
  others: readonly DirectoryUser[],
  rest: Partial<TimeQuestion> = {},
): TimeQuestion {
  const people: readonly Person[] = others.map(personOf);
  return { others: people, minutes: 45, weeks: 2, now: instant(tenant.state.now()), ...rest };
}

export function found(answer: TimeAnswer): TimesFound {
  if (answer.found === "no-search") throw new Error(answer.problem);
  return answer;
}

export async function look(visitor: Visitor, asked: TimeQuestion): Promise<TimesFound> {
  return found(value(await findCommonTime(visitor, asked)));
}

/** Requests that somebody's step makes. */
export async function requestsOf(tenant: Tenant, act: () => Promise<unknown>): Promise<readonly string[]> {
  const before = tenant.log().length;
  await act();
  return tenant
    .log()
    .slice(before)
    .map(({ url }) => url);
}

/** Maya and Tomás, who have met: each knows the pair's circle and the other's keys. */
export async function metPair(
  tenant: Tenant,
  before: (maya: Participant) => Promise<unknown> = async () => null,
): Promise<{ readonly maya: Participant; readonly tomas: Participant }> {
  const maya = await participantOn(tenant, participant);
  await before(maya);
  const tomas = await participantOn(tenant, partner);
  // Friday, ten in the morning in Kathmandu.
  const plan = await planPair(maya, partner, monday + 4 * day + hour);
  await bookSession(maya, plan);
  tenant.clock.advance(15_000);
  value(await sealToNewcomers(maya, plan.keyring));
  value(await listSessions(tomas));
  return { maya, tomas };
}
