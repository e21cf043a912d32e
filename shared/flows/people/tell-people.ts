import { isAskedCircle } from "../../circles/asked-circle.ts";
import type { Keyring } from "../../circles/keyring.ts";
import { cached } from "../../device/cached.ts";
import { readersOf } from "../../privacy/readers-of.ts";
import { circleTag } from "../../sealing/tags.ts";
import { appendRow, type Saving } from "../records/append-row.ts";
import type { Participant } from "../participant.ts";
import { idsOf } from "../records/seal-for.ts";

/**
 * Tells the members of a circle the participant has made who belongs to it and how the others stand, in one row sealed to those who
 * belong; once for each state. Nothing while nobody else belongs to it.
 */
export async function tellPeople(participant: Participant, { circle, revision }: Keyring): Promise<Saving> {
  const me = participant.person.id;
  if (!isAskedCircle(circle) || circle.madeBy !== me || circle.members.length < 2) return { where: "service" };
  const cache = cached(participant.device);
  const now = participant.client.serviceClock.now();
  const state = JSON.stringify(circle.asked);
  const told = await cache.read<string>(`people-told/${circle.id}`, now);
  if (told?.value === state) return { where: "service" };
  const saving = await appendRow(participant, {
    tag: await circleTag(circle.secret),
    kind: "circle",
    revision,
    content: { circle },
    readers: readersOf({ kind: "circle", author: me, members: idsOf(circle.members) }),
  });
  if (saving.where !== "nowhere") await cache.keep(`people-told/${circle.id}`, state, now);
  return saving;
}
