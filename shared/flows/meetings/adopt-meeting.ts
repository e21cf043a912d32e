import type { AgendaBlock } from "../../agenda/block/agenda-block.ts";
import { templateOfBlock } from "../../agenda/block/template-of-block.ts";
import type { Circle } from "../../circles/circle.ts";
import { everybodyIn } from "../../circles/everybody-in.ts";
import type { Keyring } from "../../circles/keyring.ts";
import type { CalendarEvent } from "../../graph/calendar-event.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import { createSessionEvents } from "../../graph/session-event.ts";
import { derivedId } from "../../sealing/derived-id.ts";
import type { Session } from "../../sessions/session.ts";
import { isAdoptable } from "./adoptable-meetings.ts";
import { adoptedOccurrence, adoptedSession } from "./adopted-session.ts";
import { companyOf, type NoCompany } from "./company-of.ts";
import { circleComposed } from "./composed-agenda.ts";
import type { Saving } from "../records/append-row.ts";
import { keepKeyring, knowCircles, knownKeyring } from "../circles/know-circles.ts";
import { readIndexes } from "../sessions/known-sessions.ts";
import { meetPeople } from "../people/meet-people.ts";
import { rememberEventIds } from "./own-event-ids.ts";
import { blockIn, lookWindow, toldApart } from "./own-meetings.ts";
import type { Participant } from "../participant.ts";
import { proposedTemplate } from "../booking/proposed-template.ts";
import { idsOf } from "../records/seal-for.ts";
import { sealToNewcomers } from "../people/seal-to-newcomers.ts";
import { showCard } from "../people/show-card.ts";
import { tellSessions } from "../sessions/tell-sessions.ts";

const minute = 60_000;

/** Why a meeting cannot become a session. */
export type NotAdoptable = NoCompany | { readonly why: "over-or-cancelled" | "no-calendar-id" };

/** `sessions`: how many it made; none where the meeting was a session already. */
export type Adoption =
  | { readonly adopted: true; readonly sessionId: string; readonly saving: Saving; readonly sessions: number }
  | ({ readonly adopted: false } & NotAdoptable);

/**
 * Makes a meeting that was made in Outlook, in Teams or on a phone a session: two rows, and nothing of the meeting itself is touched, so
 * no second event comes to be. Of a series all its meetings in the calendar's reach are adopted; later ones follow by themselves. The ids
 * follow from the circle and the meeting: twice, by two members, in two windows is once. An agenda that the participant put in while
 * writing the meeting says by its link which session it is, and by its text which template.
 */
export async function adoptMeeting(participant: Participant, eventId: string): Promise<GraphAnswer<Adoption>> {
  const events = createSessionEvents(participant.client);
  const found = await events.getEvent(eventId);
  if (!found.ok) return found;
  const event = found.value;
  if (!isAdoptable(event, participant.client.serviceClock.now())) return not({ why: "over-or-cancelled" });
  if (event.iCalUId === null) return not({ why: "no-calendar-id" });
  const circles = await knowCircles(participant);
  if (!circles.ok) return circles;
  const taken = await adoptedAlready(participant, event, circles.value);
  if (!taken.ok) return taken;
  if (taken.value !== null)
    return answered({ adopted: true, sessionId: taken.value, saving: { where: "service" }, sessions: 0 });
  const block = blockIn(participant, event);
  const composed = block && (await circleComposed(participant, event, block));
  const company = composed ? answered(composed) : await companyOf(participant, event);
  if (!company.ok) return company;
  if (!("circle" in company.value)) return not(company.value);
  const keyring = company.value;
  const sessions = await sessionsOf(participant, { circle: keyring.circle, event, block: composed && block });
  if (!sessions.ok) return sessions;
  const own = sessions.value.find(({ event: { iCalUId } }) => iCalUId === event.iCalUId);
  if (own === undefined) return not({ why: "no-calendar-id" });

  if ((await knownKeyring(participant, keyring.circle.id)) === null) await keepKeyring(participant, keyring);
  await meetPeople(participant, idsOf(everybodyIn(keyring.circle)));
  const told = sessions.value.map((session) => ({ circle: keyring.circle, session, revision: 1 }));
  const saving = await tellSessions(participant, { told, intentId: `adopt/${own.id}` });
  await rememberEventIds(participant, { [own.id]: event.id });
  if (saving.where === "service") {
    await showCard(participant);
    await sealToNewcomers(participant, keyring);
  }
  return answered({ adopted: true, sessionId: own.id, saving, sessions: told.length });
}

/** The session that another member or device has made of it. */
async function adoptedAlready(
  participant: Participant,
  event: CalendarEvent,
  keyrings: readonly Keyring[],
): Promise<GraphAnswer<string | null>> {
  const indexes = await readIndexes(participant, keyrings);
  if (!indexes.ok) return indexes;
  const { sessions } = await toldApart(participant, [event]);
  return answered(sessions[0]?.sessionId ?? null);
}

function not(why: NotAdoptable): GraphAnswer<Adoption> {
  return answered({ adopted: false, ...why });
}

interface Adopting {
  readonly circle: Circle;
  readonly event: CalendarEvent;
  /** The agenda that was put in while the meeting was written: its link says which session it is. */
  readonly block: AgendaBlock | null;
}

/** The meeting's session; of a series also those of its other meetings in the calendar's reach. */
async function sessionsOf(
  participant: Participant,
  { circle, event, block }: Adopting,
): Promise<GraphAnswer<readonly Session[]>> {
  const organizer = everybodyIn(circle).find(
    ({ address }) => address.toLowerCase() === event.organizer?.address.toLowerCase(),
  );
  const others = everybodyIn(circle).filter(({ id }) => id !== participant.person.id);
  const minutes = Math.round((event.end - event.start) / minute);
  const like = {
    circleId: circle.id,
    format: circle.format,
    templateId:
      (block && templateOfBlock(block, circle.format)) ??
      (await proposedTemplate(participant, { others, format: circle.format, minutes })),
    timeZone: participant.timeZone,
    organizer: organizer?.id ?? participant.person.id,
  };
  const idOf = async (iCalUId: string | null) =>
    block?.sessionId ??
    `${circle.id}.${await derivedId({ secret: circle.secret, message: `adopted/${iCalUId}`, bytes: 8 })}`;
  if (event.seriesMasterId === null) return answered([adoptedSession({ event, like, id: await idOf(event.iCalUId) })]);

  const events = createSessionEvents(participant.client);
  const master = await events.getEvent(event.seriesMasterId);
  if (!master.ok) return master;
  const around = await events.listEvents(lookWindow(event.start));
  if (!around.ok) return around;
  const seriesId = await idOf(master.value.iCalUId);
  const now = participant.client.serviceClock.now();
  const occurrences = around.value.filter(
    (one) => one.seriesMasterId === event.seriesMasterId && (one.id === event.id || isAdoptable(one, now)),
  );
  const sessions = await Promise.all(occurrences.map((one) => adoptedOccurrence({ event: one, like, seriesId })));
  return answered(sessions.flatMap((session) => session ?? []));
}
