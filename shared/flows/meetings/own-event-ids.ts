import * as z from "zod/mini";

import { cached } from "../../device/cached.ts";
import type { Participant } from "../participant.ts";

const cacheName = "own-events";
const keptSchema = z.catch(z.record(z.string(), z.nullable(z.string())), {});

/** Ids of events in the own mailbox by session; `null`: it was there and is gone. */
export type OwnEventIds = Readonly<Record<string, string | null>>;

/** Under which ids the own mailbox holds sessions' meetings, as this device has seen them. No request. */
export async function ownEventIds({ device, client }: Participant): Promise<OwnEventIds> {
  const kept = await cached(device).read<unknown>(cacheName, client.serviceClock.now());
  return keptSchema.parse(kept?.value ?? {});
}

/** Keeps ids that were seen or are gone, beside those of before. */
export async function rememberEventIds(participant: Participant, seen: OwnEventIds): Promise<void> {
  const known = await ownEventIds(participant);
  if (Object.entries(seen).every(([sessionId, id]) => known[sessionId] === id)) return;
  const { device, client } = participant;
  await cached(device).keep(cacheName, { ...known, ...seen }, client.serviceClock.now());
}
