import { cached } from "../../device/cached.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import { readersOf } from "../../privacy/readers-of.ts";
import { type Reflection, reflectionSchema } from "../../reflection/reflection.ts";
import { homeTag } from "../../sealing/tags.ts";
import { appendRow, type Saving } from "../records/append-row.ts";
import { contentsOf } from "../records/contents-of.ts";
import { homeSubject, ownRowsOf } from "../circles/know-circles.ts";
import type { OpenedStoredRow } from "../records/open-tag.ts";
import { openTags } from "../records/open-tags.ts";
import type { Participant, Visitor } from "../participant.ts";
import { takeReminders } from "./reminders.ts";

/** The own reflections by session: one query under the home tag, which also tells what was said about reminders. */
export async function ownReflections(participant: Participant): Promise<GraphAnswer<ReadonlyMap<string, Kept>>> {
  const home = await openTags(participant, [await homeTag(participant.keys.personalSecret)]);
  if (!home.ok) return home;
  const own = ownRowsOf(participant, home.value[0]);
  await takeReminders(participant, own);
  return answered(reflectionsIn(own));
}

/** The reflections among the own rows of the home tag, by session. */
export function reflectionsIn(rows: readonly OpenedStoredRow[]): ReadonlyMap<string, Kept> {
  const kept = contentsOf({ rows, kind: "reflection", schema: reflectionSchema, subjectOf: homeSubject });
  return new Map(kept.map(({ value, row }) => [value.sessionId, { reflection: value, revision: row.place.revision }]));
}

/** A stored reflection and how often it was written. */
export interface Kept {
  readonly reflection: Reflection;
  readonly revision: number;
}

/** Keeps a reflection: sealed to its author alone. Writing it again replaces it. */
export async function reflectOnSession(
  participant: Participant,
  reflection: Reflection,
  earlier: Kept | null,
): Promise<Saving> {
  const me = participant.person.id;
  // A stale read may not know what this device has written already.
  const written = await writtenHere(participant, reflection.sessionId);
  const revision = Math.max(earlier?.revision ?? 0, written) + 1;
  const saving = await appendRow(participant, {
    tag: await homeTag(participant.keys.personalSecret),
    kind: "reflection",
    revision,
    content: reflection,
    readers: readersOf({ kind: "reflection", author: me, members: [] }),
  });
  if (saving.where !== "nowhere")
    await cached(participant.device).keep(
      nameOf(reflection.sessionId),
      revision,
      participant.client.serviceClock.now(),
    );
  return saving;
}

/** Whether a reflection on this session was written on this device. No request. */
export async function hasReflectedHere(visitor: Visitor, sessionId: string): Promise<boolean> {
  return (await writtenHere(visitor, sessionId)) > 0;
}

async function writtenHere({ device, client }: Visitor, sessionId: string): Promise<number> {
  return (await cached(device).read<number>(nameOf(sessionId), client.serviceClock.now()))?.value ?? 0;
}

function nameOf(sessionId: string): string {
  return `reflected/${sessionId}`;
}
