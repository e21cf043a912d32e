import type { AgendaBlock } from "../../agenda/block/agenda-block.ts";
import { readAgendaBlock } from "../../agenda/block/read-agenda-block.ts";
import { everybodyIn } from "../../circles/everybody-in.ts";
import { instant } from "../../circles/instant.ts";
import type { CalendarEvent } from "../../graph/calendar-event.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import type { EventWindow } from "../../graph/list-events.ts";
import { createSessionEvents } from "../../graph/session-event.ts";
import { occurrenceSessionId } from "../../sealing/occurrence-session-id.ts";
import { knownKeyrings } from "../circles/know-circles.ts";
import { type KnownSession, knownSessions } from "../sessions/known-sessions.ts";
import { circleComposed } from "./composed-agenda.ts";
import { rememberEventIds } from "./own-event-ids.ts";
import type { Participant } from "../participant.ts";

const day = 86_400_000;
const back = 35 * day;
const ahead = 63 * day;

/** A meeting of the own calendar that is a session. */
export interface SessionMeeting {
  readonly sessionId: string;
  readonly event: CalendarEvent;
  /** `null`: the meeting was adopted and carries no agenda of ours. */
  readonly block: AgendaBlock | null;
  /** Other meetings for the same session, where two had booked it at once and this one counts. */
  readonly doubles?: readonly CalendarEvent[];
}

/** What the own calendar holds, earliest first. */
export interface OwnMeetings {
  readonly sessions: readonly SessionMeeting[];
  /** Meetings that are no sessions, those among them whose agenda the participant put in while writing them. */
  readonly others: readonly CalendarEvent[];
}

/** Five weeks back and nine ahead of a moment: what one look into the calendar covers. */
export function lookWindow(at: number): EventWindow {
  return { from: instant(at - back), to: instant(at + ahead) };
}

/** The own calendar, told apart into sessions and other meetings. One request, and one more per fifty meetings. */
export async function ownMeetings(participant: Participant, window: EventWindow): Promise<GraphAnswer<OwnMeetings>> {
  const events = await createSessionEvents(participant.client).listEvents(window);
  if (!events.ok) return events;
  return answered(await toldApart(participant, events.value));
}

/** Which of these events are sessions, by the agenda they carry or by what the circles' indexes say of them. */
export async function toldApart(participant: Participant, events: readonly CalendarEvent[]): Promise<OwnMeetings> {
  const known = await knownSessions(participant);
  const sessions: SessionMeeting[] = [];
  const others: CalendarEvent[] = [];
  for (const event of events.toSorted((a, b) => a.start - b.start)) {
    const block = blockIn(participant, event);
    const isTold = known.some(({ session: { id, series } }) => [id, series?.id].includes(block?.sessionId));
    // Before it was saved there was nothing to tell of; whoever has adopted it before has told of it under another id.
    const isComposed = block !== null && !isTold && (await circleComposed(participant, event, block)) !== null;
    const sessionId = block === null || isComposed ? adoptedAs(event, known) : await linkedTo(event, block);
    if (sessionId === null) others.push(event);
    else sessions.push({ sessionId, event, block });
  }
  const counting = withDoubles(sessions, await claimsOf(participant, known));
  await rememberEventIds(
    participant,
    Object.fromEntries(counting.map(({ sessionId, event }) => [sessionId, event.id])),
  );
  return { sessions: counting, others };
}

/** The agenda that an event carries. */
export function blockIn({ configuration }: Participant, { bodyHtml }: CalendarEvent): AgendaBlock | null {
  return bodyHtml === null
    ? null
    : readAgendaBlock({ contentType: "html", content: bodyHtml }, configuration.appOrigin);
}

interface Claim {
  readonly isMine: boolean;
  /** `null`: of somebody this device does not know. */
  readonly address: string | null;
}

/** Whose booking of a session counts, by session. Of an adopted one there is but one meeting. */
async function claimsOf(participant: Participant, known: readonly KnownSession[]): Promise<ReadonlyMap<string, Claim>> {
  const people = (await knownKeyrings(participant)).flatMap(({ circle }) => everybodyIn(circle));
  const addresses = new Map(people.map(({ id, address }) => [id, address.toLowerCase()]));
  return new Map(
    known.flatMap(({ session: { id, adopted, organizer } }) => {
      const claim = { isMine: organizer === participant.person.id, address: addresses.get(organizer) ?? null };
      return adopted ? [] : [[id, claim] as const];
    }),
  );
}

/**
 * Each session once, with the meeting that counts: that of the member whose claim of the session is the earliest, for everybody who is
 * invited to both. What another member had booked at once goes along with it.
 */
function withDoubles(
  sessions: readonly SessionMeeting[],
  claims: ReadonlyMap<string, Claim>,
): readonly SessionMeeting[] {
  const isBy = ({ event }: SessionMeeting, address: string | null) =>
    event.organizer?.address.toLowerCase() === address;
  const isDouble = (one: SessionMeeting) => {
    const claim = claims.get(one.sessionId);
    if (claim === undefined) return false;
    // Somebody else may have taken over: a meeting that stands counts before one that was cancelled.
    const others = sessions.filter((other) => other !== one && other.sessionId === one.sessionId);
    if (one.event.isCancelled && others.some(({ event }) => !event.isCancelled)) return true;
    if (others.length > 0 && others.every(({ event }) => event.isCancelled)) return one.event.isCancelled;
    if (one.event.isOrganizer !== claim.isMine) return true;
    // Of two meetings of others it takes the one that counts to know the other by.
    const isOthers = !claim.isMine && !isBy(one, claim.address);
    return isOthers && sessions.some((other) => other.sessionId === one.sessionId && isBy(other, claim.address));
  };
  const doubles = sessions.filter(isDouble);
  const counting = sessions.filter((one) => !doubles.includes(one));
  const alone = doubles.filter(({ sessionId }) => !counting.some((one) => one.sessionId === sessionId));
  return [...counting, ...alone]
    .map((one) => {
      const others = doubles.filter((double) => double.sessionId === one.sessionId && double !== one);
      return others.length === 0 ? one : { ...one, doubles: others.map(({ event }) => event) };
    })
    .toSorted((a, b) => a.event.start - b.event.start);
}

/** The participant's own meeting for a session, where another member's booking of it counts; who made neither has none. */
export function ownDouble({ doubles = [] }: SessionMeeting): CalendarEvent | null {
  return doubles.find(({ isOrganizer, isCancelled }) => isOrganizer && !isCancelled) ?? null;
}

/** The agenda of a series names the series; which of its sessions it is follows from where the occurrence stood first. */
async function linkedTo({ originalStart }: CalendarEvent, block: AgendaBlock): Promise<string> {
  return originalStart === null ? block.sessionId : occurrenceSessionId(block.sessionId, originalStart);
}

/** Two who had no circle yet may have adopted it at once: for both it is the session with the lower id. */
function adoptedAs({ iCalUId }: CalendarEvent, known: readonly KnownSession[]): string | null {
  if (iCalUId === null) return null;
  const found = known.filter(({ session }) => session.adopted === true && session.event.iCalUId === iCalUId);
  return found.map(({ session }) => session.id).toSorted()[0] ?? null;
}
