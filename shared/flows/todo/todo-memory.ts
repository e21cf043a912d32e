import * as z from "zod/mini";

import type { SeenTodo } from "../../agenda/todo/todo-in-step.ts";
import { instant, type Instant } from "../../circles/instant.ts";
import { cached } from "../../device/cached.ts";
import type { Visitor } from "../participant.ts";

/** What this device remembers of the person's To Do. Losing it costs requests: tasks are found again by their links. */
export interface TodoMemory {
  /** `null`: none was found yet. Of one that was deleted it stays, for `seen` belongs to it. */
  readonly listId: string | null;
  /** This device has made the list then, and has not looked since whether another one did the same. */
  readonly madeAt: Instant | null;
  /** The list was deleted, and none has its name. */
  readonly isDeleted: boolean;
  /** Microsoft 365 has turned the permission down; nothing is asked until the person asks. */
  readonly isRefused: boolean;
  /** When both sides were last the same. */
  readonly at: Instant | null;
  readonly seen: readonly SeenTodo[];
  /** Copies whose making was never answered: a read that comes soon after may not show them yet. */
  readonly unsure: readonly { readonly key: string; readonly at: Instant }[];
}

/** A read may be this old: what was made a moment ago is looked for again after it. */
export const settlesMs = 60_000;

export const nothingRemembered: TodoMemory = {
  listId: null,
  madeAt: null,
  isDeleted: false,
  isRefused: false,
  at: null,
  seen: [],
  unsure: [],
};

const cacheName = "todo";
const moment = z.pipe(z.number(), z.transform(instant));
const memorySchema: z.ZodMiniType<TodoMemory> = z.object({
  listId: z.nullable(z.string()),
  madeAt: z.nullable(moment),
  isDeleted: z.boolean(),
  isRefused: z.boolean(),
  at: z.nullable(moment),
  seen: z.array(
    z.object({
      key: z.string(),
      taskId: z.string(),
      title: z.string(),
      due: z.nullable(z.string()),
      isDone: z.boolean(),
    }),
  ),
  unsure: z.array(z.object({ key: z.string(), at: moment })),
});

export async function todoMemory({ device, client }: Visitor): Promise<TodoMemory> {
  const kept = await cached(device).read<unknown>(cacheName, client.serviceClock.now());
  return memorySchema.safeParse(kept?.value).data ?? nothingRemembered;
}

export function keepTodoMemory({ device, client }: Visitor, memory: TodoMemory): Promise<void> {
  return cached(device).keep(cacheName, memory, client.serviceClock.now());
}
