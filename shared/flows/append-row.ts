import type { Person, PersonId } from "../circles/person.ts";
import { outbox } from "../device/outbox.ts";
import { pinnedKeys } from "../device/pinned-keys.ts";
import type { GraphProblem } from "../graph/graph-error.ts";
import { newRowId } from "../sealing/new-row-id.ts";
import { sealRow } from "../sealing/seal-row.ts";
import { drainOutbox } from "./drain-outbox.ts";
import type { Participant } from "./participant.ts";

/** Where something written is now. "Saved" may be said of `service` only. */
export type Saving =
  | { readonly where: "service" }
  | { readonly where: "device"; readonly problem: GraphProblem }
  | { readonly where: "nowhere"; readonly why: "too-large" | "too-many-recipients" | "unusable-key" };

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

/**
 * Appends one row: sealed, committed to the outbox, sent, and marked only after the service has answered. The same bytes go
 * out again when an answer was lost.
 */
export async function appendRow(participant: Participant, row: RowToAppend): Promise<Saving> {
  const sealed = await sealFor(participant, row);
  if (!sealed.ok) return { where: "nowhere", why: sealed.why };
  return sendIntent(participant, "append-row", sealed.row);
}

/** Commits an intent to the outbox and tries to carry it out at once. */
export async function sendIntent(
  participant: Participant,
  kind: string,
  payload: unknown,
  id = newRowId(),
): Promise<Saving> {
  await outbox(participant.device).add({
    id,
    account: participant.person.id,
    kind,
    createdAt: participant.client.serviceClock.now(),
    payload,
    state: "pending",
  });
  const problem = (await drainOutbox(participant)).get(id);
  return problem === undefined ? { where: "service" } : { where: "device", problem };
}

/** The ids of people. */
export function idsOf(people: readonly Person[]): PersonId[] {
  return people.map(({ id }) => id);
}
