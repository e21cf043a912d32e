import type { Instant } from "../../circles/instant.ts";
import type { CalendarEvent } from "../../graph/calendar-event.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import { createSessionEvents } from "../../graph/session-event.ts";
import { wallTime } from "../../sessions/wall-time.ts";
import type { Participant } from "../participant.ts";

/** When a session is to be. */
export interface NewTime {
  readonly start: Instant;
  readonly end: Instant;
}

/** Moves one meeting of the own calendar, unless it is there already; after a lost answer it looks first what became of it. */
export async function movedTo(
  participant: Participant,
  event: CalendarEvent,
  to: NewTime,
): Promise<GraphAnswer<CalendarEvent>> {
  const events = createSessionEvents(participant.client);
  const isThere = ({ start, end }: CalendarEvent) => start === to.start && end === to.end;
  if (isThere(event)) return answered(event);
  // Where a clock change makes a wall time mean two instants, only UTC says which.
  const isPlain = [to.start, to.end].every(
    (at) => wallTime(at, participant.timeZone).timeZone === participant.timeZone,
  );
  const move = () => events.moveEvent(event.id, { ...to, timeZone: isPlain ? participant.timeZone : "UTC" });
  const moved = await move();
  if (moved.ok || moved.problem.kind !== "outcome-unknown") return moved;
  const after = await events.getEvent(event.id);
  if (!after.ok) return moved;
  return isThere(after.value) ? after : move();
}
