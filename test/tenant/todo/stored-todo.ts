import type { Table, TenantState } from "../exchange.ts";
import { Refusal } from "../mailbox/refusal.ts";

export interface StoredTaskList {
  readonly id: string;
  readonly displayName: string;
  readonly wellknownListName: "defaultList" | "none";
}

/** A day as it was given: its wall date, and the IANA zone of that wall. */
export interface StoredDay {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly zone: string;
}

export interface StoredLink {
  readonly id: string;
  readonly webUrl: string | null;
  readonly applicationName: string | null;
  readonly displayName: string | null;
  readonly externalId: string | null;
}

export const taskStatuses = ["notStarted", "inProgress", "completed", "waitingOnOthers", "deferred"] as const;
export const importances = ["low", "normal", "high"] as const;

export interface StoredTask {
  readonly id: string;
  /** Counts changes, for the etag. */
  readonly version: number;
  readonly title: string;
  readonly status: (typeof taskStatuses)[number];
  readonly importance: (typeof importances)[number];
  readonly due: StoredDay | null;
  /** Milliseconds since 1970; null while it is open. */
  readonly completedAt: number | null;
  readonly createdAt: number;
  readonly modifiedAt: number;
  readonly links: readonly StoredLink[];
}

/** The task lists of one person, the default one always among them. */
export function taskLists(tenant: TenantState, userId: string): Table<StoredTaskList> {
  const lists = tenant.table<StoredTaskList>(`todo-lists-${userId}`);
  const id = `AAMkTasks${userId}AAA=`;
  if (!lists.get(id)) lists.set(id, { id, displayName: "Tasks", wellknownListName: "defaultList" });
  return lists;
}

/** The tasks of one list, by id, the oldest first. */
export function tasksOf(tenant: TenantState, listId: string): Table<StoredTask> {
  return tenant.table<StoredTask>(`todo-tasks-${listId}`);
}

const notFound = (): never => {
  throw new Refusal(404, "ErrorItemNotFound", "The specified object was not found in the store.");
};

/** A list of the caller. One that was deleted is 404, as is everybody else's. */
export function findTaskList(tenant: TenantState, userId: string, listId: string): StoredTaskList {
  return taskLists(tenant, userId).get(listId) ?? notFound();
}

export function findTask(tenant: TenantState, listId: string, taskId: string): StoredTask {
  return tasksOf(tenant, listId).get(taskId) ?? notFound();
}
