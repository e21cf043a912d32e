import * as z from "zod/mini";

import { cached } from "../../device/cached.ts";
import { type Intent, outbox } from "../../device/outbox.ts";
import { answered, type GraphAnswer, type GraphProblem } from "../../graph/graph-error.ts";
import { type Session, sessionSchema } from "../../sessions/session.ts";
import { type Circle, circleSchema } from "../../circles/circle.ts";
import type { Instant } from "../../circles/instant.ts";
import type { PersonId } from "../../circles/person.ts";
import { forgetReadings } from "../time/fresh-readings.ts";
import { rememberSessions } from "../sessions/known-sessions.ts";
import { asMade, earlierEvent, makeEvent } from "./make-event.ts";
import { openTag } from "../records/open-tag.ts";
import type { Participant } from "../participant.ts";
import { rowsOfSession } from "../sessions/rows-of-session.ts";
import { sealFor } from "../records/seal-for.ts";
import { sendRow } from "../records/send-row.ts";
import { sendRows } from "../records/send-rows.ts";
import { sessionContents, sessionRow } from "../sessions/session-rows.ts";
import { bookedSeriesSchema, settleSeries } from "./settle-series.ts";

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
  /** Of a series what it has beyond its first session. */
  series: z.optional(bookedSeriesSchema),
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
  /** Of a series its sessions, once it is as planned. */
  readonly sessions?: readonly Session[];
  /** Dates of a series that Outlook did not let be moved. */
  readonly notMoved?: readonly Instant[];
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
    // An earlier try, another window or device has carried it out: nothing is left to do. What this device knows of it stays told.
    const meetingMissing = scheduled.event.joinUrl === null;
    const before = await bookedOn(participant, scheduled.id);
    await tell(participant, { ...before, session: scheduled, meetingMissing, takenBy: null });
    return null;
  }

  if (booking.scheduled === null) {
    const earlier = booking.eventSent || !isSeen ? await earlierEvent(participant, booking) : answered(null);
    if (!earlier.ok) return earlier.problem;
    const organizer = earlier.value?.organizer?.address;
    const other = booking.circle.members.find(({ address }) => address.toLowerCase() === organizer?.toLowerCase());
    if (earlier.value !== null && !earlier.value.isOrganizer && other) return takenBy(participant, booking, other.id);
    await mark({ eventSent: true });
    forgetReadings(participant);
    const made = earlier.value === null ? await makeEvent(participant, booking) : asMade(earlier.value);
    if (!made.ok) return made.problem;
    const { event, meetingMissing } = made.value;
    const { iCalUId, joinUrl, seriesMasterId } = event;
    const session: Session = {
      ...booking.session,
      phase: "scheduled",
      event: { id: seriesMasterId ?? event.id, iCalUId, joinUrl },
    };
    await tell(participant, { session, meetingMissing, takenBy: null });
    const settled = await settledSeries(participant, booking, session);
    if (!settled.ok) return settled.problem;
    const { circle } = booking;
    const { sessions, notMoved } = settled.value;
    await mark({ session, scheduled: await scheduledRows(participant, { circle, session, sessions }) });
    await tell(participant, { session, meetingMissing, takenBy: null, ...(sessions && { sessions, notMoved }) });
    const author = participant.person.id;
    const known = (sessions ?? [session]).map((one) => ({ session: one, author, revision: 1 }));
    await rememberSessions(participant, known);
  }
  // An earlier attempt may have sent some of them.
  return sendRows(participant.records, { rows: booking.scheduled ?? [], sentBefore: true });
}

/** Of a series its sessions, as the calendar has them once it is as planned. */
async function settledSeries(participant: Participant, { series }: Booking, session: Session) {
  const masterId = session.event.id;
  if (series === undefined || masterId === null) return answered({ sessions: null, notMoved: [] });
  return settleSeries(participant, { session, series, masterId });
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

/** The rows that say where the event is: of a session its two, of a series those of each of its sessions and what closes the claim. */
async function scheduledRows(
  participant: Participant,
  { circle, session, sessions }: { circle: Circle; session: Session; sessions: readonly Session[] | null },
): Promise<Booking["scheduled"]> {
  const told = await Promise.all(
    (sessions ?? [session]).map((one) => rowsOfSession(participant, { circle, session: one, revision: 1 })),
  );
  const rows = told.flatMap((pair) => pair ?? []);
  if (sessions === null) return rows;
  const closing = await sealFor(participant, await sessionRow(participant, circle, { session, revision: 2 }));
  return closing.ok ? [closing.row, ...rows] : rows;
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
