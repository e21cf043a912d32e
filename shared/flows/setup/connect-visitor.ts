import type { Person } from "../../circles/person.ts";
import type { BackupStore } from "../../device/backup-store.ts";
import { openDeviceStore } from "../../device/open-device-store.ts";
import type { ProductConfiguration } from "../../graph/configuration.ts";
import { createGraphClient } from "../../graph/create-graph-client.ts";
import type { Clock, GetToken } from "../../graph/graph-client.ts";
import { createRecords } from "../../graph/records.ts";
import type { Visitor } from "../participant.ts";

/** Everything a host hands in; nothing else of the outside world reaches the flows. */
export interface HostNeeds {
  readonly person: Person;
  /** IANA zone of this device. */
  readonly timeZone: string;
  readonly configuration: ProductConfiguration;
  readonly fetch: typeof globalThis.fetch;
  readonly getToken: GetToken;
  readonly clock: Clock;
  /** Chance from 0 to 1, for waits. */
  readonly random: () => number;
  readonly indexedDB: IDBFactory;
  readonly backup: BackupStore;
}

/** Connects a signed-in person on this device with Microsoft 365. No request is made. Throws when the device refuses to store. */
export async function connectVisitor(needs: HostNeeds): Promise<Visitor> {
  const { person, timeZone, configuration } = needs;
  const client = createGraphClient({
    fetch: needs.fetch,
    getToken: needs.getToken,
    clock: needs.clock,
    graphOrigin: configuration.graphOrigin,
    random: needs.random,
  });
  const device = await openDeviceStore({ account: person.id, indexedDB: needs.indexedDB, backup: needs.backup });
  const scope = configuration.storeScope;
  return {
    person,
    timeZone,
    configuration,
    client,
    device,
    records: createRecords(client, { siteId: configuration.recordsSiteId, list: configuration.recordsList, scope }),
    summaries: createRecords(client, {
      siteId: configuration.summariesSiteId,
      list: configuration.summariesList,
      scope,
    }),
  };
}
