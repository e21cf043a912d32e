import * as z from "zod/mini";

import type { GraphClient } from "./graph-client.ts";
import type { GraphAnswer } from "./graph-error.ts";
import { readCalendars, stateOfProblem, writeCalendars } from "./key-calendar.ts";
import type { KeySharing, MailboxKeyState } from "./mailbox-key-state.ts";
import { encodeValue, query } from "./query.ts";
import { readAnswerPages } from "./read-answer-pages.ts";

const permissionSchema = z.looseObject({
  id: z.string().check(z.minLength(1)),
  role: z.nullish(z.string()),
  isRemovable: z.nullish(z.boolean()),
  emailAddress: z.nullish(z.looseObject({ name: z.nullish(z.string()), address: z.nullish(z.string()) })),
});
type Permission = z.infer<typeof permissionSchema>;

const mostPermissions = 1_000;
/** What these roles show of an empty calendar is nothing at all. */
const harmless = ["none", "freebusyread"];

/**
 * Reads who else may read a calendar and ends it: a person's entry is removed, the organisation's is set to none. What
 * stays after that means that the calendar must not be used. One request when it is private already.
 */
export async function keepCalendarPrivate(
  client: GraphClient,
  calendarId: string,
): Promise<{ readonly sharing: KeySharing } | MailboxKeyState> {
  const permissions = await readReaders(client, calendarId);
  if (!permissions.ok) return unchecked(permissions);
  if (permissions.value.length === 0) return { sharing: "private" };
  for (const reader of permissions.value) await shutOut(client, calendarId, reader);
  const left = await readReaders(client, calendarId);
  if (!left.ok) return unchecked(left);
  if (left.value.length === 0) return { sharing: "private" };
  return { state: "shared-not-removable", calendarId, readers: left.value.map(nameOf) };
}

/** Refused or unknown there is not "somebody reads it": the pages name the primary calendar only. */
function unchecked(answer: Extract<GraphAnswer<unknown>, { ok: false }>): { sharing: KeySharing } | MailboxKeyState {
  const { kind } = answer.problem;
  const isRefusal = ["refused", "no-access", "permission-missing", "not-found"].includes(kind);
  return isRefusal ? { sharing: "unchecked" } : stateOfProblem(answer.problem);
}

async function readReaders(client: GraphClient, calendarId: string): Promise<GraphAnswer<Permission[]>> {
  const answer = await readAnswerPages(client, {
    ...readCalendars,
    path: `/me/calendars/${encodeValue(calendarId)}/calendarPermissions${query({ $top: "100" })}`,
    item: permissionSchema,
    most: mostPermissions,
  });
  if (!answer.ok) return answer;
  return { ok: true, value: answer.value.filter(({ role }) => !harmless.includes((role ?? "").toLowerCase())) };
}

/** The outcome is not looked at: what counts is who is left afterwards. */
async function shutOut(client: GraphClient, calendarId: string, { id, isRemovable }: Permission): Promise<void> {
  const path = `/me/calendars/${encodeValue(calendarId)}/calendarPermissions/${encodeValue(id)}`;
  if (isRemovable === true) {
    await client.ask({ ...writeCalendars, method: "DELETE", path, schema: z.unknown() });
  } else {
    const body = JSON.stringify({ role: "none" });
    await client.ask({ ...writeCalendars, method: "PATCH", path, body, schema: z.unknown() });
  }
}

function nameOf({ emailAddress }: Permission): string {
  return emailAddress?.name ?? emailAddress?.address ?? "somebody";
}
