import { readersOf } from "../../privacy/readers-of.ts";
import type { Preferences } from "../../scheduling/preferences.ts";
import { homeTag } from "../../sealing/tags.ts";
import { appendRow, type Saving } from "../records/append-row.ts";
import { combinedSaving } from "../records/combined-saving.ts";
import type { Participant } from "../participant.ts";
import { knownPreferences, readPreferences, rememberPreferences } from "./read-preferences.ts";
import { tellAvailableHours } from "./tell-available-hours.ts";

/**
 * Keeps how one wants to meet: sealed to oneself, then what follows of it told to each own circle where it changes anything. "service"
 * only when all of it is there; without a network it waits on this device.
 */
export async function keepPreferences(participant: Participant, preferences: Preferences): Promise<Saving> {
  // A new device does not know yet how often they were written.
  await readPreferences(participant);
  const revision = (await knownPreferences(participant)).revision + 1;
  const saving = await appendRow(participant, {
    tag: await homeTag(participant.keys.personalSecret),
    kind: "preferences",
    revision,
    content: preferences,
    readers: readersOf({ kind: "preferences", author: participant.person.id, members: [] }),
  });
  if (saving.where === "nowhere") return saving;
  await rememberPreferences(participant, { preferences, revision });
  return combinedSaving([saving, await tellAvailableHours(participant)]);
}
