import { instant } from "shared/circles/instant.ts";
import { type Person, personId } from "shared/circles/person.ts";
import { findCommonTime } from "shared/flows/time/find-common-time.ts";
import type { Visitor } from "shared/flows/participant.ts";
import { readCircleSummaries } from "shared/flows/summaries/read-circle-summaries.ts";
import type { TimeQuestion } from "shared/flows/time/time-question.ts";
import { readBusyTimes } from "shared/graph/busy-times.ts";
import { visitorOn } from "../sample/connect.ts";
import { organization, tenantId } from "../sample/organization.ts";
import { circleOfSix, manager, participant, partner } from "../sample/people.ts";
import { programme } from "../sample/programme.ts";
import type { DirectoryUser } from "../tenant/exchange.ts";
import { startTenant, type Tenant } from "../tenant/start-tenant.ts";
import { atMost, type GoalResult } from "./goal.ts";

const monday = Date.UTC(2026, 10, 2, 3, 15);
const day = 86_400_000;

/** Goal 6: how often the service is asked for a pair, a circle, many people and the manager's tab; counted in the tenant's log. */
export async function measureTimeRequests(): Promise<readonly GoalResult[]> {
  const tenant = await startTenant({ organization, now: monday });
  try {
    const maya = await visitorOn(tenant, participant);
    const find = (others: readonly DirectoryUser[], rest: Partial<TimeQuestion> = {}) =>
      requests(tenant, () =>
        findCommonTime(maya, { others: others.map(personOf), minutes: 45, weeks: 4, now: instant(monday), ...rest }),
      );
    const circle = circleOfSix.filter(({ id }) => id !== participant.id);
    const reader = await visitorOn(tenant, manager);
    return [
      atMost("requests to find a time for a pair, four weeks", await find([partner]), 1),
      atMost("requests to find a time for a circle of six", await find(circle), 1),
      atMost(
        "requests to look again within five minutes: shorter, sooner, for a quorum, right now",
        (await find(circle)) +
          (await find(circle, { minutes: 30, weeks: 2 })) +
          (await find(circle, { quorum: 4 })) +
          (await find(circle, { horizon: "two-working-days" })) +
          (await find(circle.slice(0, 2))),
        0,
      ),
      atMost("requests to look again when asked to", await find(circle, { fresh: true }), 1),
      atMost(
        "requests for the busy times of 45 people, 100 days",
        await requests(tenant, () => readMany(maya, 45, 100)),
        6,
      ),
      atMost(
        "requests to open the manager's tab, cold",
        await requests(tenant, () => readCircleSummaries(reader, { programme, ownGroups: [] })),
        3,
      ),
    ];
  } finally {
    await tenant.stop();
  }
}

function readMany(visitor: Visitor, count: number, days: number) {
  const people = Array.from({ length: count }, (_, at) => personOf(at % 2 === 0 ? participant : partner));
  return readBusyTimes(visitor.client, { people, from: instant(monday), to: instant(monday + days * day) });
}

function personOf({ id, displayName, mail, userPrincipalName }: DirectoryUser): Person {
  return { id: personId(tenantId, id), name: displayName, address: mail ?? userPrincipalName };
}

async function requests(tenant: Tenant, act: () => Promise<{ readonly ok: boolean }>): Promise<number> {
  const before = tenant.log().length;
  const answer = await act();
  if (!answer.ok) throw new Error(`Not answered: ${JSON.stringify(answer)}`);
  return tenant.log().length - before;
}
