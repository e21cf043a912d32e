import type { Person } from "../circles/person.ts";
import type { DeviceStore } from "../device/open-device-store.ts";
import type { ProductConfiguration } from "../graph/configuration.ts";
import type { GraphClient } from "../graph/graph-client.ts";
import type { GraphProblem } from "../graph/graph-error.ts";
import type { Records } from "../graph/records.ts";
import type { OwnKeys } from "../sealing/own-keys.ts";

/** A signed-in person on one device, before anything is known of keys: enough to find a time. */
export interface Visitor {
  readonly person: Person;
  /** IANA zone of this device. */
  readonly timeZone: string;
  readonly configuration: ProductConfiguration;
  readonly client: GraphClient;
  readonly device: DeviceStore;
  /** The list of sealed rows that participants share. */
  readonly records: Records;
  /** The plain list that managers read. */
  readonly summaries: Records;
}

/** A visitor whose keys are at hand: can open, sign and seal. */
export interface Participant extends Visitor {
  readonly keys: OwnKeys;
  /**
   * Why the keys could not be kept in the mailbox: then they are this device's own, everything written stays here and nothing is sent.
   * Absent once the mailbox has them.
   */
  readonly keyWaits?: GraphProblem;
}
