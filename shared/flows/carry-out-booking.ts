import * as z from "zod";

import { readAgendaBlock } from "../agenda/read-agenda-block.ts";
import { cached } from "../device/cached.ts";
import { type Intent, outbox } from "../device/outbox.ts";
import type { CalendarEvent } from "../graph/calendar-event.ts";
import { answered, type GraphAnswer, type GraphProblem } from "../graph/graph-error.ts";
import { createSessionEvents } from "../graph/session-event.ts";
import { type Session, sessionSchema } from "../sessions/session.ts";
import { type Circle, circleSchema } from "../circles/circle.ts";
import { lowestItemIdRow } from "../sealing/lowest-item-id-row.ts";
import { openTag } from "./open-tag.ts";
import type { Participant } from "./participant.ts";
import { sendRow } from "./send-row.ts";
import { indexRow, sessionRow } from "./session-rows.ts";
import { sealFor } from "./seal-for.ts";

const sealedSchema = z.object({ tag: z.string(), body: z.string() });

/** A booking with everything it will send, so that a retry sends the same bytes. */
const bookingSchema = z.object({
  circle: circleSchema,
  session: sessionSchema,
  /** The row that claims the session, before there is an event. */
  planned: sealedSchema,
  plannedSent: z.boolean(),
  /** The whole event, as the POST sends it. */
  eventBody: z.string(),
  /** The rows that say where the event is; sealed once the service has made it. */
  scheduled: z.array(sealedSchema).nullable(),
});

export type Booking = z.infer<typeof bookingSchema>;

/** How a booking ended, kept on this device for the screen. */
export interface Booked {
  readonly session: Session;
  /** The service made the event without its Teams meeting, also on a second look. */
  readonly meetingMissing: boolean;
  /** Another member had booked the same time for the circle a moment before. */
  readonly takenBy: string | null;
}

/**
 * Takes a booking from where it stands to its end: (1) the own `planned` row, read back: of several the lowest item id is the claim;
 * (2) the event, the same bytes every time; (3) `scheduled` with the event's ids. Each step is marked before the next begins.
 */
export async function carryOutBooking(participant: Participant, intent: Intent): Promise<GraphProblem | null> {
  const box = outbox(participant.device);
  let booking = bookingSchema.parse(intent.payload);
  const mark = async (change: Partial<Booking>) => {
    booking = { ...booking, ...change };
    await box.progress(intent.id, { payload: booking });
  };

  const claimed = await claim(participant, booking, intent.state === "unknown");
  if (!claimed.ok) return claimed.problem;
  await mark({ plannedSent: true });
  if (claimed.value !== participant.person.id) {
    await tell(participant, { session: booking.session, meetingMissing: false, takenBy: claimed.value });
    return null;
  }

  if (booking.scheduled === null) {
    const made = await makeEvent(participant, booking);
    if (!made.ok) return made.problem;
    const { event, meetingMissing } = made.value;
    const session: Session = {
      ...booking.session,
      phase: "scheduled",
      event: { id: event.id, iCalUId: event.iCalUId, joinUrl: event.joinUrl },
    };
    await mark({ session, scheduled: await scheduledRows(participant, booking.circle, session) });
    await tell(participant, { session, meetingMissing, takenBy: null });
  }
  for (const row of booking.scheduled ?? []) {
    const sent = await sendRow(participant.records, { ...row, sentBefore: true });
    if (!sent.ok) return sent.problem;
  }
  return null;
}

/** Appends the `planned` row and reads it back; whose claim counts. */
async function claim(participant: Participant, booking: Booking, sentBefore: boolean): Promise<GraphAnswer<string>> {
  const { tag } = booking.planned;
  if (!booking.plannedSent) {
    const sent = await sendRow(participant.records, { ...booking.planned, sentBefore });
    if (!sent.ok) return sent;
  }
  const read = await participant.records.readTag(tag);
  if (!read.ok) return read;
  const opened = await openTag(participant, tag, read.value);
  if (!opened.ok) return opened;
  const claims = opened.value.rows.filter(({ place, content }) => {
    const session = sessionSchema.safeParse(content);
    return (
      place.kind === "session" &&
      session.success &&
      session.data.id === booking.session.id &&
      session.data.organizer === place.author
    );
  });
  return answered(lowestItemIdRow(claims)?.place.author ?? participant.person.id);
}

async function makeEvent(
  participant: Participant,
  { eventBody, session }: Booking,
): Promise<GraphAnswer<{ readonly event: CalendarEvent; readonly meetingMissing: boolean }>> {
  const events = createSessionEvents(participant.client);
  const { appOrigin } = participant.configuration;
  const send = () => events.createEvent(eventBody);
  let created = await send();
  // The same bytes again: a second event cannot come of it, and the answer tells the first one's ids.
  if (!created.ok && created.problem.kind === "outcome-unknown") created = await send();
  if (!created.ok) return created;
  if (created.value.outcome === "created")
    return answered({ event: created.value.event, meetingMissing: created.value.onlineMeeting === "missing" });
  const found = await events.findEventBySession(
    { from: session.start, to: session.end },
    (content) => readAgendaBlock({ contentType: "html", content }, appOrigin)?.sessionId === session.id,
  );
  if (!found.ok) return found;
  if (found.value === null)
    return {
      ok: false,
      problem: { kind: "conflict", status: null, code: "ErrorDuplicateTransactionId", requestId: null },
    };
  return answered({ event: found.value, meetingMissing: found.value.joinUrl === null });
}

async function scheduledRows(
  participant: Participant,
  circle: Circle,
  session: Session,
): Promise<Booking["scheduled"]> {
  const rows = [
    await sessionRow(participant, circle, { session, revision: 2 }),
    await indexRow(participant, circle, { session, revision: 1 }),
  ];
  const sealed = await Promise.all(rows.map((row) => sealFor(participant, row)));
  return sealed.flatMap((row) => (row.ok ? row.row : []));
}

function tell(participant: Participant, booked: Booked): Promise<void> {
  return cached(participant.device).keep(`booked/${booked.session.id}`, booked, participant.client.serviceClock.now());
}

/** How the booking of a session ended, as far as this device knows. */
export async function bookedOn(participant: Participant, sessionId: string): Promise<Booked | null> {
  return (
    (await cached(participant.device).read<Booked>(`booked/${sessionId}`, participant.client.serviceClock.now()))
      ?.value ?? null
  );
}
