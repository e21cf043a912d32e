import { afterAll, beforeAll, expect, it } from "vitest";
import type { Participant } from "shared/flows/participant.ts";
import { listSessions } from "shared/flows/sessions/list-sessions.ts";
import { openSession } from "shared/flows/sessions/open-session.ts";
import type { SessionView } from "shared/flows/sessions/session-view.ts";
import { sealToNewcomers } from "shared/flows/people/seal-to-newcomers.ts";
import { bookSession } from "shared/flows/booking/book-session.ts";
import { organization } from "../sample/organization.ts";
import { participant, partner } from "../sample/people.ts";
import { planPair } from "../sample/plan-pair.ts";
import { startTenant, type Tenant } from "../tenant/start-tenant.ts";
import { disagreements } from "./agenda-list.ts";
import { agendaRace, type RaceEnd, racer } from "./agenda-race.ts";
import { valueOf } from "./circle-cast.ts";

const monday = Date.UTC(2026, 10, 2, 9, 0);
const day = 86_400_000;
/** Ever other ones at each change; `RACES=100` is the proof of D3. */
const races = Number(process.env["RACES"] ?? 10);
/** With `RACES_SEED` the same races again. */
const seed = Number(process.env["RACES_SEED"] ?? Date.now() % 1_000_000);

let tenant: Tenant;
let maya: Participant;
let tomas: Participant;
/** Devices on which the races never write. */
let fresh: readonly Participant[];
/** A second device of each. */
let seconds: readonly Participant[];

beforeAll(async () => {
  tenant = await startTenant({ organization, now: monday });
  tenant.clock.set(monday, true);
  maya = await racer(tenant, participant);
  tomas = await racer(tenant, partner);
  await sessionOn(30);
  fresh = [await racer(tenant, participant), await racer(tenant, partner)];
  seconds = [await racer(tenant, participant), await racer(tenant, partner)];
  for (const one of [...fresh, ...seconds]) valueOf(await listSessions(one));
});

afterAll(async () => {
  await tenant.stop();
  expect(tenant.violations).toEqual([]);
});

async function sessionOn(number: number): Promise<string> {
  const plan = await planPair(maya, partner, monday + number * day);
  const { saving } = await bookSession(maya, plan);
  if (saving.where !== "service") throw new Error(`Not booked: ${JSON.stringify(saving)}`);
  tenant.clock.advance(15_000);
  valueOf(await sealToNewcomers(maya, plan.keyring));
  valueOf(await listSessions(tomas));
  return plan.session.id;
}

/** Everything about an agenda that a screen shows, without the order in which it was read. */
function shownOf({ agenda, segments, plan }: SessionView): string {
  const sorted = (items: readonly object[]) => items.map((item) => JSON.stringify(item)).toSorted();
  const { run, plan: edits, ...rest } = agenda;
  return JSON.stringify({
    ...rest,
    run: sorted(run),
    edits: sorted(edits),
    segments,
    proposed: sorted(plan?.alsoProposed ?? []),
  });
}

/** Everybody's view, and what the service holds as devices find it that have seen nothing of the race. */
async function viewsOf(end: RaceEnd, sessionId: string): Promise<SessionView[]> {
  const views = end.windows.map((window) => window.shown().view);
  for (const one of fresh) views.push(valueOf(await openSession(one, sessionId)));
  return views.flatMap((view) => view ?? []);
}

function metApart({ met }: RaceEnd, { agenda }: SessionView): string[] {
  const notes = agenda.segments.flatMap((segment) => segment.notes);
  return met.flatMap((texts) => {
    const found = notes.filter(({ text }) => texts.includes(text));
    const authors = new Set(found.filter(({ merged }) => merged).map(({ author }) => author));
    return authors.size === 2 ? [] : [`not marked as merged: ${texts.join(", ")}`];
  });
}

it(
  `${races} races on one agenda from seed ${seed}: nothing lost, nothing doubled, everybody sees the same`,
  { timeout: 900_000 },
  async () => {
    const wrong: string[] = [];
    let [things, waited] = [0, 0];
    for (let number = 0; number < races; number++) {
      const sessionId = await sessionOn(31 + number);
      // In every tenth race each of the two has a second device open.
      const racers = number % 10 === 9 ? [maya, tomas, ...seconds] : [maya, tomas];
      const end = await agendaRace({ tenant, sessionId, racers, seed: seed + number });
      const views = await viewsOf(end, sessionId);
      const [first] = views;
      const found = [
        ...(views.length === racers.length + fresh.length ? [] : ["somebody sees nothing"]),
        ...views.flatMap((view) => [...disagreements(end.list, view), ...metApart(end, view)]),
        ...(first && views.every((view) => shownOf(view) === shownOf(first)) ? [] : ["not everybody sees the same"]),
        ...end.windows.flatMap((window) => window.shown().problem?.kind ?? []),
      ];
      for (const what of new Set(found)) wrong.push(`seed ${seed + number}: ${what}`);
      things += end.list.length;
      waited += end.waited;
    }
    expect(wrong).toEqual([]);
    // The races do race: most rounds come to something, and some of it waits on a device for a while.
    expect(things).toBeGreaterThan(races * 8);
    expect(waited).toBeGreaterThan(races);
  },
);
