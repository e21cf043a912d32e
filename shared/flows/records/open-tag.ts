import type { Instant } from "../../circles/instant.ts";
import type { PersonId } from "../../circles/person.ts";
import { pinnedKeys, signingKeysOf } from "../../device/pinned-keys.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import type { ListRow } from "../../graph/list-row.ts";
import type { StoredRow } from "../../sealing/counted-rows.ts";
import { type NotOpened, openRow } from "../../sealing/open-row.ts";
import { meetPeople } from "../people/meet-people.ts";
import type { Participant } from "../participant.ts";

/** A row that opened, with the service's own time of its creation. */
export type OpenedStoredRow = StoredRow & { readonly createdAt: Instant };

/** One bad row hides no other: those that do not count are only counted. */
export interface OpenedTag {
  readonly rows: readonly OpenedStoredRow[];
  /** Rows that do not count, by reason; what is sealed to others is among them. */
  readonly unopened: Readonly<Partial<Record<NotOpened, number>>>;
}

/** Opens the rows found under one tag; the cards of authors met for the first time are looked for once. */
export async function openTag(
  participant: Participant,
  tag: string,
  found: readonly ListRow[],
): Promise<GraphAnswer<OpenedTag>> {
  const first = await openAll(participant, tag, found);
  if (first.strangers.length === 0) return answered(first);
  const met = await meetPeople(participant, first.strangers);
  if (!met.ok) return met;
  return answered(await openAll(participant, tag, found));
}

async function openAll(participant: Participant, tag: string, found: readonly ListRow[]) {
  const { keys, person } = participant;
  const pins = await pinnedKeys(participant.device).all();
  const rows: OpenedStoredRow[] = [];
  const unopened: Partial<Record<NotOpened, number>> = {};
  const strangers = new Set<PersonId>();
  const signingKeyOf = (author: PersonId) => {
    if (author === person.id) return keys.signing.publicJwk;
    const pin = pins.get(author);
    return pin ? signingKeysOf(pin) : null;
  };
  for (const { itemId, body, createdAt } of found) {
    const opened = await openRow({ body, tag, keys, signingKeyOf });
    if (opened.ok) {
      rows.push({ ...opened.row, itemId, createdAt });
      continue;
    }
    unopened[opened.why] = (unopened[opened.why] ?? 0) + 1;
    if (opened.author !== undefined) strangers.add(opened.author);
  }
  return { rows, unopened, strangers: [...strangers] };
}
