import type { Participant } from "shared/flows/participant.ts";
import { seriesMemory } from "shared/flows/sessions/series-memory.ts";
import { snapshotTag } from "shared/sealing/tags.ts";
import { participantOn } from "../sample/connect.ts";
import { organization } from "../sample/organization.ts";
import { participant, partner } from "../sample/people.ts";
import { bookWeek, holdWeek, opened, remembered, shared, type WeeklyPair } from "../sample/weekly-sessions.ts";
import { startTenant, type Tenant } from "../tenant/start-tenant.ts";
import { atMost, type GoalResult } from "./goal.ts";

const day = 86_400_000;
const monday = Date.UTC(2026, 0, 5, 4, 0);
const weeks = 52;

/** A year of weekly sessions: what the next one costs to open, and how much of a row the months of the snapshot take. */
export async function measureSessionYear(): Promise<readonly GoalResult[]> {
  const tenant = await startTenant({ organization, now: monday - 2 * day });
  tenant.clock.set(monday - 2 * day, true);
  try {
    const maya = await participantOn(tenant, participant);
    const tomas = await participantOn(tenant, partner);
    const pair: WeeklyPair = {
      tenant,
      organizer: maya,
      other: { participant: tomas, user: partner },
      first: monday,
    };
    for (let week = 0; week < weeks; week++) await holdWeek(pair, week, await bookWeek(pair, week));
    const next = await bookWeek(pair, weeks);
    tenant.clock.set(monday + weeks * 7 * day, true);
    // The first look after so long keeps what was missing.
    const { past } = await remembered(maya, next);
    const { circle, session } = await shared(maya, next);
    const again = await requests(tenant, () => seriesMemory(maya, circle, session));
    const warm = await requests(tenant, () => opened(maya, next));
    const rows = await snapshotBodies(maya, circle.id);
    return [
      atMost("requests to remember a year of 52 weekly sessions", again, 1),
      atMost("requests to open the next session after a year, circle known", warm, 1),
      atMost("sessions of the year that are not remembered", weeks - past.length, 0),
      atMost("characters in the largest row of a year's snapshot", Math.max(...rows), 60_000),
    ];
  } finally {
    await tenant.stop();
  }
}

async function requests(tenant: Tenant, task: () => Promise<unknown>): Promise<number> {
  const before = tenant.log().at(-1)?.number ?? 0;
  await task();
  return tenant.log(before).length;
}

async function snapshotBodies({ records, keys }: Participant, circleId: string): Promise<number[]> {
  const rows = await records.readTag(await snapshotTag(keys.personalSecret, circleId));
  if (!rows.ok) throw new Error(JSON.stringify(rows.problem));
  return rows.value.map(({ body }) => body.length);
}
