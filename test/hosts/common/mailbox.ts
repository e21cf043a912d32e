import type { Persona } from "./personas.ts";
import { tokenFor } from "./token-for.ts";

/** Microsoft's own application; its reading is told apart from the product's in the tenant's log. */
const ownApplication = "00000002-0000-0ff1-ce00-000000000000";

export interface MailboxEvent {
  readonly id: string;
  readonly iCalUId: string;
  readonly subject: string;
  readonly isCancelled: boolean;
  readonly start: { readonly dateTime: string };
  readonly end: { readonly dateTime: string };
  readonly organizer: { readonly emailAddress: { readonly name: string; readonly address: string } };
  readonly attendees: readonly { readonly emailAddress: { readonly name: string; readonly address: string } }[];
  readonly body: { readonly contentType: string; readonly content: string };
  readonly onlineMeeting: { readonly joinUrl: string } | null;
}

/** Events between two instants, in UTC, earliest first. */
export async function eventsBetween(persona: Persona, start: Date, end: Date): Promise<readonly MailboxEvent[]> {
  const query = `startDateTime=${start.toISOString()}&endDateTime=${end.toISOString()}&$orderby=start/dateTime&$top=100`;
  const { value } = (await read(persona, `/me/calendarView?${query}`)) as { value: readonly MailboxEvent[] };
  return value;
}

export async function eventById(persona: Persona, id: string): Promise<MailboxEvent> {
  return (await read(persona, `/me/events/${encodeURIComponent(id)}`)) as MailboxEvent;
}

async function read(persona: Persona, path: string): Promise<unknown> {
  const asked = { userId: persona.id, clientId: ownApplication, scopes: ["Calendars.Read"], consented: false };
  const token = await tokenFor(asked);
  const answer = await fetch(`/v1.0${path}`, { headers: { authorization: `Bearer ${token?.token}` } });
  if (!answer.ok) throw new Error(`The mailbox answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}
