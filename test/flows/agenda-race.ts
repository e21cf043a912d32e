import { IDBFactory } from "fake-indexeddb";
import { instant } from "shared/circles/instant.ts";
import { memoryBackup } from "shared/device/memory-backup.ts";
import type { Participant } from "shared/flows/participant.ts";
import { drainOutbox } from "shared/flows/records/drain-outbox.ts";
import { connectVisitor } from "shared/flows/setup/connect-visitor.ts";
import { startParticipant } from "shared/flows/setup/start-participant.ts";
import { type Seeded, seeded } from "../bench/seeded.ts";
import { configuration, productionOrigins } from "../sample/configuration.ts";
import { clientId } from "../sample/organization.ts";
import { type SessionWindow, type SessionWindows, sessionWindows } from "../sample/session-windows.ts";
import type { DirectoryUser } from "../tenant/exchange.ts";
import type { Fault } from "../tenant/faults.ts";
import type { Tenant } from "../tenant/start-tenant.ts";
import type { Done, ListedAs } from "./agenda-list.ts";
import { changeOf, partsOf, type Seat, wishOf } from "./agenda-wish.ts";
import { personOf } from "./story.ts";

/** Somebody on a device over real HTTP; whoever waits moves the tenant's clock. */
export async function racer(tenant: Tenant, user: DirectoryUser): Promise<Participant> {
  const visitor = await connectVisitor({
    person: personOf(user),
    timeZone: user.timeZone,
    configuration: configuration({ ...productionOrigins, graphOrigin: tenant.origin }),
    fetch,
    getToken: async (scopes) => tenant.token({ userId: user.id, scopes, clientId }),
    clock: {
      now: () => instant(tenant.state.now()),
      sleep: async (milliseconds) => tenant.clock.advance(milliseconds),
    },
    random: () => 0.5,
    indexedDB: new IDBFactory(),
    backup: memoryBackup(),
  });
  const start = await startParticipant(visitor);
  if (start.state !== "ready") throw new Error(JSON.stringify(start));
  return start.participant;
}

interface Race {
  readonly tenant: Tenant;
  readonly sessionId: string;
  /** One window each; several of one person are on devices of their own. */
  readonly racers: readonly Participant[];
  readonly seed: number;
}

export interface RaceEnd {
  readonly windows: readonly SessionWindow[];
  readonly list: readonly ListedAs[];
  /** Texts that two members wrote into one part at the same moment. */
  readonly met: readonly (readonly string[])[];
  /** How many changes waited on a device. */
  readonly waited: number;
}

const second = 1_000;
const rounds = 6;
const items = "/lists/[^/]+/items|/[$]batch";

/** What goes wrong between client and service; each meets one to three requests for the lists. */
const mishaps: readonly Omit<Fault, "match">[] = [
  { status: 429, retryAfter: 2, body: { error: { code: "activityLimitReached", message: "Slow down" } } },
  { status: 429, body: { error: { code: "activityLimitReached", message: "Slow down" } } },
  { status: 412, body: { error: { code: "resourceModified", message: "ETag mismatch" } } },
  { status: 503, body: { error: { code: "serviceNotAvailable", message: "Later" } } },
  { status: 504, body: { error: { code: "timeout", message: "Too late" } } },
  { loseAnswer: true },
  { cut: true },
  { reset: true },
];
const listStates = ["documented", "stale", "empty"];

/**
 * Windows on one agenda, in which everybody does something at once in each round while the service throttles, refuses, loses answers,
 * reads stale or nothing and stores rows twice, and one window is offline for a while and may start again meanwhile. Then all is well,
 * what waits is sent as a screen does when the network is back, and everybody looks again. The same seed gives the same race.
 */
export async function agendaRace({ tenant, sessionId, racers, seed }: Race): Promise<RaceEnd> {
  const chance = seeded(seed);
  const windows = sessionWindows(tenant);
  const seats: Seat[] = [];
  for (const [number, who] of racers.entries()) seats.push({ who, number, window: await windows.open(who, sessionId) });
  const list: ListedAs[] = [];
  const met: string[][] = [];
  let waited = 0;
  const away = chance.pick(seats);
  const leaves = chance.whole(1, 2);
  const returns = chance.whole(3, 4);

  const act = async (seat: Seat, wish: Done) => {
    const at = tenant.state.now();
    const change = changeOf(wish, seat.window);
    if (change === null) return;
    list.push({ ...wish, by: seat.who.person.id, window: seat.number, at });
    const saving = await seat.window.watch.change(change);
    if (saving.where === "nowhere") throw new Error(`Seed ${seed}: nowhere, ${saving.why}`);
    if (saving.where === "device") waited += 1;
  };

  for (let round = 0; round < rounds; round++) {
    if (round === returns) await control(tenant, "DELETE", "faults");
    if (round === leaves) {
      await control(tenant, "DELETE", "faults");
      await control(tenant, "POST", "faults", [
        { match: { user: userOf(away) }, reset: true, times: "always" } satisfies Fault,
      ]);
      await control(tenant, "POST", "switches", {
        reads: chance.pick(listStates),
        duplicateRows: chance.pick(["documented", "on"]),
      });
      if (chance.whole(1, 3) === 1) await startAgain(windows, away, sessionId);
    }
    await control(tenant, "POST", "faults", mishapsOf(chance));
    // In one round everybody writes into the same part; before and after it some time passes.
    const segment = round === 2 ? chance.pick(partsOf(seats)) : null;
    if (segment !== null) await windows.pass(15 * second);
    const texts = segment === null ? [] : seats.map(({ number }) => `Seed ${seed}, met in ${number}`);
    if (texts.length > 0) met.push(texts);
    const wishes = seats.map((seat): Done => {
      const text = texts[seat.number];
      return text === undefined
        ? wishOf({ seat, seats, chance, list, name: `Seed ${seed}, ${round}.${seat.number}` })
        : { what: "note", segment, text };
    });
    const acts = seats.map((seat, at) => () => act(seat, wishes[at]!));
    const inOrder = chance.whole(0, 1) === 0 ? acts : acts.toReversed();
    const atOnce = Promise.all(inOrder.map((run) => run()));
    if (chance.whole(0, 2) === 0) await windows.pass(chance.whole(1, 12) * second);
    await atOnce;
    await windows.pass(segment === null ? chance.whole(0, 12) * second : 15 * second);
  }

  await control(tenant, "DELETE", "faults");
  await control(tenant, "DELETE", "switches");
  for (let looks = 0; looks < 3; looks++) {
    for (const { who } of seats) await drainOutbox(who);
    tenant.clock.advance(61 * second);
    for (const { window } of seats) await window.watch.look();
  }
  for (const { window } of seats) window.watch.stop();
  return { windows: seats.map(({ window }) => window), list, met, waited };
}

async function startAgain(windows: SessionWindows, seat: Seat, sessionId: string): Promise<void> {
  seat.window.watch.stop();
  seat.window = await windows.open(seat.who, sessionId);
}

function userOf({ who }: Seat): string {
  return who.person.id.split(".").at(-1) ?? "";
}

function mishapsOf(chance: Seeded): Fault[] {
  return Array.from({ length: chance.whole(0, 2) }, () => ({
    match: { path: items, ...(chance.whole(0, 1) === 0 && { method: "POST" }) },
    skip: chance.whole(0, 3),
    times: chance.whole(1, 3),
    ...chance.pick(mishaps),
  }));
}

async function control(tenant: Tenant, method: string, path: string, body?: unknown): Promise<void> {
  const answer = await fetch(`${tenant.origin}/_tenant/${path}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(await answer.text());
}
