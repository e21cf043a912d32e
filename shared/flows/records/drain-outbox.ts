import * as z from "zod/mini";

import { type Intent, outbox } from "../../device/outbox.ts";
import { withLock } from "../../device/with-lock.ts";
import type { GraphProblem } from "../../graph/graph-error.ts";
import { bookingSchema, carryOutBooking } from "../booking/carry-out-booking.ts";
import type { Participant } from "../participant.ts";
import { appendPayload } from "./append-payload.ts";
import { sendRow } from "./send-row.ts";
import { sendRows } from "./send-rows.ts";

const appendManyPayload = z.object({ rows: z.array(z.object({ tag: z.string(), body: z.string() })) });

/** An intent that another version has written: kept, told, and in nobody's way. */
const unreadable: GraphProblem = { kind: "refused", status: null, code: "intent-unreadable", requestId: null };

/** What an intent left behind: nothing, the item id of the one row it was for, or why it is still waiting. */
type Outcome = GraphProblem | null | { readonly itemId: string };

/** Hears which item an intent of one row has become. */
export type Sent = (intentId: string, itemId: string) => void;

/**
 * Carries out what is waiting in the outbox, in order, one window at a time. What the service has answered is marked and forgotten;
 * what it could not take stays, with the reason by intent id. Called after each write, at the start and when the network is back. As
 * long as the own key waits to come into the mailbox nothing is sent.
 */
export function drainOutbox(participant: Participant, sent?: Sent): Promise<Map<string, GraphProblem>> {
  return withLock({ name: `drain/${participant.person.id}` }, async () => {
    const box = outbox(participant.device);
    const waiting = new Map<string, GraphProblem>();
    const { keyWaits } = participant;
    if (keyWaits !== undefined) return new Map((await box.pending()).map(({ id }) => [id, keyWaits]));
    const intents = await box.pending();
    const done = new Set<string>();
    for (const intent of intents) {
      // Sealed while the mailbox was closed to this device: the next start seals it again.
      if (intent.state === "blocked") continue;
      const outcome = await carryOut(participant, intent);
      if (outcome === null || "itemId" in outcome) {
        await box.done(intent.id);
        if (outcome !== null) sent?.(intent.id, outcome.itemId);
        done.add(intent.id);
        continue;
      }
      waiting.set(intent.id, outcome);
      await box.progress(intent.id, {
        state: outcome.kind === "outcome-unknown" ? "unknown" : "pending",
        note: outcome.kind,
      });
      if (outcome.kind === "offline" || outcome.kind === "not-signed-in") break;
    }
    // Not what stands in the outbox now: what was asked for once more meanwhile is done all the same, and has its own turn.
    for (const { id } of intents)
      if (!done.has(id) && !waiting.has(id))
        waiting.set(id, { kind: "offline", status: null, code: null, requestId: null });
    return waiting;
  });
}

async function carryOut(participant: Participant, intent: Intent): Promise<Outcome> {
  if (intent.kind === "book-session") {
    const booking = bookingSchema.safeParse(intent.payload);
    return booking.success ? carryOutBooking(participant, intent, booking.data) : unreadable;
  }
  if (intent.kind === "append-rows") {
    const many = appendManyPayload.safeParse(intent.payload);
    const sentBefore = intent.state === "unknown";
    return many.success ? sendRows(participant.records, { ...many.data, sentBefore }) : unreadable;
  }
  const append = appendPayload.safeParse(intent.payload);
  if (!append.success) return unreadable;
  const { list, tag, body } = append.data;
  const sent = await sendRow(participant[list], { tag, body, sentBefore: intent.state === "unknown" });
  return sent.ok ? sent.value : sent.problem;
}
