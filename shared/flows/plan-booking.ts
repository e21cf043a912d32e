import { agendaFor } from "../agenda/agenda-for.ts";
import type { AgendaBlock } from "../agenda/agenda-block.ts";
import { agendaInEvent } from "../agenda/agenda-in-event.ts";
import type { FormatId } from "../circles/format.ts";
import { instant, type Instant } from "../circles/instant.ts";
import type { Keyring } from "../circles/keyring.ts";
import type { Person } from "../circles/person.ts";
import { windowsOfIana } from "../scheduling/windows-zones.ts";
import { derivedId } from "../sealing/derived-id.ts";
import { sessionEvent } from "../sessions/session-event.ts";
import type { Session } from "../sessions/session.ts";
import { circleOf } from "./circle-of.ts";
import { knownKeyring } from "./know-circles.ts";
import type { Participant } from "./participant.ts";

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

/** A booking before it is made: what the preview shows is what the meeting will carry. */
export interface BookingPlan {
  readonly keyring: Keyring;
  readonly session: Session;
  /** Who is invited besides the participant. */
  readonly others: readonly Person[];
  readonly block: AgendaBlock;
  /** The bytes of the event's POST. */
  readonly eventBody: string;
}

/**
 * Everything a booking will write, worked out without a request; `null` when the format has no agenda of this length. The session's
 * id follows from the circle and the start: a double click, a retry or a second window plans the same session.
 */
export async function planBooking(participant: Participant, request: BookingRequest): Promise<BookingPlan | null> {
  const { others, format, templateId, start, minutes, subject, circleName } = request;
  const { person, timeZone, configuration } = participant;
  const template = agendaFor({ format, templateId, minutes });
  if (template === null) return null;
  const made = request.circleId === undefined ? null : await knownKeyring(participant, request.circleId);
  const keyring = made ?? (await circleOf(participant, { others, format, name: circleName }));
  const { circle } = keyring;
  const id = `${circle.id}.${await derivedId({ secret: circle.secret, message: `session/${start}`, bytes: 8 })}`;
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
  const event = sessionEvent({
    session,
    members: made === null ? circle.members : [person, ...others],
    block,
    appOrigin: configuration.appOrigin,
    graphTimeZone: windowsOfIana(timeZone),
    subject,
  });
  return { keyring, session, others, block, eventBody: JSON.stringify(event) };
}
