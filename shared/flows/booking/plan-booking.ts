import { agendaFor } from "../../agenda/templates/agenda-for.ts";
import type { AgendaBlock } from "../../agenda/block/agenda-block.ts";
import { agendaInEvent } from "../../agenda/block/agenda-in-event.ts";
import type { FormatId } from "../../circles/format.ts";
import { instant, type Instant } from "../../circles/instant.ts";
import type { Keyring } from "../../circles/keyring.ts";
import type { Person } from "../../circles/person.ts";
import type { SeriesPlan } from "../../scheduling/series-plan.ts";
import type { ZoneRules } from "../../scheduling/zone-rules.ts";
import { windowsOfIana } from "../../scheduling/windows-zones.ts";
import { derivedId } from "../../sealing/derived-id.ts";
import { type SeriesEventProblem, seriesEvent } from "../../sessions/series-event.ts";
import { sessionEvent } from "../../sessions/session-event.ts";
import type { Session } from "../../sessions/session.ts";
import { circleOf } from "../circles/circle-of.ts";
import { knownKeyring } from "../circles/know-circles.ts";
import type { Participant } from "../participant.ts";
import type { BookedSeries } from "./settle-series.ts";

export interface BookingRequest {
  readonly others: readonly Person[];
  readonly format: FormatId;
  readonly templateId: string;
  readonly start: Instant;
  readonly minutes: number;
  /** The participant's own words, or `null` for the neutral subject. */
  readonly subject: string | null;
  /** A circle's name; a pair is named after its members. */
  readonly circleName: string;
  /** A circle the participant belongs to already: its members and those who are asked meet. */
  readonly circleId?: string;
}

/** A series to be booked: its plan, in the zone whose wall time it keeps. */
export interface SeriesRequest {
  readonly plan: SeriesPlan;
  /** Rules of `timeZone` to the end of the series. */
  readonly zone: ZoneRules;
  /** IANA name. */
  readonly timeZone: string;
}

/** A booking before it is made: what the preview shows is what the meeting will carry. */
export interface BookingPlan {
  readonly keyring: Keyring;
  readonly session: Session;
  /** Who is invited besides the participant. */
  readonly others: readonly Person[];
  readonly block: AgendaBlock;
  /** The bytes of the event's POST. */
  readonly eventBody: string;
  readonly series?: BookedSeries;
}

/**
 * Everything a booking will write, worked out without a request; `null` when the format has no agenda of this length. The session's
 * id follows from the circle and the start: a double click, a retry or a second window plans the same session.
 */
export async function planBooking(participant: Participant, request: BookingRequest): Promise<BookingPlan | null> {
  const { start, subject } = request;
  const drafted = await draft(participant, request, `session/${start}`);
  if (drafted === null) return null;
  const { session, event, ...rest } = drafted;
  const { timeZone } = participant;
  const eventBody = JSON.stringify(
    sessionEvent({ ...event, session, subject, graphTimeZone: windowsOfIana(timeZone) }),
  );
  return { ...rest, session, eventBody };
}

/**
 * The same for a whole series, which is one event with a rhythm; dates that are moved or skipped are changed once it is made. Its id
 * follows from the circle, the rhythm and the first date. `request.start` and `request.minutes` are those of the first date.
 */
export async function planSeries(
  participant: Participant,
  request: BookingRequest,
  { plan, zone, timeZone }: SeriesRequest,
): Promise<BookingPlan | SeriesEventProblem | null> {
  const { rhythm, count, first, minutes, dates, skipped } = plan;
  const drafted = await draft(participant, request, `series/${JSON.stringify([rhythm, count])}/${request.start}`);
  if (drafted === null) return null;
  const { event, ...rest } = drafted;
  const session: Session = { ...drafted.session, timeZone };
  const made = seriesEvent({
    ...event,
    seriesId: session.id,
    organizer: session.organizer,
    timeZone,
    rhythm,
    first,
    zone,
    count,
    minutes,
    subject: request.subject,
    graphTimeZone: windowsOfIana(timeZone),
  });
  if (!made.ok) return made.problem;
  const series: BookedSeries = {
    dates: dates.map(({ number, original, start }) => ({ number, original, start })),
    skipped: skipped.map(({ original }) => original),
    count,
  };
  return { ...rest, session, eventBody: JSON.stringify(made.event), series };
}

/** What a session and a series have in common before they are booked. */
async function draft(participant: Participant, request: BookingRequest, message: string) {
  const { others, format, templateId, start, minutes, circleName } = request;
  const { person, timeZone, configuration } = participant;
  const template = agendaFor({ format, templateId, minutes });
  if (template === null) return null;
  const made = request.circleId === undefined ? null : await knownKeyring(participant, request.circleId);
  const keyring = made ?? (await circleOf(participant, { others, format, name: circleName }));
  const { circle } = keyring;
  const id = `${circle.id}.${await derivedId({ secret: circle.secret, message, bytes: 8 })}`;
  const session: Session = {
    id,
    circleId: circle.id,
    phase: "planned",
    start,
    end: instant(start + minutes * 60_000),
    timeZone,
    organizer: person.id,
    format,
    templateId,
    event: { id: null, iCalUId: null, joinUrl: null },
  };
  const block = agendaInEvent(template, id);
  const members = made === null ? circle.members : [person, ...others];
  return { keyring, session, others, block, event: { members, block, appOrigin: configuration.appOrigin } };
}
