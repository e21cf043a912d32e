import { newId } from "../sealing/new-id.ts";
import { newDeviceKey } from "../sealing/wrap.ts";
import type { DeviceDatabase } from "./device-database.ts";

/** What makes this device's store this one. */
export interface DeviceIdentity {
  /** Seals everything kept here; not exportable. */
  readonly deviceKey: CryptoKey;
  /** Drawn when the database was made: a database that came back empty has another one. */
  readonly generation: string;
  readonly isNew: boolean;
}

/** The identity in the database, made at the first opening. Two windows that open at once agree on one. */
export async function deviceIdentity(database: DeviceDatabase): Promise<DeviceIdentity> {
  const generation = newId(16);
  const [deviceKey, kept] = await database.putOnce("identity", [
    ["deviceKey", await newDeviceKey()],
    ["generation", generation],
  ]);
  return { deviceKey: deviceKey as CryptoKey, generation: kept as string, isNew: kept === generation };
}
