import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import { createSessionEvents } from "../../graph/session-event.ts";
import { forgetReadings } from "../time/fresh-readings.ts";
import type { Participant } from "../participant.ts";

/** Cancels one meeting of the own calendar; a second try after a lost answer looks first whether it is still there. */
export async function cancelMeeting(
  participant: Participant,
  eventId: string,
  message: string,
): Promise<GraphAnswer<null>> {
  const events = createSessionEvents(participant.client);
  forgetReadings(participant);
  const cancelled = await events.cancelEvent(eventId, message);
  if (cancelled.ok) return cancelled;
  if (cancelled.problem.kind === "not-found") return answered(null);
  if (cancelled.problem.kind !== "outcome-unknown") return cancelled;
  const after = await events.getEvent(eventId);
  if (!after.ok) return after.problem.kind === "not-found" ? answered(null) : cancelled;
  return after.value.isCancelled ? answered(null) : events.cancelEvent(eventId, message);
}
