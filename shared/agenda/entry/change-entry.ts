import type { Agreed } from "../../circles/agreement.ts";
import { type Instant, instant } from "../../circles/instant.ts";
import type { PersonId } from "../../circles/person.ts";
import { type Commitment, type Entry, type EntryItem, MAX_ITEMS } from "./entry.ts";
import { entryOf } from "./entry-of.ts";
import type { OwnEntry } from "./own-entries.ts";
import { MAX_EDITS, type PlanEdit } from "../plan-edit.ts";
import type { RoleChoice } from "../role-choice.ts";
import { MAX_ACTIONS, type RunPress } from "../run/run-action.ts";

type TakenRole = Pick<RoleChoice, "role" | "person">;

/** One thing a member does to their own part of a session. */
export type EntryChange =
  | { readonly do: "add-topic" | "add-note"; readonly segmentId: string | null; readonly text: string }
  | { readonly do: "edit-item"; readonly id: string; readonly text: string }
  | { readonly do: "remove-item"; readonly id: string }
  | {
      readonly do: "add-commitment";
      readonly text: string;
      readonly owner: PersonId;
      readonly due: string | null;
      readonly confidence: Commitment["confidence"];
    }
  /** Also for a commitment carried over, or one that another member wrote down: the own part gets a copy in its new state. */
  | { readonly do: "set-commitment"; readonly commitment: Commitment; readonly state: Commitment["state"] }
  | { readonly do: "be-present" }
  | { readonly do: "agree"; readonly to: Pick<Agreed, "version" | "by"> }
  /** With the roles as they are proposed, when the session is started. */
  | { readonly do: "press"; readonly press: RunPress; readonly roles?: readonly TakenRole[] }
  | { readonly do: "take-roles"; readonly roles: readonly TakenRole[] }
  | { readonly do: "edit-plan"; readonly edits: readonly Omit<PlanEdit, "at">[] };

/**
 * The member's own part after a change; what an earlier change of another device left is kept. Empty text changes nothing.
 *
 * @param own what counts now, `null` before the first row
 * @param id the id of a new item
 */
export function changeEntry({
  sessionId,
  own,
  change,
  id,
  at,
}: {
  readonly sessionId: string;
  readonly own: OwnEntry | null;
  readonly change: EntryChange;
  readonly id: string;
  readonly at: Instant;
}): Entry {
  const entry = entryOf(sessionId, own);
  const text = "text" in change ? change.text.trim() : "";
  switch (change.do) {
    case "be-present":
      return { ...entry, presentAt: entry.presentAt ?? at };
    case "agree":
      return { ...entry, agreed: { ...change.to, at } };
    case "press": {
      const before = entry.run ?? [];
      // The service's time becomes known better while one presses: what is pressed second is second all the same.
      const later = instant(Math.max(at, ...before.map((action) => action.at + 1)));
      const run = [...before, { ...change.press, id, at: later }].slice(-MAX_ACTIONS);
      return { ...entry, run, ...(change.roles && { roles: taken(entry, change.roles, at) }) };
    }
    case "take-roles":
      return { ...entry, roles: taken(entry, change.roles, at) };
    case "edit-plan": {
      const plan = change.edits.map((edit) => ({ ...edit, at }));
      return {
        ...entry,
        plan: [...without(entry.plan, plan, ({ segmentId }) => segmentId), ...plan].slice(-MAX_EDITS),
      };
    }
    case "add-topic":
      return text === ""
        ? entry
        : { ...entry, topics: [...entry.topics, { id, segmentId: change.segmentId, text, at }] };
    case "add-note":
      return text === "" ? entry : { ...entry, notes: [...entry.notes, { id, segmentId: change.segmentId, text, at }] };
    case "edit-item":
      return text === ""
        ? entry
        : { ...entry, ...edited(entry, (item) => (item.id === change.id ? [{ ...item, text, at }] : [item])) };
    case "remove-item":
      return {
        ...entry,
        ...edited(entry, (item) => (item.id === change.id ? [] : [item])),
        commitments: entry.commitments.filter((commitment) => commitment.id !== change.id),
        removed: [...(entry.removed ?? []), change.id].slice(-MAX_ITEMS),
      };
    case "add-commitment": {
      const { owner, due, confidence } = change;
      return text === ""
        ? entry
        : { ...entry, commitments: [...entry.commitments, { id, text, owner, due, confidence, state: "open", at }] };
    }
    case "set-commitment": {
      const others = entry.commitments.filter((commitment) => commitment.id !== change.commitment.id);
      return { ...entry, commitments: [...others, { ...change.commitment, state: change.state, at }] };
    }
  }
}

function taken({ roles: before }: Entry, said: readonly TakenRole[], at: Instant): RoleChoice[] {
  const roles = said.map((choice) => ({ ...choice, at }));
  return [...without(before, roles, ({ role }) => role), ...roles];
}

/** What is not said anew. */
function without<Item>(before: readonly Item[] = [], said: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const again = new Set(said.map(keyOf));
  return before.filter((item) => !again.has(keyOf(item)));
}

function edited({ topics, notes }: Entry, change: (item: EntryItem) => EntryItem[]): Pick<Entry, "topics" | "notes"> {
  return { topics: topics.flatMap(change), notes: notes.flatMap(change) };
}
