import type { Instant } from "../../circles/instant.ts";
import { cached } from "../../device/cached.ts";
import type { GraphAnswer } from "../../graph/graph-error.ts";
import { type Listing, listSessions } from "./list-sessions.ts";
import type { Participant } from "../participant.ts";
import { withReflections } from "./with-reflections.ts";

const cacheName = "sessions";

/** The list as it was last answered. */
export interface RememberedSessions {
  readonly listing: Listing;
  readonly at: Instant;
}

/** The participant's sessions from the service, kept on this device for a time without network. */
export async function freshSessions(participant: Participant): Promise<GraphAnswer<Listing>> {
  const answer = await listSessions(participant);
  if (answer.ok) await cached(participant.device).keep(cacheName, answer.value, participant.client.serviceClock.now());
  return answer;
}

/** The last list this device has seen, with its time, and what was said of reflections since; `null` when there was none. No request. */
export async function rememberedSessions(participant: Participant): Promise<RememberedSessions | null> {
  const now = participant.client.serviceClock.now();
  const kept = await cached(participant.device).read<Listing>(cacheName, now);
  // A list that an earlier version kept has other parts: it only costs a request to make a new one.
  if (kept === null || !Array.isArray(kept.value.later)) return null;
  const sessions = await withReflections(participant, kept.value.sessions);
  return { listing: { ...kept.value, sessions }, at: kept.at };
}
