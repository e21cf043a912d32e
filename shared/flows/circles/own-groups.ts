import { keyringSchema } from "../../circles/keyring.ts";
import { readKeysCopy } from "../../device/keys-copy.ts";
import { homeTag } from "../../sealing/tags.ts";
import { circleGroup } from "./circle-group.ts";
import { contentsOf } from "../records/contents-of.ts";
import { homeSubject, knownKeyrings, ownRowsOf } from "./know-circles.ts";
import { openTags } from "../records/open-tags.ts";
import type { Participant, Visitor } from "../participant.ts";

/**
 * The opaque names of the reader's own circles in `Summaries`: they see those as a member (P11). With a key on this device the own keyrings
 * are read, in one request; what has only just come into the inbox is taken in elsewhere. `null` without a key: then nothing tells, and
 * none is made or fetched for it, because a manager who takes no part has none.
 */
export async function ownGroups(reader: Visitor | Participant): Promise<readonly string[] | null> {
  const participant = await withKeyHere(reader);
  if (participant === null) return null;
  const known = (await knownKeyrings(reader)).map(({ circle }) => circle);
  const read = await openTags(participant, [await homeTag(participant.keys.personalSecret)]);
  const rows = read.ok ? ownRowsOf(participant, read.value[0]) : [];
  const stored = contentsOf({ rows, kind: "circle", schema: keyringSchema, subjectOf: homeSubject });
  const groups = await Promise.all([...known, ...stored.map(({ value }) => value.circle)].map(circleGroup));
  return [...new Set(groups)];
}

/** Whether this device has the reader's key, so that their own circles are left out. No request. */
export async function tellsOwnGroups(reader: Visitor | Participant): Promise<boolean> {
  return "keys" in reader ? reader.keyWaits === undefined : (await readKeysCopy(reader.device)) !== null;
}

async function withKeyHere(reader: Visitor | Participant): Promise<Participant | null> {
  // A key of this device only opens none of the own keyrings: they would all be missing.
  if ("keys" in reader) return reader.keyWaits === undefined ? reader : null;
  const keys = await readKeysCopy(reader.device);
  if (keys === null) return null;
  await reader.device.useOwnKeys(keys);
  return { ...reader, keys };
}
