import * as z from "zod/mini";

import { readAgendaBlock } from "../agenda/read-agenda-block.ts";
import { cached } from "../device/cached.ts";
import { type Intent, outbox } from "../device/outbox.ts";
import type { CalendarEvent } from "../graph/calendar-event.ts";
import { answered, type GraphAnswer, type GraphProblem } from "../graph/graph-error.ts";
import { createSessionEvents } from "../graph/session-event.ts";
import { type Session, sessionSchema } from "../sessions/session.ts";
import { type Circle, circleSchema } from "../circles/circle.ts";
import type { PersonId } from "../circles/person.ts";
import { openTag } from "./open-tag.ts";
import type { Participant } from "./participant.ts";
import { sendRow } from "./send-row.ts";
import { indexRow, sessionContents, sessionRow } from "./session-rows.ts";
import { sealFor } from "./seal-for.ts";

const sealedSchema = z.object({ tag: z.string(), body: z.string() });

/** A booking with everything it will send, so that a retry sends the same bytes. */
export const bookingSchema = z.object({
  circle: circleSchema,
  session: sessionSchema,
  /** The row that claims the session, before there is an event. */
  planned: sealedSchema,
  plannedSent: z.boolean(),
  /** The event may be there already: it is looked for before it is sent again. */
  eventSent: z.boolean(),
  /** The whole event, as the POST sends it. */
  eventBody: z.string(),
  /** The rows that say where the event is; sealed once the service has made it. */
  scheduled: z.nullable(z.array(sealedSchema)),
});

export type Booking = z.infer<typeof bookingSchema>;

/** How a booking ended, kept on this device for the screen. */
export interface Booked {
  readonly session: Session;
  /** The service made the event without its Teams meeting, also on a second look. */
  readonly meetingMissing: boolean;
  /** Another member had booked the same time for the circle a moment before. */
  readonly takenBy: PersonId | null;
}

/**
 * Takes a booking from where it stands to its end: (1) the own `planned` row, read back: of several the lowest item id is the claim;
 * (2) the event, the same bytes every time, and where it may be there already the calendar is looked into first; (3) `scheduled` with
 * the event's ids. Each step is marked before the next begins.
 */
export async function carryOutBooking(
  participant: Participant,
  intent: Intent,
  stored: Booking,
): Promise<GraphProblem | null> {
  const box = outbox(participant.device);
  let booking = stored;
  const mark = async (change: Partial<Booking>) => {
    booking = { ...booking, ...change };
    await box.progress(intent.id, { payload: booking });
  };

  const claimed = await claim(participant, booking, intent.state === "unknown");
  if (!claimed.ok) return claimed.problem;
  await mark({ plannedSent: true });
  const { by, isSeen, scheduled } = claimed.value;
  if (by !== participant.person.id) return takenBy(participant, booking, by);
  if (booking.scheduled === null && scheduled !== null) {
    // Another window or device has carried it out: nothing is left to do.
    await tell(participant, { session: scheduled, meetingMissing: scheduled.event.joinUrl === null, takenBy: null });
    return null;
  }

  if (booking.scheduled === null) {
    const earlier = booking.eventSent || !isSeen ? await earlierEvent(participant, booking) : answered(null);
    if (!earlier.ok) return earlier.problem;
    const organizer = earlier.value?.organizer?.address;
    const other = booking.circle.members.find(({ address }) => address.toLowerCase() === organizer?.toLowerCase());
    if (earlier.value !== null && !earlier.value.isOrganizer && other) return takenBy(participant, booking, other.id);
    await mark({ eventSent: true });
    const made = earlier.value === null ? await makeEvent(participant, booking) : asMade(earlier.value);
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

async function takenBy(participant: Participant, { session }: Booking, by: PersonId): Promise<null> {
  await tell(participant, { session, meetingMissing: false, takenBy: by });
  return null;
}

interface Claim {
  /** Whose claim counts. */
  readonly by: PersonId;
  /** Whether the own row was read back: if not, the read is stale and others' claims may be missing in it, too. */
  readonly isSeen: boolean;
  /** The session as the own client has already booked it. */
  readonly scheduled: Session | null;
}

/** Appends the `planned` row and reads it back; whose claim counts. */
async function claim(participant: Participant, booking: Booking, sentBefore: boolean): Promise<GraphAnswer<Claim>> {
  const { tag } = booking.planned;
  const me = participant.person.id;
  if (!booking.plannedSent) {
    const sent = await sendRow(participant.records, { ...booking.planned, sentBefore });
    if (!sent.ok) return sent;
  }
  const read = await participant.records.readTag(tag);
  if (!read.ok) return read;
  const opened = await openTag(participant, tag, read.value);
  if (!opened.ok) return opened;
  const { session } = sessionContents(opened.value.rows, booking.circle, booking.session.id);
  return answered({
    by: session?.author ?? me,
    isSeen: read.value.some(({ body }) => body === booking.planned.body),
    scheduled: session?.author === me && session.value.phase === "scheduled" ? session.value : null,
  });
}

type MadeEvent = GraphAnswer<{ readonly event: CalendarEvent; readonly meetingMissing: boolean }>;

function asMade(event: CalendarEvent): MadeEvent {
  return answered({ event, meetingMissing: event.joinUrl === null });
}

/** The event of the session as the own calendar already has it; `null` without one that stands. */
async function earlierEvent(
  participant: Participant,
  { session }: Booking,
): Promise<GraphAnswer<CalendarEvent | null>> {
  const { appOrigin } = participant.configuration;
  const found = await createSessionEvents(participant.client).findEventBySession(
    { from: session.start, to: session.end },
    (content) => readAgendaBlock({ contentType: "html", content }, appOrigin)?.sessionId === session.id,
  );
  return found.ok && found.value?.isCancelled ? answered(null) : found;
}

async function makeEvent(participant: Participant, booking: Booking): Promise<MadeEvent> {
  const events = createSessionEvents(participant.client);
  let created = await events.createEvent(booking.eventBody);
  if (!created.ok && created.problem.kind === "outcome-unknown") {
    // The world first, then the same bytes again: the answer tells the first one's ids.
    const found = await earlierEvent(participant, booking);
    if (!found.ok) return created;
    if (found.value !== null) return asMade(found.value);
    created = await events.createEvent(booking.eventBody);
  }
  if (!created.ok) return created;
  if (created.value.outcome === "created")
    return answered({ event: created.value.event, meetingMissing: created.value.onlineMeeting === "missing" });
  const found = await earlierEvent(participant, booking);
  if (!found.ok) return found;
  if (found.value !== null) return asMade(found.value);
  return {
    ok: false,
    problem: { kind: "conflict", status: null, code: "ErrorDuplicateTransactionId", requestId: null },
  };
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
