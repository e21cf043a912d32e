import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import { eventOfSession, tellOwnChange } from "./event-of-session.ts";
import { forgetReadings } from "../time/fresh-readings.ts";
import { shownMeeting } from "./follow-session.ts";
import { movedTo, type NewTime } from "./moved-to.ts";
import type { Participant } from "../participant.ts";
import type { SessionView, ShownMeeting } from "../sessions/session-view.ts";

/** `gone`: the meeting was cancelled or deleted elsewhere. */
export type MoveOutcome =
  | { readonly state: "moved"; readonly meeting: ShownMeeting; readonly from: NewTime }
  | { readonly state: "not-organizer" | "gone" | "past" };

/**
 * Moves a session's meeting, of a series this one only: one change in the organizer's calendar, of which the service tells everybody
 * invited once. Agenda, join information and answers to come are the same meeting's. The meeting is read first, so that a second try
 * after a lost answer tells nobody twice. Moving back is moving to `from`.
 */
export async function moveSession(
  participant: Participant,
  view: SessionView,
  to: NewTime,
): Promise<GraphAnswer<MoveOutcome>> {
  if (to.start <= participant.client.serviceClock.now()) return answered({ state: "past" });
  const found = await eventOfSession(participant, view);
  if (!found.ok) return found;
  const event = found.value;
  if (event === null || event.isCancelled) return answered({ state: "gone" });
  if (!event.isOrganizer) return answered({ state: "not-organizer" });
  forgetReadings(participant);
  const moved = await movedTo(participant, event, to);
  if (!moved.ok) return moved.problem.kind === "not-found" ? answered({ state: "gone" }) : moved;
  await tellOwnChange(participant, view, moved.value);
  const { start, end } = event;
  return answered({ state: "moved", meeting: shownMeeting(moved.value), from: { start, end } });
}
