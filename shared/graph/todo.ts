import * as z from "zod/mini";

import type { NewTodo, TodoContent, TodoTask } from "../agenda/todo/todo-task.ts";
import { instantOf } from "../circles/instant.ts";
import { type BatchPart, sendBatch } from "./batch.ts";
import { dateTimeTimeZoneSchema, instantOfDateTime, zonedDateTime } from "./date-time-time-zone.ts";
import type { GraphClient } from "./graph-client.ts";
import { answered, type GraphAnswer } from "./graph-error.ts";
import { encodeValue, query } from "./query.ts";
import { leftOutWhenUnreadable, readAnswerPages } from "./read-answer-pages.ts";
import { dayOfTodo } from "./todo-day.ts";

const access = { area: "mailbox", scopes: ["Tasks.ReadWrite"] } as const;
const lists = "/me/todo/lists";
const pageSize = "100";
/** More than anybody looks at; an endless list must end. */
const most = 2_000;
const statusDone = "completed";

const listSchema = z.looseObject({
  id: z.string().check(z.minLength(1)),
  displayName: z.nullish(z.string()),
  isOwner: z.nullish(z.boolean()),
});
const idSchema = z.looseObject({ id: z.string().check(z.minLength(1)) });
const momentSchema = z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text)), "not a point in time"));
const taskSchema = z.looseObject({
  id: z.string().check(z.minLength(1)),
  title: z.nullish(z.string()),
  status: z.nullish(z.string()),
  dueDateTime: z.nullish(dateTimeTimeZoneSchema),
  createdDateTime: momentSchema,
  lastModifiedDateTime: momentSchema,
  linkedResources: z.nullish(
    z.array(z.looseObject({ applicationName: z.nullish(z.string()), externalId: z.nullish(z.string()) })),
  ),
});

/** Stands at each link back, so that foreign links are told apart. */
const applicationName = "Turnabout";

/**
 * The ids of the person's own lists of this name. Which of several counts has to be the same on every device, and nothing tells when a
 * list was made: the lowest id does, and comes first. One request.
 */
export async function findTodoLists(client: GraphClient, name: string): Promise<GraphAnswer<readonly string[]>> {
  const path = `${lists}${query({ $top: pageSize })}`;
  const read = await readAnswerPages(client, { ...access, path, item: leftOutWhenUnreadable(listSchema), most });
  if (!read.ok) return read;
  const named = read.value.flatMap((list) => (list?.displayName === name && list.isOwner !== false ? [list.id] : []));
  return answered(named.toSorted());
}

/** Makes a list; after a lost answer it may be there. */
export async function makeTodoList(client: GraphClient, name: string): Promise<GraphAnswer<string>> {
  const body = JSON.stringify({ displayName: name });
  const made = await client.ask({ ...access, kind: "write", method: "POST", path: lists, body, schema: idSchema });
  return made.ok ? answered(made.value.id) : made;
}

/** The copies of commitments in a list, all of them: a task without a link of ours is the person's own. A hundred a request. */
export async function readTodoTasks(
  client: GraphClient,
  { listId, timeZone }: { readonly listId: string; readonly timeZone: string },
): Promise<GraphAnswer<readonly TodoTask[]>> {
  const path = `${tasksPath(listId)}${query({ $top: pageSize, $expand: "linkedResources" })}`;
  const read = await readAnswerPages(client, { ...access, path, item: leftOutWhenUnreadable(taskSchema), most });
  return read.ok ? answered(read.value.flatMap((task) => (task === null ? [] : copyOf(task, timeZone)))) : read;
}

function copyOf(task: z.infer<typeof taskSchema>, timeZone: string): TodoTask[] {
  const link = task.linkedResources?.find((one) => one.applicationName === applicationName);
  if (!link?.externalId) return [];
  return [
    {
      id: task.id,
      externalId: link.externalId,
      title: task.title ?? "",
      due: task.dueDateTime ? dayOfTodo(task.dueDateTime, timeZone) : null,
      isDone: task.status === statusDone,
      createdAt: instantOf(task.createdDateTime),
      changedAt: instantOf(task.lastModifiedDateTime),
    },
  ];
}

/** One thing to be written into a list. */
export type TodoWrite = { readonly make: NewTodo } | { readonly taskId: string; readonly to: Partial<TodoContent> };

/** Writes into a list, twenty changes a request; gives each task's id, in the order of the writes, each on its own. */
export async function writeTodoTasks(
  client: GraphClient,
  {
    listId,
    timeZone,
    writes,
  }: { readonly listId: string; readonly timeZone: string; readonly writes: readonly TodoWrite[] },
): Promise<readonly GraphAnswer<string>[]> {
  const parts = writes.map((write): BatchPart<z.infer<typeof idSchema>> => {
    if ("taskId" in write) {
      const path = `${tasksPath(listId)}/${encodeValue(write.taskId)}`;
      return { path, method: "PATCH", schema: idSchema, body: membersOf(write.to, timeZone) };
    }
    const { webUrl, externalId, due, ...rest } = write.make;
    const content = { ...rest, ...(due !== null && { due }) };
    const link = { webUrl, applicationName, displayName: "Open the session in Turnabout", externalId };
    return {
      path: tasksPath(listId),
      schema: idSchema,
      body: { ...membersOf(content, timeZone), linkedResources: [link] },
    };
  });
  const answers = await sendBatch(client, { ...access, kind: "write", parts });
  return answers.map((answer) => (answer.ok ? answered(answer.value.id) : answer));
}

function membersOf({ title, due, isDone }: Partial<TodoContent>, timeZone: string): object {
  return {
    ...(title !== undefined && { title }),
    ...(due !== undefined && { dueDateTime: due === null ? null : dueOf(due, timeZone) }),
    ...(isDone !== undefined && { status: isDone ? statusDone : "notStarted" }),
  };
}

/** The midnight at which a day begins where the person is, as To Do's own apps write it. */
function dueOf(day: string, timeZone: string): object {
  const utc = { dateTime: `${day}T00:00:00`, timeZone: "UTC" };
  const begins = instantOfDateTime({ ...utc, timeZone });
  const told = begins === null ? utc : zonedDateTime(begins, timeZone);
  // Where a clock change takes the midnight away, or the zone has no name that travels, the day itself is told.
  return told.dateTime === utc.dateTime ? told : utc;
}

function tasksPath(listId: string): string {
  return `${lists}/${encodeValue(listId)}/tasks`;
}
