import type { EntryChange } from "shared/agenda/entry/change-entry.ts";
import type { Circle } from "shared/circles/circle.ts";
import { knowCircles } from "shared/flows/circles/know-circles.ts";
import type { Participant } from "shared/flows/participant.ts";
import { fillAgenda } from "shared/flows/sessions/fill-agenda.ts";
import { listSessions } from "shared/flows/sessions/list-sessions.ts";
import { openSession } from "shared/flows/sessions/open-session.ts";
import { type SeriesMemory, seriesMemory } from "shared/flows/sessions/series-memory.ts";
import type { SessionView } from "shared/flows/sessions/session-view.ts";
import type { Session } from "shared/sessions/session.ts";
import type { DirectoryUser } from "../tenant/exchange.ts";
import type { Tenant } from "../tenant/start-tenant.ts";
import { bookPair } from "./book-pair.ts";

const hour = 3_600_000;
const week = 7 * 24 * hour;

/** A pair that meets every week, as their own clients do it. */
export interface WeeklyPair {
  readonly tenant: Tenant;
  readonly organizer: Participant;
  readonly other: { readonly participant: Participant; readonly user: DirectoryUser };
  /** Of the first session. */
  readonly first: number;
}

/** Books the session of a week (from 0), a day before it; its id. */
export async function bookWeek({ tenant, organizer, other, first }: WeeklyPair, number: number): Promise<string> {
  tenant.clock.set(first + number * week - 24 * hour, true);
  const id = await bookPair(organizer, other.user, first + number * week);
  if (number === 0) await knowCircles(other.participant);
  return id;
}

/** One thing somebody does to a session, opened for it as a screen does. */
export async function change(person: Participant, sessionId: string, todo: EntryChange): Promise<SessionView> {
  const saving = await fillAgenda(person, await opened(person, sessionId), todo);
  if (saving.where !== "service") throw new Error(`Not saved: ${JSON.stringify(saving)}`);
  return opened(person, sessionId);
}

export async function opened(person: Participant, sessionId: string): Promise<SessionView> {
  const view = await openSession(person, sessionId);
  if (!view.ok || view.value === null) throw new Error(`Cannot be opened: ${JSON.stringify(view)}`);
  return view.value;
}

/** What is remembered when somebody opens a session, as the list and the session's screen ask for it. */
export async function remembered(person: Participant, sessionId: string): Promise<SeriesMemory> {
  const { circle, session } = await shared(person, sessionId);
  const memory = await seriesMemory(person, circle, session);
  if (!memory.ok) throw new Error(JSON.stringify(memory.problem));
  return memory.value;
}

/** A session with its circle, after the list was looked at. */
export async function shared(
  person: Participant,
  sessionId: string,
): Promise<{ readonly circle: Circle; readonly session: Session }> {
  await listSessions(person);
  const { circle, session } = await opened(person, sessionId);
  if (circle === null || session === null) throw new Error("It is not shared");
  return { circle, session };
}

/**
 * A session as it is held: opened by both with what was left to it, started with A and B in turn, a note and a commitment each third week,
 * closed three weeks later; both look again after its end.
 */
export async function holdWeek(pair: WeeklyPair, number: number, sessionId: string): Promise<void> {
  const { tenant, organizer, other, first } = pair;
  const start = first + number * week;
  tenant.clock.set(start, true);
  const people = [organizer, other.participant] as const;
  const [one, two] = number % 2 === 0 ? people : [people[1], people[0]];
  const { open } = await remembered(one, sessionId);
  await change(one, sessionId, {
    do: "press",
    press: { do: "start" },
    roles: [
      { role: "A", person: one.person.id },
      { role: "B", person: two.person.id },
    ],
  });
  await change(two, sessionId, { do: "add-note", segmentId: null, text: `Note ${number}` });
  for (const commitment of open.filter(({ owner }) => owner === one.person.id))
    await change(one, sessionId, { do: "set-commitment", commitment, state: "done" });
  if (number % 3 === 0)
    await change(two, sessionId, {
      do: "add-commitment",
      text: `Promise ${number}`,
      owner: two.person.id,
      due: null,
      confidence: 4,
    });
  tenant.clock.set(start + 2 * hour, true);
  for (const person of people) await remembered(person, sessionId);
}
