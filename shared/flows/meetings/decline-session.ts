import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import { createSessionEvents } from "../../graph/session-event.ts";
import { eventOfSession } from "./event-of-session.ts";
import { forgetReadings } from "../time/fresh-readings.ts";
import type { Participant } from "../participant.ts";
import type { SessionView } from "../sessions/session-view.ts";

/** `organizer`: one's own meeting is cancelled, not declined. `gone`: it is not in the own calendar any more. */
export type DeclineOutcome = "declined" | "organizer" | "gone";

/**
 * Declines a session's meeting, of a series this one only: the organizer gets the message once. The session stays for the others, and
 * what was written in it for everybody.
 */
export async function declineSession(
  participant: Participant,
  view: SessionView,
  message: string,
): Promise<GraphAnswer<DeclineOutcome>> {
  const found = await eventOfSession(participant, view);
  if (!found.ok) return found;
  const event = found.value;
  if (event === null || event.isCancelled) return answered("gone");
  if (event.isOrganizer) return answered("organizer");
  if (event.ownResponse === "declined") return answered("declined");
  const events = createSessionEvents(participant.client);
  forgetReadings(participant);
  const declined = await events.declineEvent(event.id, message);
  if (declined.ok) return answered("declined");
  if (declined.problem.kind !== "outcome-unknown") return declined;
  // Once declined it leaves the own calendar.
  const after = await events.getEvent(event.id);
  if (!after.ok) return after.problem.kind === "not-found" ? answered("declined") : declined;
  if (after.value.ownResponse === "declined") return answered("declined");
  const again = await events.declineEvent(event.id, message);
  return again.ok ? answered("declined") : again;
}
