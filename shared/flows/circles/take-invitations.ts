import * as z from "zod/mini";

import { type Answer, answerSchema } from "../../circles/answer.ts";
import { type Offer, offerSchema } from "../../circles/offer.ts";
import { cached } from "../../device/cached.ts";
import { contentsOf } from "../records/contents-of.ts";
import type { OpenedStoredRow } from "../records/open-tag.ts";
import type { Participant } from "../participant.ts";

/** An invitation to a circle that asks, with what the participant has answered so far. */
export interface Invitation {
  readonly offer: Offer;
  /** `null` before the first answer to this asking. */
  readonly answer: OwnAnswer | null;
}

export interface OwnAnswer extends Answer {
  readonly revision: number;
}

const cacheName = "invitations";
/** Anybody may invite: more than these are not kept. */
const mostKept = 50;
const offerRowSchema: z.ZodMiniType<{ readonly offer: Offer }> = z.looseObject({ offer: offerSchema });

interface Kept {
  readonly offers: readonly Offer[];
  readonly answers: readonly OwnAnswer[];
}

/** What this device knows of invitations, without a request: whoever reads the inbox keeps it up to date. */
export async function knownInvitations(participant: Participant): Promise<readonly Invitation[]> {
  return invitationsOf(await keptOn(participant));
}

/** Takes in what the inbox and the own answers say. A read may be stale: what was known stays until something newer comes. */
export async function takeInvitations(
  participant: Participant,
  { home, inbox }: { readonly home: readonly OpenedStoredRow[]; readonly inbox: readonly OpenedStoredRow[] },
): Promise<readonly Invitation[]> {
  const me = participant.person.id;
  const before = await keptOn(participant);
  const offers = contentsOf({
    rows: inbox,
    kind: "invitation",
    schema: offerRowSchema,
    subjectOf: ({ content }) => (content as { readonly offer: Offer }).offer.circleId,
  }).flatMap(({ value, author }) => (value.offer.from.id === author && author !== me ? [value.offer] : []));
  const answers = contentsOf({
    rows: home,
    kind: "answer",
    schema: answerSchema,
    subjectOf: ({ content }) => answeredTo(answerSchema.parse(content)),
  }).map(({ value, row }) => ({ ...value, revision: row.place.revision }));
  const kept: Kept = {
    offers: newest([...before.offers, ...offers], offered, offerRank),
    answers: newest([...before.answers, ...answers], answeredTo, answerRank),
  };
  if (JSON.stringify(kept) !== JSON.stringify(before)) await keep(participant, kept);
  return invitationsOf(kept);
}

/** What the participant has said last in this matter, as far as this device knows. */
export async function lastAnswer(
  participant: Participant,
  to: Pick<Answer, "circleId" | "to">,
): Promise<OwnAnswer | null> {
  return (await keptOn(participant)).answers.find((answer) => answeredTo(answer) === answeredTo(to)) ?? null;
}

/** Keeps an own answer on this device, for the time until it is read back. */
export async function keepAnswer(participant: Participant, answer: OwnAnswer): Promise<void> {
  const before = await keptOn(participant);
  await keep(participant, { ...before, answers: newest([...before.answers, answer], answeredTo, answerRank) });
}

async function keptOn({ device, client }: Participant): Promise<Kept> {
  const kept = await cached(device).read<Kept>(cacheName, client.serviceClock.now());
  return kept?.value ?? { offers: [], answers: [] };
}

function keep({ device, client }: Participant, kept: Kept): Promise<void> {
  return cached(device).keep(cacheName, kept, client.serviceClock.now());
}

function invitationsOf({ offers, answers }: Kept): Invitation[] {
  return offers.map((offer) => ({
    offer,
    answer: answers.find((answer) => answeredTo(answer) === offered(offer) && answer.ask === offer.ask) ?? null,
  }));
}

function offered({ circleId, from }: Offer): string {
  return `${circleId}/${from.id}`;
}

function answeredTo({ circleId, to }: Pick<Answer, "circleId" | "to">): string {
  return `${circleId}/${to}`;
}

function offerRank({ ask, withdrawn }: Offer): number {
  return 2 * ask + (withdrawn ? 1 : 0);
}

/** Two answers of one revision come from two devices at once: then a "no" counts. */
function answerRank({ revision, joins }: OwnAnswer): number {
  return 2 * revision + (joins ? 0 : 1);
}

function newest<T>(all: readonly T[], subjectOf: (one: T) => string, rankOf: (one: T) => number): T[] {
  const best = new Map<string, T>();
  for (const one of all) {
    const before = best.get(subjectOf(one));
    if (before === undefined || rankOf(one) > rankOf(before)) best.set(subjectOf(one), one);
  }
  return [...best.values()].slice(-mostKept);
}
