import type { DirectoryUser } from "../tenant/exchange.ts";
import type { Tenant } from "../tenant/start-tenant.ts";
import { expect } from "./fixture.ts";

const graph = "https://graph.microsoft.com/v1.0";
const hour = 3_600_000;

/** An event as its owner's mailbox answers it. */
export interface MailboxEvent {
  readonly id: string;
  readonly subject: string;
  readonly iCalUId: string;
  readonly body: { readonly content: string };
  readonly onlineMeeting: { readonly joinUrl: string } | null;
  readonly start: { readonly dateTime: string };
}

/** Appointments of somebody, made with another application: each an hour long, at full hours from the tenant's now. */
export async function fillCalendar(
  tenant: Tenant,
  user: DirectoryUser,
  appointments: readonly { readonly subject: string; readonly inHours: number }[],
): Promise<void> {
  for (const { subject, inHours } of appointments) {
    const start = Math.ceil(tenant.clock.now() / hour) * hour + inHours * hour;
    await putEvent(tenant, user, { subject, start, end: start + hour });
  }
}

/** Appointments that leave one stretch of each day, times in UTC, and begin today. */
export async function leaveFree(
  tenant: Tenant,
  user: DirectoryUser,
  { from, to, days }: { readonly from: string; readonly to: string; readonly days: number },
): Promise<void> {
  const today = new Date(tenant.clock.now()).toISOString().slice(0, 10);
  const on = (day: number, time: string) => Date.parse(`${today}T${time}:00Z`) + day * 24 * hour;
  for (let day = -1; day < days; day += 1)
    await putEvent(tenant, user, { subject: "Own matter", start: on(day, to), end: on(day + 1, from) });
}

async function putEvent(
  tenant: Tenant,
  user: DirectoryUser,
  { subject, start, end }: { readonly subject: string; readonly start: number; readonly end: number },
): Promise<void> {
  const at = (time: number) => ({ dateTime: new Date(time).toISOString().slice(0, 19), timeZone: "UTC" });
  const answer = await tenant.fetch(`${graph}/me/events`, {
    method: "POST",
    headers: { ...headersOf(tenant, user), "content-type": "application/json" },
    body: JSON.stringify({ subject, start: at(start), end: at(end) }),
  });
  expect(answer.status).toBe(201);
}

/** Makes somebody busy at the same hours (UTC) of each of so many days from tomorrow on. */
export async function keepBusy(
  tenant: Tenant,
  user: DirectoryUser,
  {
    from,
    to,
    days,
    after = 0,
  }: { readonly from: string; readonly to: string; readonly days: number; readonly after?: number },
): Promise<void> {
  for (let day = after + 1; day <= after + days; day += 1) {
    const date = new Date(tenant.clock.now() + day * 86_400_000).toISOString().slice(0, 10);
    const at = (time: string) => ({ dateTime: `${date}T${time}:00`, timeZone: "UTC" });
    const answer = await tenant.fetch(`${graph}/me/events`, {
      method: "POST",
      headers: { ...headersOf(tenant, user), "content-type": "application/json" },
      body: JSON.stringify({ subject: "Own matter", start: at(from), end: at(to) }),
    });
    expect(answer.status).toBe(201);
  }
}

/** What stands in somebody's calendar in the next `days`. */
export async function eventsOf(tenant: Tenant, user: DirectoryUser, days = 40): Promise<readonly MailboxEvent[]> {
  const from = tenant.clock.now();
  const range = new URLSearchParams({
    startDateTime: new Date(from).toISOString(),
    endDateTime: new Date(from + days * 86_400_000).toISOString(),
    $select: "subject,iCalUId,body,onlineMeeting,start",
    $top: "50",
  });
  const answer = await tenant.fetch(`${graph}/me/calendarView?${range}`, { headers: headersOf(tenant, user) });
  return ((await answer.json()) as { value: MailboxEvent[] }).value;
}

function headersOf(tenant: Tenant, { id }: DirectoryUser): Record<string, string> {
  return { authorization: `Bearer ${tenant.token({ userId: id })}` };
}

/** The organizer cancels a meeting in Outlook. */
export async function cancelInOutlook(tenant: Tenant, organizer: DirectoryUser, subject: string): Promise<void> {
  const meeting = (await eventsOf(tenant, organizer)).find((event) => event.subject === subject);
  const answer = await tenant.fetch(`${graph}/me/events/${meeting?.id}/cancel`, {
    method: "POST",
    headers: { ...headersOf(tenant, organizer), "content-type": "application/json" },
    body: JSON.stringify({ comment: "Not today" }),
  });
  expect(answer.status).toBe(202);
}
