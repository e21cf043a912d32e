import { answerInvitation } from "shared/flows/circles/answer-invitation.ts";
import { circlePeople } from "shared/flows/circles/circle-people.ts";
import { createCircle } from "shared/flows/circles/create-circle.ts";
import { fillAgenda } from "shared/flows/sessions/fill-agenda.ts";
import { knowCircles } from "shared/flows/circles/know-circles.ts";
import { openSession } from "shared/flows/sessions/open-session.ts";
import { ownCircles } from "shared/flows/circles/own-circles.ts";
import type { Participant } from "shared/flows/participant.ts";
import { startParticipant } from "shared/flows/setup/start-participant.ts";
import { openRow } from "shared/sealing/open-row.ts";
import { circleOfSix } from "../sample/people.ts";
import type { DirectoryUser } from "../tenant/exchange.ts";
import { personOf } from "./story.ts";
import { type Device, newDevice, visitorIn, type World } from "./story-client.ts";

export function valueOf<T>(answer: { ok: true; value: T } | { ok: false; problem: unknown }): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value;
}

export async function startedAs(world: World, user: DirectoryUser, device: Device = newDevice()): Promise<Participant> {
  const start = await startParticipant(await visitorIn(world, user, device));
  if (start.state !== "ready") throw new Error(JSON.stringify(start));
  return start.participant;
}

/** What the facilitator of the circle of six enters. */
export const wanted = {
  key: "the-only-one",
  name: "North Star",
  purpose: "Leading without a title",
  format: "peer-coaching-circle",
  size: 6,
  rhythm: { every: "weeks", weeks: 2 },
  people: circleOfSix.slice(1).map(personOf),
} as const;

/** Makes the circle of six as it is wanted; its id. */
export async function makeCircle(maker: Participant): Promise<string> {
  const made = await createCircle(maker, wanted);
  if (made.saving.where !== "service") throw new Error(JSON.stringify(made.saving));
  return made.circleId;
}

/** What a person's own client does on its own: it reads what has come. Time passes so that nothing is held back as just done. */
export async function settle(world: World, ...people: readonly Participant[]): Promise<void> {
  for (const person of people) {
    world.tenant.clock.advance(120_000);
    for (const { circle } of valueOf(await knowCircles(person))) valueOf(await circlePeople(person, circle.id));
  }
}

/** How everybody stands, as one of the circle's members sees it: given name and state. */
export async function standing(member: Participant, circleId: string): Promise<Readonly<Record<string, string>>> {
  const circle = valueOf(await circlePeople(member, circleId));
  if (circle === null) return {};
  const firstName = (name: string) => name.split(" ")[0] ?? "";
  return Object.fromEntries((circle.asked ?? []).map(({ person, state }) => [firstName(person.name), state]));
}

/** Answers the one invitation that lies there, once it is known. */
export async function answer(person: Participant, joins: boolean): Promise<void> {
  valueOf(await knowCircles(person));
  const [invitation] = (await ownCircles(person)).invitations;
  if (!invitation) throw new Error(`${person.person.name} has no invitation`);
  const { circleId, from, ask } = invitation.offer;
  await answerInvitation(person, { circleId, to: from.id, ask, joins });
}

export async function write(person: Participant, sessionId: string, text: string): Promise<void> {
  const view = valueOf(await openSession(person, sessionId));
  if (view === null) throw new Error("There is no session");
  await fillAgenda(person, view, { do: "add-note", segmentId: null, text });
}

export interface StoredSealed {
  readonly tag: string;
  readonly body: string;
}

/** Every row that any client has sent to the store, in the order of sending. */
export function sentRows(world: World): StoredSealed[] {
  return world.sent.flatMap(({ method, url, body }) => {
    if (method !== "POST") return [];
    const text = url.endsWith("/$batch") ? JSON.stringify(JSON.parse(body)) : body;
    return [...rowsIn(JSON.parse(text) as unknown)];
  });
}

function* rowsIn(value: unknown): Generator<StoredSealed> {
  if (typeof value !== "object" || value === null) return;
  const { TbTag: tag, TbBody: sealed } = value as { readonly TbTag?: unknown; readonly TbBody?: unknown };
  if (typeof tag === "string" && typeof sealed === "string") yield { tag, body: sealed };
  for (const part of Object.values(value)) yield* rowsIn(part);
}

/** What somebody's keys open of these rows, whoever signed them: a real attempt on each. */
export async function openedWith(
  { keys }: Participant,
  rows: readonly StoredSealed[],
  authors: readonly Participant[],
): Promise<readonly { readonly kind: string; readonly author: string; readonly text: string }[]> {
  const opened = [];
  for (const { tag, body } of rows) {
    const row = await openRow({
      tag,
      body,
      keys,
      signingKeyOf: (author) => authors.find(({ person }) => person.id === author)?.keys.signing.publicJwk ?? null,
    });
    if (row.ok) {
      const { kind, author } = row.row.place;
      opened.push({ kind, author, text: JSON.stringify(row.row.content) });
    } else if (row.why !== "not-for-me" && row.why !== "malformed") throw new Error(row.why);
  }
  return opened;
}
