import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import { cancelMeeting } from "./cancel-meeting.ts";
import { cancelSeries } from "./cancel-series.ts";
import { eventOfSession, tellOwnChange } from "./event-of-session.ts";
import type { Participant } from "../participant.ts";
import type { SessionView } from "../sessions/session-view.ts";

/** `one`: this meeting only. `later`: it and all later ones of its series. `series`: all, which must not have begun. */
export type CancelScope = "one" | "later" | "series";

export interface Cancellation {
  /** What everybody invited reads; a series that ends sooner is told without one. */
  readonly message: string;
  readonly scope: CancelScope;
}

/** `gone`: it was cancelled or deleted elsewhere before. `begun`: the series has begun meanwhile. Nobody was told anything then. */
export type CancelOutcome = "cancelled" | "not-organizer" | "gone" | "begun";

/**
 * Cancels a session's meeting, or more of its series: the service tells everybody invited, once. It cannot be undone. What was written
 * stays, and open commitments go on to the next session.
 */
export async function cancelSession(
  participant: Participant,
  view: SessionView,
  { message, scope }: Cancellation,
): Promise<GraphAnswer<CancelOutcome>> {
  const found = await eventOfSession(participant, view);
  if (!found.ok) return found;
  const event = found.value;
  if (event === null || event.isCancelled) return answered("gone");
  if (!event.isOrganizer) return answered("not-organizer");
  const { seriesMasterId, originalStart } = event;
  if (scope !== "one" && seriesMasterId !== null && originalStart !== null)
    return cancelSeries(participant, view, { scope, message, event, masterId: seriesMasterId, from: originalStart });
  const cancelled = await cancelMeeting(participant, event.id, message);
  if (!cancelled.ok) return cancelled;
  await tellOwnChange(participant, view, { ...event, isCancelled: true });
  return answered("cancelled");
}
