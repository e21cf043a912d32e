import { type EntryChange, changeEntry } from "shared/agenda/entry/change-entry.ts";
import { type Entry, entrySchema } from "shared/agenda/entry/entry.ts";
import { ownEntries } from "shared/agenda/entry/own-entries.ts";
import { rolesIn } from "shared/agenda/role-choice.ts";
import type { RunPress } from "shared/agenda/run/run-action.ts";
import { templateById } from "shared/agenda/templates/templates.ts";
import { instant } from "shared/circles/instant.ts";
import { personId } from "shared/circles/person.ts";
import { newId } from "shared/sealing/new-id.ts";
import { newRowId } from "shared/sealing/new-row-id.ts";
import { makeOwnKeys } from "shared/sealing/own-keys.ts";
import { sealRow } from "shared/sealing/seal-row.ts";
import { atMost, type GoalResult } from "./goal.ts";
import { type Seeded, seeded } from "./seeded.ts";

const minute = 60_000;
const minutes = 90;
const begin = Date.UTC(2026, 10, 2, 9, 0);
const segments = templateById("circle-90")?.segments ?? [];
const presses: readonly RunPress[] = [
  { do: "pause" },
  { do: "resume" },
  { do: "extend", segmentId: segments[0]?.id ?? "", extraMinutes: 2 },
  { do: "skip", segmentId: segments[0]?.id ?? "" },
];
const sessionId = "AAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBB";
const words = "we talked about what the team needs and who could take it on until the end of next month".split(" ");
const people = Array.from({ length: 8 }, (_, at) => personId("5e1b7f6a-3c0d-4a57-9f2e-8d1c6b0a4e21", `member-${at}`));

/**
 * Ninety lively minutes of a circle of eight, as the one who writes most of all leaves them in one row, sealed to all eight: a note of a
 * sentence each minute, a press on the timer every two, a topic every eight, a commitment every ten; every part of the agenda is changed
 * and every role given once, notes are reworded and taken away.
 */
export async function measureSessionRows(): Promise<readonly GoalResult[]> {
  const entry = liveliest();
  const keys = await Promise.all(people.map(() => makeOwnKeys()));
  const sealed = await sealRow({
    place: { tag: "A".repeat(43), kind: "entry", author: people[0]!, revision: 200, rowId: newRowId() },
    content: entry,
    keys: keys[0]!,
    recipients: keys.map(({ sealing }) => sealing.publicJwk),
  });
  const [shown] = ownEntries([{ author: people[0]!, revision: 1, entry: entrySchema.parse(entry) }]);
  if ((shown?.notes.length ?? 0) < minutes * 0.8 || shown?.run.length !== minutes / 2) throw new Error("Not lively");
  return [
    atMost(
      "characters in the largest row of 90 lively minutes of a circle of eight",
      sealed.ok ? sealed.body.length : Infinity,
      60_000,
    ),
  ];
}

/** The row only grows: what is in it at the end is the most. */
function liveliest(): Entry {
  const chance = seeded(90);
  let entry = changeEntry({ sessionId, own: null, change: { do: "be-present" }, id: newId(8), at: instant(begin) });
  for (let at = 0; at < minutes; at++)
    for (const change of changesIn(at, entry, chance)) {
      const [own = null] = ownEntries([{ author: people[0]!, revision: at + 1, entry }]);
      entry = changeEntry({ sessionId, own, change, id: newId(8), at: instant(begin + at * minute) });
    }
  return entry;
}

function changesIn(at: number, { notes }: Entry, chance: Seeded): EntryChange[] {
  const said = (count: number) => Array.from({ length: count }, () => chance.pick(words)).join(" ");
  const part = segments[at % segments.length]!;
  const segmentId = part.id;
  const changes: EntryChange[] = [{ do: "add-note", segmentId, text: said(20) }];
  const [first, second] = [chance.pick(notes.length > 0 ? notes : [null]), notes.at(-1)];
  if (at % 2 === 0) changes.push({ do: "press", press: presses[(at / 2) % presses.length]! });
  if (at % 8 === 0) changes.push({ do: "add-topic", segmentId, text: said(30) });
  if (at % 9 === 8 && first) changes.push({ do: "edit-item", id: first.id, text: said(25) });
  if (at % 15 === 14 && second) changes.push({ do: "remove-item", id: second.id });
  if (at % 10 === 5) {
    const owner = chance.pick(people);
    changes.push({ do: "add-commitment", text: said(18), owner, due: "2026-11-20", confidence: 4 });
  }
  if (at < segments.length) {
    const edit = { segmentId, title: said(4), minutes: part.minutes, prompt: said(25), after: null, removed: false };
    changes.push({ do: "edit-plan", edits: [edit] });
  }
  if (at === 0)
    changes.push({ do: "take-roles", roles: rolesIn(segments).map((role) => ({ role, person: people[1]! })) });
  return changes;
}
