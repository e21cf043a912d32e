import { outbox } from "../../device/outbox.ts";
import type { GraphProblem } from "../../graph/graph-error.ts";
import { newRowId } from "../../sealing/new-row-id.ts";
import { drainOutbox } from "./drain-outbox.ts";
import type { Participant } from "../participant.ts";
import { type RowToAppend, sealFor } from "./seal-for.ts";

/** `not-a-member`: of the circle it was meant for. */
type NotSaved = "too-large" | "too-many-recipients" | "unusable-key" | "not-a-member";

/** Where something written is now. "Saved" may be said of `service` only. */
export type Saving =
  | { readonly where: "service" }
  | { readonly where: "device"; readonly problem: GraphProblem }
  | { readonly where: "nowhere"; readonly why: NotSaved };

/**
 * Appends one row: sealed, committed to the outbox, sent, and marked only after the service has answered. The same bytes go
 * out again when an answer was lost.
 *
 * @param sent hears the row's item id, where this call is the one that sent it
 */
export async function appendRow(
  participant: Participant,
  row: RowToAppend,
  sent?: (itemId: string) => void,
): Promise<Saving> {
  const sealed = await sealFor(participant, row);
  if (!sealed.ok) return { where: "nowhere", why: sealed.why };
  return sendIntent(participant, { kind: "append-row", payload: sealed.row, sent });
}

interface Asked {
  readonly kind: string;
  readonly payload: unknown;
  readonly id?: string;
  readonly sent?: ((itemId: string) => void) | undefined;
}

/** Commits an intent to the outbox and tries to carry it out at once. */
export async function sendIntent(
  participant: Participant,
  { kind, payload, id = newRowId(), sent }: Asked,
): Promise<Saving> {
  await outbox(participant.device).add({
    id,
    account: participant.person.id,
    kind,
    createdAt: participant.client.serviceClock.now(),
    payload,
    state: participant.keyWaits === undefined ? "pending" : "blocked",
  });
  const waiting = await drainOutbox(participant, (intentId, itemId) => {
    if (intentId === id) sent?.(itemId);
  });
  const problem = waiting.get(id);
  return problem === undefined ? { where: "service" } : { where: "device", problem };
}
