import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import { lowestItemIdRow } from "../../sealing/lowest-item-id-row.ts";
import type { Participant } from "../participant.ts";
import { type OpenedStoredRow, openTag } from "./open-tag.ts";
import { type RowToAppend, sealFor, type SealedAppend } from "./seal-for.ts";
import { sendRow } from "./send-row.ts";

/** Something that one device alone may do, of all who claim it. */
export interface Claim {
  readonly row: RowToAppend;
  /** Whether a row under the claim's tag claims the same. */
  readonly counts: (row: OpenedStoredRow) => boolean;
  /** The row that this device has claimed with before: the same bytes go out again after a lost answer. */
  readonly before: SealedAppend | null;
  /** Keeps it on the device before it is sent. */
  readonly keep: (claim: SealedAppend) => Promise<unknown>;
}

/** Whose claim counts: `mine` of this device, `another` of anybody else's; `later`: the service could not say. */
export type Claimed = "mine" | "another" | "later";

/** Claims something unless it is claimed, and reads back whose claim counts: the one with the lowest item id. One to four requests. */
export async function claimFirst(participant: Participant, { row, counts, before, keep }: Claim): Promise<Claimed> {
  const found = await whose(participant, { tag: row.tag, counts, own: before });
  if (!found.ok) return "later";
  if (found.value !== "none") return found.value;
  const claim = before ?? (await sealed(participant, row));
  if (claim === null) return "later";
  await keep(claim);
  const sent = await sendRow(participant.records, { ...claim, sentBefore: before !== null });
  if (!sent.ok) return "later";
  const counting = await whose(participant, { tag: row.tag, counts, own: claim });
  // A read that does not show the own claim is stale, and others' may be missing in it.
  return counting.ok && counting.value !== "none" ? counting.value : "later";
}

async function sealed(participant: Participant, row: RowToAppend): Promise<SealedAppend | null> {
  const made = await sealFor(participant, row);
  return made.ok ? made.row : null;
}

async function whose(
  participant: Participant,
  { tag, counts, own }: Pick<Claim, "counts"> & { readonly tag: string; readonly own: SealedAppend | null },
): Promise<GraphAnswer<"none" | "mine" | "another">> {
  const read = await participant.records.readTag(tag);
  if (!read.ok) return read;
  const opened = await openTag(participant, tag, read.value);
  if (!opened.ok) return opened;
  const first = lowestItemIdRow(opened.value.rows.filter(counts));
  if (first === null) return answered("none");
  const body = read.value.find(({ itemId }) => itemId === first.itemId)?.body;
  return answered(own !== null && body === own.body ? "mine" : "another");
}
