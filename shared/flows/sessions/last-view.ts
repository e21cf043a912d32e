import type { Instant } from "../../circles/instant.ts";
import { cached } from "../../device/cached.ts";
import type { Participant } from "../participant.ts";
import { partsOf, type SessionView } from "./session-view.ts";

/** A session as this device saw it last, sealed on it. */
export interface LastView {
  readonly view: SessionView;
  readonly at: Instant;
}

/** What this device saw of a session last, for the time in which nothing answers; `null` the first time. No request. */
export async function lastView(participant: Participant, sessionId: string): Promise<LastView | null> {
  const kept = await cached(participant.device).read<SessionView>(
    name(sessionId),
    participant.client.serviceClock.now(),
  );
  // A view that an earlier version kept has other parts: without rows it only costs a request to make a new one.
  if (kept === null || !Array.isArray(kept.value.rows)) return null;
  const { rows, session, segments: told } = kept.value;
  return { view: { ...kept.value, ...partsOf({ rows, session, told, me: participant.person.id }) }, at: kept.at };
}

/** Keeps what is shown, for {@link lastView}. */
export function keepView(
  participant: Participant,
  view: SessionView,
  at = participant.client.serviceClock.now(),
): Promise<void> {
  return cached(participant.device).keep(name(view.sessionId), view, at);
}

function name(sessionId: string): string {
  return `view/${sessionId}`;
}
