import { drafts } from "../../device/drafts.ts";
import { outbox } from "../../device/outbox.ts";
import type { Participant } from "../participant.ts";

/** What only this device holds. */
export interface Unsent {
  /** Saved here, waiting for the service. */
  readonly waiting: number;
  /** Typed and not saved yet. */
  readonly drafts: number;
}

/** Counts what would be lost if this device were wiped now. No request. */
export async function unsent({ device }: Participant): Promise<Unsent> {
  return { waiting: (await outbox(device).pending()).length, drafts: (await drafts(device).all()).length };
}
