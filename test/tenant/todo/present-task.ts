import { DateTime } from "luxon";
import type { TenantState } from "../exchange.ts";
import { changeKey } from "../mailbox/opaque.ts";
import { utcTime, wallTime } from "../mailbox/wall-time.ts";
import { windowsNameOf } from "../mailbox/time-zone.ts";
import type { StoredDay, StoredLink, StoredTask, StoredTaskList } from "./stored-todo.ts";

export function presentTaskList({ id, displayName, wellknownListName }: StoredTaskList): Record<string, unknown> {
  return {
    "@odata.type": "#microsoft.graph.todoTaskList",
    id,
    displayName,
    isOwner: true,
    isShared: false,
    wellknownListName,
  };
}

/**
 * A day comes back as its midnight, told in UTC: https://learn.microsoft.com/graph/api/todotask-update shows 04:00 UTC for a day of the
 * Eastern zone, and so do people's apps (MS365-ToDo#29, seen). The switch `todoDay` has the other ways it might come.
 */
function presentDay({ date, zone }: StoredDay, tenant: TenantState): Record<string, unknown> {
  const position = tenant.switchOn("todoDay");
  if (position === "asSent") return { dateTime: `${date}T00:00:00.0000000`, timeZone: windowsNameOf(zone) };
  if (position === "utcMidnight") return { dateTime: `${date}T00:00:00.0000000`, timeZone: "UTC" };
  const midnight = DateTime.fromISO(date, { zone }).toMillis();
  return { dateTime: wallTime(midnight, "UTC"), timeZone: "UTC" };
}

function presentLink({ id, webUrl, applicationName, displayName, externalId }: StoredLink): Record<string, unknown> {
  return { id, webUrl, applicationName, displayName, externalId };
}

/** @param expanded whether the links to the task's sources come with it */
export function presentTask(
  task: StoredTask,
  tenant: TenantState,
  { expanded }: { readonly expanded: boolean },
): Record<string, unknown> {
  const { id, version, title, status, importance, due, completedAt, createdAt, modifiedAt, links } = task;
  return {
    "@odata.etag": `W/"${changeKey(id, version)}"`,
    importance,
    isReminderOn: false,
    status,
    title,
    createdDateTime: utcTime(createdAt),
    lastModifiedDateTime: utcTime(modifiedAt),
    hasAttachments: false,
    categories: [],
    id,
    body: { content: "", contentType: "text" },
    ...(due !== null && { dueDateTime: presentDay(due, tenant) }),
    // "Always UTC midnight" of the day (microsoft-graph-docs#8192, seen).
    ...(completedAt !== null && {
      completedDateTime: {
        dateTime: `${new Date(completedAt).toISOString().slice(0, 10)}T00:00:00.0000000`,
        timeZone: "UTC",
      },
    }),
    ...(expanded && { linkedResources: links.map(presentLink) }),
  };
}
