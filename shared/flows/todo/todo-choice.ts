import * as z from "zod/mini";

import { cached } from "../../device/cached.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import { readersOf } from "../../privacy/readers-of.ts";
import { homeTag } from "../../sealing/tags.ts";
import type { Participant, Visitor } from "../participant.ts";
import { appendRow, type Saving } from "../records/append-row.ts";
import { contentsOf } from "../records/contents-of.ts";
import type { OpenedStoredRow } from "../records/open-tag.ts";
import { openTags } from "../records/open-tags.ts";

/** Whether somebody wants own commitments in their To Do too; `revision` is that of the row, 0 when nothing was ever said. */
export interface TodoChoice {
  readonly isOn: boolean;
  readonly revision: number;
}

const cacheName = "todo-choice";
const choiceSchema = z.looseObject({ isOn: z.boolean() });
const keptSchema = z.object({ isOn: z.boolean(), revision: z.int() });

/** The choice as this device knows it; null when it has never looked. No request. */
export async function knownTodoChoice({ device, client }: Visitor): Promise<TodoChoice | null> {
  const kept = await cached(device).read<unknown>(cacheName, client.serviceClock.now());
  return keptSchema.safeParse(kept?.value).data ?? null;
}

/** The choice: this device's copy at once, which every look at the own circles renews; without one the own rows are read, once. */
export async function readTodoChoice(participant: Participant): Promise<GraphAnswer<TodoChoice>> {
  const known = await knownTodoChoice(participant);
  if (known !== null) return answered(known);
  const home = await openTags(participant, [await homeTag(participant.keys.personalSecret)]);
  if (!home.ok) return home;
  await takeTodoChoice(participant, home.value[0]?.rows ?? []);
  return answered((await knownTodoChoice(participant)) ?? { isOn: false, revision: 0 });
}

/** Takes the newest choice among the own rows of the home tag over to this device. What this device chose later stays. */
export async function takeTodoChoice(visitor: Visitor, home: readonly OpenedStoredRow[]): Promise<void> {
  const rows = home.filter(({ place }) => place.author === visitor.person.id);
  const [newest] = contentsOf({ rows, kind: "todo-choice", schema: choiceSchema, subjectOf: () => "" });
  const read = { isOn: newest?.value.isOn ?? false, revision: newest?.row.place.revision ?? 0 };
  // Without a row it is known, too: nobody has to ask again. A read may be empty, so that is not kept over a choice.
  if (read.revision > ((await knownTodoChoice(visitor))?.revision ?? -1)) await remember(visitor, read);
}

/** Keeps the choice, sealed to oneself, for all own devices. It holds on this one at once, also without a network. */
export async function keepTodoChoice(participant: Participant, isOn: boolean): Promise<Saving> {
  const before = await readTodoChoice(participant);
  const revision = (before.ok ? before.value.revision : 0) + 1;
  const saving = await appendRow(participant, {
    tag: await homeTag(participant.keys.personalSecret),
    kind: "todo-choice",
    revision,
    content: { isOn },
    readers: readersOf({ kind: "todo-choice", author: participant.person.id, members: [] }),
  });
  if (saving.where !== "nowhere") await remember(participant, { isOn, revision });
  return saving;
}

function remember({ device, client }: Visitor, choice: TodoChoice): Promise<void> {
  return cached(device).keep(cacheName, choice, client.serviceClock.now());
}
