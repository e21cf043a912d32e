import type { Commitment } from "../entry/entry.ts";
import { groupedBy } from "../grouped-by.ts";
import type { OwnCommitment } from "./todo-commitments.ts";
import { contentOf, type TodoContent, todoKey, type TodoTask } from "./todo-task.ts";

/** How a commitment and its task stood when both were last the same. */
export interface SeenTodo extends TodoContent {
  readonly key: string;
  readonly taskId: string;
}

/** What has to be done so that both sides say the same. */
export interface InStep {
  /** To be made in To Do. */
  readonly create: readonly OwnCommitment[];
  /** To be changed in To Do; `key` is `null` for a second copy, which only has to be out of the way. */
  readonly change: readonly {
    readonly key: string | null;
    readonly taskId: string;
    readonly to: Partial<TodoContent>;
  }[];
  /** To be changed in Turnabout. */
  readonly here: readonly {
    readonly own: OwnCommitment;
    readonly due: string | null;
    readonly state: Commitment["state"];
  }[];
  /** How all that has a task stands once this is done. */
  readonly seen: readonly SeenTodo[];
}

/**
 * Compares own commitments with their copies in To Do. Of each part (day, done or not) the side that has changed since both were the
 * same counts; where both have, the newer change, and at the same moment Turnabout's.
 *
 * - A task that was deleted, or moved to another list, is not made again: the commitment stays open, without a copy.
 * - Words go one way only. What the owner has reworded in To Do stays there until the words change in Turnabout: they belong to the
 *   session, and others read them.
 * - What is dropped is ticked off in To Do. It is not deleted: the owner may have put steps and files of their own into it.
 * - A commitment or task that is not at hand is left alone: absence is no proof.
 * - Of two copies, made by two devices at once, the older counts and the other is ticked off.
 */
export function inStep({
  commitments,
  tasks,
  lastSeen,
}: {
  readonly commitments: readonly OwnCommitment[];
  readonly tasks: readonly TodoTask[];
  readonly lastSeen: readonly SeenTodo[];
}): InStep {
  const copies = groupedBy(tasks.toSorted(byAge), ({ externalId }) => todoKey(externalId) ?? "");
  const before = new Map(lastSeen.map((seen) => [seen.key, seen]));
  const after = new Map(before);
  const create: InStep["create"][number][] = [];
  const change: InStep["change"][number][] = [];
  const here: InStep["here"][number][] = [];
  for (const own of commitments) {
    const seen = before.get(own.key);
    const [task, ...doubles] = copies.get(own.key) ?? [];
    const content = contentOf(own.commitment);
    if (task === undefined) {
      if (seen === undefined && !content.isDone) create.push(own);
      continue;
    }
    // The copy is gone, and what is left of it is a second one that was ticked off for being the second.
    if (seen !== undefined && seen.taskId !== task.id && doubles.length === 0 && task.isDone) continue;
    for (const double of doubles)
      if (!double.isDone) change.push({ key: null, taskId: double.id, to: { isDone: true } });
    const both = settled({ content, task, seen, isNewerHere: own.commitment.at >= task.changedAt });
    const there = differences(task, both);
    if (there !== null) change.push({ key: own.key, taskId: task.id, to: there });
    if (both.due !== content.due || both.isDone !== content.isDone)
      here.push({ own, due: both.due, state: stateAfter(own.commitment.state, both.isDone) });
    after.set(own.key, { key: own.key, taskId: task.id, ...both, title: content.title });
  }
  return { create, change, here, seen: [...after.values()] };
}

interface Compared {
  readonly content: TodoContent;
  readonly task: TodoContent;
  readonly seen: TodoContent | undefined;
  readonly isNewerHere: boolean;
}

/** What both sides should show. */
function settled({ content, task, seen, isNewerHere }: Compared): TodoContent {
  const isReworded = seen === undefined ? isNewerHere : content.title !== seen.title;
  return {
    title: isReworded ? content.title : task.title,
    due: partOf(content.due, task.due, seen?.due),
    isDone: partOf(content.isDone, task.isDone, seen?.isDone),
  };

  function partOf<T>(ours: T, theirs: T, was: T | undefined): T {
    if (was !== undefined && ours === was) return theirs;
    if (was !== undefined && theirs === was) return ours;
    return isNewerHere ? ours : theirs;
  }
}

function differences(task: TodoContent, both: TodoContent): Partial<TodoContent> | null {
  const to = {
    ...(task.title !== both.title && { title: both.title }),
    ...(task.due !== both.due && { due: both.due }),
    ...(task.isDone !== both.isDone && { isDone: both.isDone }),
  };
  return Object.keys(to).length === 0 ? null : to;
}

/** Dropped and done are the same in To Do; what it does not know stays. */
function stateAfter(state: Commitment["state"], isDone: boolean): Commitment["state"] {
  if (!isDone) return "open";
  return state === "open" ? "done" : state;
}

function byAge(a: TodoTask, b: TodoTask): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
}
