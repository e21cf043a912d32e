import { cached } from "../../device/cached.ts";
import type { GraphProblem } from "../../graph/graph-error.ts";
import { signCard } from "../../sealing/card.ts";
import { newRowId } from "../../sealing/new-row-id.ts";
import { cardTag } from "../../sealing/tags.ts";
import { sendIntent } from "../records/append-row.ts";
import { newestCard } from "./meet-people.ts";
import type { Participant } from "../participant.ts";

/**
 * Shows the participant's card to the others, once; a failure is tried again the next time the store
 * is reached. No request once it is shown, and none while the key is on this device only: whoever loses it would be locked out.
 * @returns why the store did not take it, or null
 */
export async function showCard(participant: Participant): Promise<GraphProblem | null> {
  const { person, timeZone, keys, device, client, records } = participant;
  if (participant.keyWaits !== undefined) return null;
  const shown = await cached(device).read<string>("card-shown", client.serviceClock.now());
  if (shown?.value === keys.signing.publicJwk.x) return null;
  const tag = await cardTag(person.id);
  const read = await records.readTag(tag);
  if (!read.ok) return read.problem;
  const there = await newestCard(tag, read.value);
  if (there?.signingKey.x !== keys.signing.publicJwk.x) {
    const card = { person, wants: [], offers: [], languages: [], minutesPerWeek: null, timeZone };
    const signed = await signCard({ card, keys, revision: read.value.length + 1, rowId: newRowId() });
    if (!signed.ok) return null;
    // One intent per key, however often it is tried.
    const saving = await sendIntent(participant, {
      kind: "append-row",
      payload: { tag, body: signed.body },
      id: `card/${keys.signing.publicJwk.x}`,
    });
    if (saving.where !== "service") return saving.where === "device" ? saving.problem : null;
  }
  await cached(device).keep("card-shown", keys.signing.publicJwk.x, client.serviceClock.now());
  return null;
}
