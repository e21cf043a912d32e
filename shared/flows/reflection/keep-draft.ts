import { drafts } from "../../device/drafts.ts";
import type { Visitor } from "../participant.ts";

/** Keeps what is being typed on this device until it is sent; `null` when nothing is left of it. */
export async function keepDraft(visitor: Visitor, place: string, value: unknown): Promise<void> {
  const kept = drafts(visitor.device);
  if (value === null) return kept.discard(place);
  return kept.save({ place, value, at: visitor.client.serviceClock.now() });
}

/** What was typed at a place and not sent; `null` when nothing was. */
export async function keptDraft(visitor: Visitor, place: string): Promise<unknown> {
  return (await drafts(visitor.device).read(place))?.value ?? null;
}
