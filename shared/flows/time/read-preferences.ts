import * as z from "zod/mini";

import { cached } from "../../device/cached.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import { type Preferences, preferencesSchema, usualPreferences } from "../../scheduling/preferences.ts";
import { homeTag } from "../../sealing/tags.ts";
import { contentsOf } from "../records/contents-of.ts";
import type { OpenedStoredRow } from "../records/open-tag.ts";
import { openTags } from "../records/open-tags.ts";
import type { Participant, Visitor } from "../participant.ts";

/** How the person wants to meet, as this device knows it. */
export interface PreferencesView {
  readonly preferences: Preferences;
  /** False: nothing was said yet, and what is usual holds. */
  readonly isOwn: boolean;
  /** Of the row; 0 when there is none. */
  readonly revision: number;
}

const cacheName = "preferences";
const keptSchema = z.object({ preferences: preferencesSchema, revision: z.int() });
const nothingSaid: PreferencesView = { preferences: usualPreferences, isOwn: false, revision: 0 };

/** The own preferences as this device knows them; the usual ones when it knows none. No request. */
export async function knownPreferences({ device, client }: Visitor): Promise<PreferencesView> {
  const kept = await cached(device).read<unknown>(cacheName, client.serviceClock.now());
  const read = keptSchema.safeParse(kept?.value);
  return read.success ? { ...read.data, isOwn: true } : nothingSaid;
}

/** The own preferences: this device's copy at once, which every look at the own circles renews; without one the own rows are read. */
export async function readPreferences(participant: Participant): Promise<GraphAnswer<PreferencesView>> {
  const known = await knownPreferences(participant);
  if (known.isOwn) return answered(known);
  const home = await openTags(participant, [await homeTag(participant.keys.personalSecret)]);
  if (!home.ok) return home;
  const own = (home.value[0]?.rows ?? []).filter(({ place }) => place.author === participant.person.id);
  await takePreferences(participant, own);
  return answered(await knownPreferences(participant));
}

/** Takes the newest preferences among the own rows of the home tag over to this device. What this device wrote later stays. */
export async function takePreferences(visitor: Visitor, own: readonly OpenedStoredRow[]): Promise<void> {
  const [newest] = contentsOf({ rows: own, kind: "preferences", schema: preferencesSchema, subjectOf: () => "" });
  if (newest === undefined) return;
  const { revision } = newest.row.place;
  if (revision > (await knownPreferences(visitor)).revision)
    await rememberPreferences(visitor, { preferences: newest.value, revision });
}

/** Keeps preferences on this device. */
export function rememberPreferences(
  { device, client }: Visitor,
  { preferences, revision }: Pick<PreferencesView, "preferences" | "revision">,
): Promise<void> {
  return cached(device).keep(cacheName, { preferences, revision }, client.serviceClock.now());
}
