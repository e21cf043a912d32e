import { instant } from "../../circles/instant.ts";
import type { CalendarEvent } from "../../graph/calendar-event.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import { listInstances } from "../../graph/list-instances.ts";
import { createSessionEvents } from "../../graph/session-event.ts";
import { eventOfSession, tellOwnChange } from "./event-of-session.ts";
import { forgetReadings } from "../time/fresh-readings.ts";
import { knownKeyring } from "../circles/know-circles.ts";
import { knownSessions, readIndexes } from "../sessions/known-sessions.ts";
import type { Participant } from "../participant.ts";
import type { SessionView } from "../sessions/session-view.ts";
import { tellSessions } from "../sessions/tell-sessions.ts";

const year = 366 * 86_400_000;

export interface Cancellation {
  /** What everybody invited reads. */
  readonly message: string;
  /** Of a series all that has not begun; otherwise this meeting only. */
  readonly whole: boolean;
}

/** `gone`: it was cancelled or deleted elsewhere before, nobody was told anything. */
export type CancelOutcome = "cancelled" | "not-organizer" | "gone";

/**
 * Cancels a session's meeting: the service tells everybody invited, once per meeting that is cancelled. It cannot be undone. What was
 * written stays, and open commitments go on to the next session.
 */
export async function cancelSession(
  participant: Participant,
  view: SessionView,
  { message, whole }: Cancellation,
): Promise<GraphAnswer<CancelOutcome>> {
  const found = await eventOfSession(participant, view);
  if (!found.ok) return found;
  const event = found.value;
  if (event === null || event.isCancelled) return answered("gone");
  if (!event.isOrganizer) return answered("not-organizer");
  if (whole && event.seriesMasterId !== null) return cancelSeries(participant, view, { event, message });
  const cancelled = await cancelMeeting(participant, event.id, message);
  if (!cancelled.ok) return cancelled;
  await tellOwnChange(participant, view, { ...event, isCancelled: true });
  return answered("cancelled");
}

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

/** The series as a whole while none of it has begun; else one by one, because what was held stays in the calendar. */
async function cancelSeries(
  participant: Participant,
  view: SessionView,
  { event, message }: { readonly event: CalendarEvent; readonly message: string },
): Promise<GraphAnswer<CancelOutcome>> {
  const now = participant.client.serviceClock.now();
  const meetings = await meetingsOf(participant, event);
  if (!meetings.ok) return meetings;
  const standing = meetings.value.filter(({ start, isCancelled }) => start > now && !isCancelled);
  const hasBegun = meetings.value.some(({ start }) => start <= now);
  const ids = hasBegun ? standing.map(({ id }) => id) : [event.seriesMasterId ?? event.id];
  for (const id of ids) {
    const cancelled = await cancelMeeting(participant, id, message);
    if (!cancelled.ok) return cancelled;
  }
  await tellSeries(participant, view);
  return answered("cancelled");
}

async function meetingsOf(
  participant: Participant,
  { seriesMasterId, start }: CalendarEvent,
): Promise<GraphAnswer<readonly CalendarEvent[]>> {
  const { client } = participant;
  const now = client.serviceClock.now();
  return listInstances(client, {
    masterId: seriesMasterId ?? "",
    window: { from: instant(Math.min(now, start) - year), to: instant(Math.max(now, start) + year) },
  });
}

async function tellSeries(participant: Participant, { circle, session }: SessionView): Promise<void> {
  const keyring = circle === null ? null : await knownKeyring(participant, circle.id);
  const series = session?.series?.id;
  if (!keyring || series === undefined) return;
  await readIndexes(participant, [keyring]);
  const now = participant.client.serviceClock.now();
  const told = (await knownSessions(participant)).flatMap(({ session: one, author, revision }) => {
    const isOpen = one.series?.id === series && one.start > now && one.phase !== "cancelled";
    if (!isOpen || author !== participant.person.id) return [];
    return [{ circle: keyring.circle, session: { ...one, phase: "cancelled" as const }, revision: revision + 1 }];
  });
  if (told.length > 0) await tellSessions(participant, { told, intentId: `cancel/${series}/${told.length}` });
}
