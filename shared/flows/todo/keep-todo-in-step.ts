import { todoCommitments } from "../../agenda/todo/todo-commitments.ts";
import { type InStep, inStep } from "../../agenda/todo/todo-in-step.ts";
import { todoOf } from "../../agenda/todo/todo-task.ts";
import type { Instant } from "../../circles/instant.ts";
import type { DeviceStore } from "../../device/open-device-store.ts";
import type { GraphProblem } from "../../graph/graph-error.ts";
import { type TodoWrite, writeTodoTasks } from "../../graph/todo.ts";
import { sessionLink } from "../../sessions/session-link.ts";
import type { Participant } from "../participant.ts";
import type { SessionView } from "../sessions/session-view.ts";
import { bringBack, freshSessions } from "./bring-back.ts";
import { type OpenTodoList, openTodoList } from "./open-todo-list.ts";
import { knownTodoChoice } from "./todo-choice.ts";
import { keepTodoMemory, settlesMs, todoMemory, type TodoMemory } from "./todo-memory.ts";
import { todoSession, todoSessions } from "./todo-sessions.ts";

/** How the copy in To Do stands. `at`: when both sides were last the same; null: not yet. */
export type TodoState =
  | { readonly state: "off" }
  | { readonly state: "on"; readonly at: Instant | null }
  | { readonly state: "refused" }
  | { readonly state: "list-deleted" }
  | { readonly state: "problem"; readonly problem: GraphProblem; readonly at: Instant | null };

export interface KeptInStep {
  readonly todo: TodoState;
  /** Sessions in which something was changed because it was changed in To Do. */
  readonly views: readonly SessionView[];
}

interface Wish {
  /** The person has just asked for it: then the permission is asked for again, and a list is made where there is none. */
  readonly isAsked?: boolean;
  /** A session that may be in no index. */
  readonly sessionId?: string;
}

const running = new WeakMap<DeviceStore, Promise<KeptInStep>>();

/**
 * Keeps own commitments and their copies in the person's To Do the same: those of the sessions that this device has opened. No request
 * when it is switched off; one when nothing has changed; one for up to twenty changes there, and one query and one row for each
 * session that is changed from there. Safe to repeat: copies are found by their link before one is made.
 */
export async function keepTodoInStep(participant: Participant, wish: Wish = {}): Promise<KeptInStep> {
  if ((await knownTodoChoice(participant))?.isOn !== true) return told({ state: "off" });
  const before = running.get(participant.device);
  if (before && wish.isAsked !== true) return before;
  const run = (before ?? Promise.resolve()).catch(() => null).then(() => keepOnce(participant, wish));
  running.set(participant.device, run);
  try {
    return await run;
  } finally {
    if (running.get(participant.device) === run) running.delete(participant.device);
  }
}

async function keepOnce(participant: Participant, { isAsked = false, sessionId }: Wish): Promise<KeptInStep> {
  const before = await todoMemory(participant);
  if (before.isRefused && !isAsked) return told({ state: "refused" });
  const opened = await openTodoList(participant, before, { isAsked });
  if (!opened.ok) return endedBy(participant, before, opened.problem);
  if (opened.value === null) return deleted(participant, before);
  const { tasks, memory } = opened.value;

  const sessions = await todoSessions(participant, sessionId);
  const me = participant.person.id;
  const planFor = (all: typeof sessions) =>
    inStep({ commitments: todoCommitments({ sessions: all, me }), tasks, lastSeen: memory.seen });
  const first = planFor(sessions);
  const fresh = await freshSessions(participant, first.here);
  const plan = planFor(
    sessions.map((session) => {
      const view = fresh.get(session.id);
      return view === undefined ? session : todoSession(view);
    }),
  );
  const { views, left } = await bringBack(participant, plan.here, fresh);
  const { seen, unsure, problem } = await carryOut(participant, opened.value, { plan, left });
  const isWhole = problem === null && left.size === 0 && unsure.length === 0;
  const after = { ...memory, seen, unsure, at: isWhole ? participant.client.serviceClock.now() : memory.at };
  if (problem?.kind === "not-found" && plan.create.length > 0) return { ...(await deleted(participant, after)), views };
  if (problem !== null) return { ...(await endedBy(participant, after, problem)), views };
  await keepTodoMemory(participant, after);
  return { todo: { state: "on", at: after.at }, views };
}

interface CarriedOut extends Pick<TodoMemory, "seen" | "unsure"> {
  /** The first of the changes that failed. */
  readonly problem: GraphProblem | null;
}

/** Writes into To Do what the plan says; what could not be done is remembered as it was, and so done the next time. */
async function carryOut(
  participant: Participant,
  { listId, memory }: OpenTodoList,
  { plan, left }: { readonly plan: InStep; readonly left: ReadonlySet<string> },
): Promise<CarriedOut> {
  const { client, timeZone, configuration } = participant;
  const now = client.serviceClock.now();
  const waiting = memory.unsure.filter(({ at }) => now - at < settlesMs);
  const create = plan.create.filter(({ key }) => waiting.every((one) => one.key !== key));
  const makes = create.map(({ key, commitment, firstSessionId: id }) => ({
    key,
    write: { make: todoOf(commitment, { id }, sessionLink(configuration.appOrigin, id)) } satisfies TodoWrite,
  }));
  const changes = plan.change.map(({ key, taskId, to }) => ({ key, write: { taskId, to } satisfies TodoWrite }));
  const writes = [...makes, ...changes];
  const answers = await writeTodoTasks(client, { listId, timeZone, writes: writes.map(({ write }) => write) });

  const seen = new Map(plan.seen.map((one) => [one.key, one]));
  const asBefore = (key: string) => {
    const was = memory.seen.find((one) => one.key === key);
    if (was) seen.set(key, was);
    else seen.delete(key);
  };
  for (const key of left) asBefore(key);
  const unsure = new Map(waiting.filter(({ key }) => !seen.has(key)).map((one) => [one.key, one]));
  let problem: GraphProblem | null = null;
  for (const [index, { key, write }] of writes.entries()) {
    const answer = answers[index];
    if (key === null || answer === undefined) continue;
    if (answer.ok) {
      if ("make" in write) {
        const { title, due, isDone } = write.make;
        seen.set(key, { key, taskId: answer.value, title, due, isDone });
      }
      continue;
    }
    // A task that was deleted a moment ago is no problem: it has no copy any more.
    if ("taskId" in write && answer.problem.kind === "not-found") continue;
    problem ??= answer.problem;
    asBefore(key);
    if ("make" in write && answer.problem.kind === "outcome-unknown") unsure.set(key, { key, at: now });
  }
  return { seen: [...seen.values()], unsure: [...unsure.values()], problem };
}

async function endedBy(participant: Participant, memory: TodoMemory, problem: GraphProblem): Promise<KeptInStep> {
  const isRefused = problem.kind === "permission-missing";
  await keepTodoMemory(participant, { ...memory, isRefused: memory.isRefused || isRefused });
  return told(isRefused ? { state: "refused" } : { state: "problem", problem, at: memory.at });
}

async function deleted(participant: Participant, memory: TodoMemory): Promise<KeptInStep> {
  await keepTodoMemory(participant, { ...memory, isDeleted: true, isRefused: false });
  return told({ state: "list-deleted" });
}

function told(todo: TodoState): KeptInStep {
  return { todo, views: [] };
}
