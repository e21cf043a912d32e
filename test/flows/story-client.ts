import { IDBFactory } from "fake-indexeddb";
import { instant } from "shared/circles/instant.ts";
import { personId } from "shared/circles/person.ts";
import { connectVisitor } from "shared/flows/setup/connect-visitor.ts";
import type { Visitor } from "shared/flows/participant.ts";
import { configuration, productionOrigins } from "../sample/configuration.ts";
import { memoryBackup } from "shared/device/memory-backup.ts";
import { clientId, organization, tenantId } from "../sample/organization.ts";
import type { DirectoryUser } from "../tenant/exchange.ts";
import type { Fault } from "../tenant/faults.ts";
import { startTenant, type Tenant } from "../tenant/start-tenant.ts";

/** One request as the client made it, and what it could read of the answer. */
export interface Sent {
  readonly account: string;
  /** A client lives from one start to the next. */
  readonly client: number;
  readonly at: number;
  readonly method: string;
  readonly url: string;
  readonly body: string;
  readonly requestId: string | null;
  /** `null`: no answer came. */
  readonly status: number | null;
  readonly retryAfter: string | null;
}

/** A tenant reached in process, whose clock stands still but for waits, and everything its clients sent. */
export interface World {
  readonly tenant: Tenant;
  readonly sent: Sent[];
  readonly random: () => number;
  /** How many clients have started. */
  clients: number;
}

/** What stays on a device from one start to the next. */
export interface Device {
  readonly indexedDB: IDBFactory;
  readonly backup: ReturnType<typeof memoryBackup>;
}

export function newDevice(): Device {
  return { indexedDB: new IDBFactory(), backup: memoryBackup() };
}

/** Mulberry32: chance from a seed, so that a failure can be run again. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const running = new Set<Tenant>();

/** For `afterAll`: ends every tenant that was started here. */
export async function stopWorlds(): Promise<void> {
  for (const tenant of running) await tenant.stop();
  running.clear();
}

export async function newWorld({ now, seed = 1 }: { readonly now: number; readonly seed?: number }): Promise<World> {
  const tenant = await startTenant({ organization, now });
  running.add(tenant);
  tenant.clock.set(now, true);
  return { tenant, sent: [], random: seededRandom(seed), clients: 0 };
}

/** Somebody on a device. Called again with the same device it is a restart; what the earlier client held in memory is gone. */
export function visitorIn(world: World, user: DirectoryUser, device: Device): Promise<Visitor> {
  const { tenant, sent, random } = world;
  const client = (world.clients += 1);
  const person = {
    id: personId(tenantId, user.id),
    name: user.displayName,
    address: user.mail ?? user.userPrincipalName,
  };
  let tokens = 0;
  return connectVisitor({
    person,
    timeZone: user.timeZone,
    configuration: configuration(productionOrigins),
    fetch: async (input, init) => {
      const note = noteOf({ account: user.id, client, at: tenant.state.now() }, input, init);
      try {
        const answer = await tenant.fetch(input, init);
        sent.push({ ...note, status: answer.status, retryAfter: answer.headers.get("retry-after") });
        return answer;
      } catch (error) {
        sent.push({ ...note, status: null, retryAfter: null });
        throw error;
      }
    },
    // Every token is another one: a renewal never gives the refused one back.
    getToken: async (scopes, claims) =>
      tenant.token({ userId: user.id, scopes, clientId, claims, lifetime: 3_600 + (tokens += 1) }),
    clock: {
      now: () => instant(tenant.state.now()),
      sleep: async (milliseconds) => tenant.clock.advance(milliseconds),
    },
    random,
    ...device,
  });
}

function noteOf(by: Pick<Sent, "account" | "client" | "at">, input: string | URL | Request, init?: RequestInit) {
  const url = input instanceof Request ? input.url : String(input);
  const headers = new Headers(init?.headers);
  const body = typeof init?.body === "string" ? init.body : "";
  return { ...by, method: init?.method ?? "GET", url, body, requestId: headers.get("client-request-id") };
}

async function control({ tenant }: World, method: string, path: string, body?: unknown): Promise<unknown> {
  const answer = await tenant.fetch(`${tenant.origin}/_tenant/${path}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (answer.status !== 200) throw new Error(`${method} ${path}: ${await answer.text()}`);
  return answer.json();
}

export async function addFault(world: World, fault: Fault): Promise<void> {
  await control(world, "POST", "faults", fault);
}

export async function setSwitches(world: World, positions: Readonly<Record<string, string>>): Promise<void> {
  await control(world, "POST", "switches", positions);
}

/** No fault any more, every switch as documented. */
export async function allWell(world: World): Promise<void> {
  await control(world, "DELETE", "faults");
  await control(world, "DELETE", "switches");
}

/** Everything the tenant stores, table by table. */
export async function storedIn(world: World): Promise<Readonly<Record<string, Readonly<Record<string, unknown>>>>> {
  return (await control(world, "GET", "state")) as Record<string, Record<string, unknown>>;
}
