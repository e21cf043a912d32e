import { deviceKeys, readDeviceKeys } from "../../device/device-keys.ts";
import type { GraphProblem } from "../../graph/graph-error.ts";
import type { Participant, Visitor } from "../participant.ts";
import { recordsOnDevice } from "./records-on-device.ts";

/**
 * Somebody whose mailbox is closed to Turnabout, with keys of this device only: can write, and everything written stays here, because a
 * key that only one device has must not be shown to anybody. `null` where no such keys were made yet and `make` is false.
 */
export async function participantOnDevice(
  visitor: Visitor,
  { problem, make }: { readonly problem: GraphProblem; readonly make: boolean },
): Promise<Participant | null> {
  const keys = make ? await deviceKeys(visitor.device) : await readDeviceKeys(visitor.device);
  return keys === null ? null : { ...visitor, keys, keyWaits: problem, records: recordsOnDevice(visitor, problem) };
}
