import * as z from "zod/mini";

import { type Observation, observationSchema } from "../../agenda/observation.ts";
import { cached } from "../../device/cached.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import { readersOf } from "../../privacy/readers-of.ts";
import { sessionTag } from "../../sealing/tags.ts";
import type { Participant } from "../participant.ts";
import { appendRow, type Saving } from "../records/append-row.ts";
import { contentsOf } from "../records/contents-of.ts";
import { openTags } from "../records/open-tags.ts";

/** A note and how often it was written. */
export interface KeptObservation {
  readonly note: Observation;
  readonly revision: number;
}

const keptSchema = z.array(z.object({ note: observationSchema, revision: z.int() }));

/** The own pad of a session as this device knows it, in order of time. No request. */
export async function knownObservations(
  { device, client }: Participant,
  sessionId: string,
): Promise<KeptObservation[]> {
  const kept = await cached(device).read<unknown>(nameOf(sessionId), client.serviceClock.now());
  return keptSchema.safeParse(kept?.value).data ?? [];
}

/** The own pad of a session from all own devices: one request. What this device wrote later stays. */
export async function readObservations(
  participant: Participant,
  sessionId: string,
): Promise<GraphAnswer<readonly KeptObservation[]>> {
  const opened = await openTags(participant, [await ownTag(participant, sessionId)]);
  if (!opened.ok) return opened;
  const rows = (opened.value[0]?.rows ?? []).filter(({ place }) => place.author === participant.person.id);
  const read = contentsOf({
    rows,
    kind: "observation",
    schema: observationSchema,
    subjectOf: ({ content }) => observationSchema.parse(content).id,
  }).map(({ value, row }) => ({ note: value, revision: row.place.revision }));
  return answered(await remember(participant, sessionId, read));
}

/** Keeps one note of the pad, sealed to its author alone; again to change it, with empty text to take it back. */
export async function keepObservation(
  participant: Participant,
  sessionId: string,
  note: Observation,
): Promise<{ readonly saving: Saving; readonly pad: readonly KeptObservation[] }> {
  const pad = await knownObservations(participant, sessionId);
  const revision = (pad.find((kept) => kept.note.id === note.id)?.revision ?? 0) + 1;
  const saving = await appendRow(participant, {
    tag: await ownTag(participant, sessionId),
    kind: "observation",
    revision,
    content: note,
    readers: readersOf({ kind: "observation", author: participant.person.id, members: [] }),
  });
  if (saving.where === "nowhere") return { saving, pad };
  return { saving, pad: await remember(participant, sessionId, [{ note, revision }]) };
}

/** Of each note the newest revision. */
async function remember(
  participant: Participant,
  sessionId: string,
  news: readonly KeptObservation[],
): Promise<readonly KeptObservation[]> {
  const pad = new Map((await knownObservations(participant, sessionId)).map((kept) => [kept.note.id, kept]));
  for (const kept of news) if ((pad.get(kept.note.id)?.revision ?? 0) < kept.revision) pad.set(kept.note.id, kept);
  const all = [...pad.values()].toSorted((a, b) => a.note.at - b.note.at);
  await cached(participant.device).keep(nameOf(sessionId), all, participant.client.serviceClock.now());
  return all;
}

function ownTag({ keys }: Participant, sessionId: string): Promise<string> {
  return sessionTag(keys.personalSecret, sessionId);
}

function nameOf(sessionId: string): string {
  return `observations/${sessionId}`;
}
