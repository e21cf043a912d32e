import { IDBFactory } from "fake-indexeddb";
import { instant } from "shared/circles/instant.ts";
import { personId } from "shared/circles/person.ts";
import { memoryBackup } from "shared/device/memory-backup.ts";
import { connectVisitor } from "shared/flows/setup/connect-visitor.ts";
import type { Participant, Visitor } from "shared/flows/participant.ts";
import { startParticipant } from "shared/flows/setup/start-participant.ts";
import type { DirectoryUser } from "../tenant/exchange.ts";
import type { Tenant } from "../tenant/start-tenant.ts";
import { configuration, productionOrigins } from "./configuration.ts";
import { clientId, tenantId } from "./organization.ts";

/** What somebody's client runs on: a device of its own and the network, unless said otherwise. */
interface Ground {
  readonly indexedDB?: IDBFactory;
  readonly backup?: ReturnType<typeof memoryBackup>;
  readonly fetch?: typeof fetch;
}

/** Somebody of the sample organisation on a device of their own, over real HTTP, by the tenant's clock. */
export function visitorOn(tenant: Tenant, user: DirectoryUser, ground: Ground = {}): Promise<Visitor> {
  return connectVisitor({
    person: { id: personId(tenantId, user.id), name: user.displayName, address: user.mail ?? user.userPrincipalName },
    timeZone: user.timeZone,
    configuration: configuration({ ...productionOrigins, graphOrigin: tenant.origin }),
    fetch,
    getToken: async (scopes) => tenant.token({ userId: user.id, scopes, clientId }),
    clock: {
      now: () => instant(tenant.state.now()),
      sleep: (milliseconds) => new Promise((wake) => setTimeout(wake, milliseconds)),
    },
    random: () => 0.5,
    indexedDB: new IDBFactory(),
    backup: memoryBackup(),
    ...ground,
  });
}

/** The same with keys and card ready; throws where the start does not come to that. */
export async function participantOn(tenant: Tenant, user: DirectoryUser, ground: Ground = {}): Promise<Participant> {
  const start = await startParticipant(await visitorOn(tenant, user, ground));
  if (start.state !== "ready") throw new Error(`${user.displayName} could not start: ${JSON.stringify(start)}`);
  return start.participant;
}
