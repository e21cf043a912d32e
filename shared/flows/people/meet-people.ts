import type { Card } from "../../circles/card.ts";
import type { PersonId } from "../../circles/person.ts";
import { cached } from "../../device/cached.ts";
import { pinnedKeys } from "../../device/pinned-keys.ts";
import { type GraphAnswer, answered } from "../../graph/graph-error.ts";
import type { ListRow } from "../../graph/list-row.ts";
import { openCard } from "../../sealing/card.ts";
import { cardTag } from "../../sealing/tags.ts";
import type { Participant } from "../participant.ts";

/** Milliseconds between two looks for the card of somebody who has none. */
const lookAgainAfter = 15_000;

export interface Meeting {
  /** People whose card was found and whose keys may be used. */
  readonly known: readonly PersonId[];
  /** Met for the first time just now: what was meant for them can be sealed to them. */
  readonly newcomers: readonly PersonId[];
  /** Their card shows other keys than before: nothing is sealed to them before a yes (P29). */
  readonly changed: readonly PersonId[];
}

/**
 * Looks for the cards of people whose keys this device does not know yet and pins what it finds; one request for all, none when all are
 * known. A person without a card is nobody's mistake: they have not opened Turnabout yet.
 */
export async function meetPeople(participant: Participant, people: readonly PersonId[]): Promise<GraphAnswer<Meeting>> {
  const pins = pinnedKeys(participant.device);
  const pinned = await pins.all();
  const others = people.filter((person) => person !== participant.person.id);
  const known = others.filter((person) => pinned.has(person));
  const strangers = await dueForLooking(
    participant,
    others.filter((person) => !pinned.has(person)),
  );
  if (strangers.length === 0) return answered({ known, newcomers: [], changed: [] });
  const tags = await Promise.all(strangers.map(cardTag));
  const read = await participant.records.readTags(tags);
  const newcomers: PersonId[] = [];
  for (const [index, person] of strangers.entries()) {
    const tag = tags[index] ?? "";
    const rows = read.get(tag);
    if (rows && !rows.ok) return rows;
    const card = await newestCard(tag, rows?.value ?? []);
    if (card === null || card.person.id !== person) continue;
    await pins.pin(person, card);
    newcomers.push(person);
  }
  const changed = known.filter((person) => pinned.get(person)?.changed != null);
  return answered({ known: [...known, ...newcomers], newcomers, changed });
}

/** Those whom this device has not looked for in the last seconds: polls of a running session must not cost more for an absent partner. */
async function dueForLooking(participant: Participant, strangers: readonly PersonId[]): Promise<PersonId[]> {
  const cache = cached(participant.device);
  const now = participant.client.serviceClock.now();
  const due: PersonId[] = [];
  for (const person of strangers) {
    const looked = await cache.read<true>(`looked-for/${person}`, now);
    if (looked !== null && looked.age < lookAgainAfter) continue;
    await cache.keep(`looked-for/${person}`, true, now);
    due.push(person);
  }
  return due;
}

/** The card with the highest revision among the valid ones under a tag; of equal revisions the one stored first. */
export async function newestCard(tag: string, rows: readonly ListRow[]): Promise<Card | null> {
  let newest: { card: Card; revision: number } | null = null;
  for (const { body } of rows) {
    const opened = await openCard({ body, tag });
    if (opened.ok && (newest === null || opened.place.revision > newest.revision))
      newest = { card: opened.card, revision: opened.place.revision };
  }
  return newest?.card ?? null;
}
