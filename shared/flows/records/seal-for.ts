import type { Person, PersonId } from "../../circles/person.ts";
import { pinnedKeys } from "../../device/pinned-keys.ts";
import { newRowId } from "../../sealing/new-row-id.ts";
import { sealRow } from "../../sealing/seal-row.ts";
import type { Participant } from "../participant.ts";

export interface RowToAppend {
  readonly tag: string;
  readonly kind: string;
  readonly revision: number;
  readonly content: unknown;
  /** Who may open it, from `privacy/readers-of`; those without a known card are left out until it appears. */
  readonly readers: readonly PersonId[];
}

/** A sealed row with the tag it goes under: sealed once, sent as often as needed. */
export interface SealedAppend {
  readonly tag: string;
  readonly body: string;
}

/** Seals a row to those of its readers whose keys are pinned. */
export async function sealFor(
  participant: Participant,
  { tag, kind, revision, content, readers }: RowToAppend,
): Promise<
  | { readonly ok: true; readonly row: SealedAppend }
  | { readonly ok: false; readonly why: "too-large" | "too-many-recipients" | "unusable-key" }
> {
  const { keys, person } = participant;
  const pins = await pinnedKeys(participant.device).all();
  const others = readers.flatMap((reader) => (reader === person.id ? [] : (pins.get(reader)?.keys.sealingKey ?? [])));
  const sealed = await sealRow({
    place: { tag, kind, author: person.id, revision, rowId: newRowId() },
    content,
    keys,
    recipients: readers.includes(person.id) ? [keys.sealing.publicJwk, ...others] : others,
  });
  return sealed.ok ? { ok: true, row: { tag, body: sealed.body } } : sealed;
}

/** The ids of people. */
export function idsOf(people: readonly Person[]): PersonId[] {
  return people.map(({ id }) => id);
}
