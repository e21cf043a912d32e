import type { InStep } from "../../agenda/todo/todo-in-step.ts";
import type { Commitment } from "../../agenda/entry/entry.ts";
import type { MergedCommitment } from "../../agenda/entry/merge-entries.ts";
import type { Participant } from "../participant.ts";
import { changeSession } from "../sessions/change-session.ts";
import { openSession } from "../sessions/open-session.ts";
import type { SessionView } from "../sessions/session-view.ts";

type Views = ReadonlyMap<string, SessionView>;

/** Opens the sessions that To Do wants to change: what this device remembers of them may be old. One query each. */
export async function freshSessions(participant: Participant, here: InStep["here"]): Promise<Views> {
  const views = new Map<string, SessionView>();
  for (const id of new Set(here.map(({ own }) => own.sessionId))) {
    const view = await openSession(participant, id);
    if (view.ok && view.value !== null) views.set(id, view.value);
  }
  return views;
}

export interface BroughtBack {
  /** The sessions that were changed, as they are now. */
  readonly views: readonly SessionView[];
  /** Keys of commitments that could not be changed. */
  readonly left: ReadonlySet<string>;
}

/** Makes the changes that come from To Do, each as the owner's own in the session where the commitment is. */
export async function bringBack(participant: Participant, here: InStep["here"], fresh: Views): Promise<BroughtBack> {
  const views = new Map(fresh);
  const changed = new Set<string>();
  const left = new Set<string>();
  for (const { own, due, state } of here) {
    const view = views.get(own.sessionId);
    const commitment = { ...commitmentAlone(own.commitment), due };
    const made =
      view === undefined ? null : await changeSession(participant, view, { do: "set-commitment", commitment, state });
    if (made === null || made.saving.where === "nowhere") {
      left.add(own.key);
      continue;
    }
    views.set(own.sessionId, made.view);
    changed.add(own.sessionId);
  }
  return { views: [...views.values()].filter(({ sessionId }) => changed.has(sessionId)), left };
}

/** Without what the merge has added. */
function commitmentAlone({ author: _author, merged: _merged, ...commitment }: MergedCommitment): Commitment {
  return commitment;
}
