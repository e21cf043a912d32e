import type { AgendaBlock } from "../../agenda/block/agenda-block.ts";
import { agendaFor } from "../../agenda/templates/agenda-for.ts";
import { agendaInEvent } from "../../agenda/block/agenda-in-event.ts";
import { everybodyIn } from "../../circles/everybody-in.ts";
import type { Instant } from "../../circles/instant.ts";
import type { Keyring } from "../../circles/keyring.ts";
import type { CalendarEvent } from "../../graph/calendar-event.ts";
import { composedSessionId, isComposedSessionId } from "../../sealing/composed-session-id.ts";
import { circleIdOfSession } from "../../sessions/session-link.ts";
import { keepKeyring, knownKeyring } from "../circles/know-circles.ts";
import { meetPeople } from "../people/meet-people.ts";
import { idsOf } from "../records/seal-for.ts";
import type { Participant } from "../participant.ts";

interface Wanted {
  readonly keyring: Keyring;
  readonly templateId: string;
  readonly minutes: number;
  /** When writing began: tells the appointment from the circle's others. */
  readonly begun: Instant;
  /** What stands in the appointment already: of the same circle it keeps its session. */
  readonly there: AgendaBlock | null;
}

/**
 * What an appointment that is being written in Outlook is to carry. It may not be saved yet, so nothing can be asked about it: the
 * session's id is made here and found again by the agenda's link. `null` where the agenda has no such length.
 */
export async function composedAgenda(wanted: Wanted): Promise<AgendaBlock | null> {
  const { keyring, templateId, minutes, begun, there } = wanted;
  const { id: circleId, secret, format } = keyring.circle;
  const agenda = agendaFor({ format, templateId, minutes });
  if (agenda === null) return null;
  const isOurs = there !== null && (await isComposedSessionId({ circleId, secret, sessionId: there.sessionId }));
  const made = () => composedSessionId({ circleId, secret, about: String(begun) });
  return agendaInEvent(agenda, isOurs ? there.sessionId : await made());
}

/**
 * Keeps the pair or circle whose agenda now stands in an appointment, so that each device of the participant knows the agenda again
 * once the appointment is saved. Nothing says yet that there is a session: the appointment may be thrown away.
 */
export async function keepComposed(participant: Participant, keyring: Keyring): Promise<void> {
  const { circle } = keyring;
  if ((await knownKeyring(participant, circle.id)) === null) await keepKeyring(participant, keyring);
  await meetPeople(participant, idsOf(everybodyIn(circle)));
}

/**
 * The circle whose agenda the participant put into a meeting while writing it in Outlook; `null` for every other meeting. Until one
 * click makes it a session there are no records of it.
 */
export async function circleComposed(
  participant: Participant,
  { isOrganizer }: Pick<CalendarEvent, "isOrganizer">,
  { sessionId }: AgendaBlock,
): Promise<Keyring | null> {
  const keyring = isOrganizer ? await knownKeyring(participant, circleIdOfSession(sessionId) ?? "") : null;
  if (keyring === null) return null;
  const { id: circleId, secret } = keyring.circle;
  return (await isComposedSessionId({ circleId, secret, sessionId })) ? keyring : null;
}
