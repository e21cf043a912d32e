import { DateTime } from "luxon";
import type { TenantState } from "../exchange.ts";
import { guid } from "../mailbox/opaque.ts";
import { Refusal } from "../mailbox/refusal.ts";
import { timeZone } from "../mailbox/time-zone.ts";
import { readZonedTime } from "../mailbox/wall-time.ts";
import { importances, type StoredDay, type StoredLink, type StoredTask, taskStatuses } from "./stored-todo.ts";

const bad = (message: string): never => {
  throw new Refusal(400, "invalidRequest", message);
};

/** Outlook's own bound on a subject, which a task's title is: [MS-OXCMSG]. Longer ones are refused here, for no page says what happens. */
const longestTitle = 255;
const settable = new Set(["title", "status", "importance", "dueDateTime", "linkedResources"]);

export type TaskChange = Partial<Pick<StoredTask, "title" | "status" | "importance" | "due" | "links">>;

function readDay(value: unknown): StoredDay | null {
  if (value === null) return null;
  const { at, zone: named } = readZonedTime(value, "dueDateTime");
  const zone = timeZone(named);
  // Of the time of day nothing is kept: https://learn.microsoft.com/graph/api/todotask-update, the example.
  return { date: DateTime.fromMillis(at, { zone }).toISODate() ?? "", zone };
}

function oneOf<T extends string>(value: unknown, names: readonly T[], what: string): T {
  return names.find((name) => name === value) ?? bad(`Invalid value of ${what}.`);
}

function readTitle(value: unknown): string {
  if (typeof value !== "string" || value.trim() === "") return bad("A task needs a title.");
  return value.length > longestTitle ? bad("The title of a task is too long.") : value;
}

/** A link to where a task comes from: https://learn.microsoft.com/graph/api/resources/linkedresource */
export function readLink(value: unknown, tenant: TenantState): StoredLink {
  const given = (value ?? {}) as Record<string, unknown>;
  const text = (name: string): string | null => {
    const member = given[name] ?? null;
    return member === null || typeof member === "string" ? member : bad(`Invalid ${name} of a linked resource.`);
  };
  const unknown = Object.keys(given).find(
    (name) => !["webUrl", "applicationName", "displayName", "externalId", "@odata.type"].includes(name),
  );
  if (unknown !== undefined) return bad(`'${unknown}' cannot be set on a linked resource.`);
  return {
    id: guid(tenant.newId("link")),
    webUrl: text("webUrl"),
    applicationName: text("applicationName"),
    displayName: text("displayName"),
    externalId: text("externalId"),
  };
}

/**
 * The members of a new task, or of a change to one. https://learn.microsoft.com/graph/api/todotasklist-post-tasks,
 * https://learn.microsoft.com/graph/api/todotask-update; links come with a new task only.
 */
export function readTask(
  body: unknown,
  tenant: TenantState,
  { use }: { readonly use: "create" | "update" },
): TaskChange {
  const given = (body ?? {}) as Record<string, unknown>;
  for (const name of Object.keys(given))
    if (!settable.has(name) && name !== "@odata.type") return bad(`'${name}' is not set by the product, so not here.`);
  const links = given["linkedResources"];
  if (links !== undefined && (use === "update" || !Array.isArray(links))) return bad("Invalid linkedResources.");
  if (use === "create" && given["title"] === undefined) return bad("A task needs a title.");
  return {
    ...(given["title"] !== undefined && { title: readTitle(given["title"]) }),
    ...(given["status"] !== undefined && { status: oneOf(given["status"], taskStatuses, "status") }),
    ...(given["importance"] !== undefined && { importance: oneOf(given["importance"], importances, "importance") }),
    ...(given["dueDateTime"] !== undefined && { due: readDay(given["dueDateTime"]) }),
    ...(Array.isArray(links) && { links: links.map((link) => readLink(link, tenant)) }),
  };
}
