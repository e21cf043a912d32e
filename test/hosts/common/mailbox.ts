import type { Persona } from "./personas.ts";
import { tokenFor } from "./token-for.ts";

/** Microsoft's own application; what it does is told apart from the product's in the tenant's log. */
const ownApplication = "00000002-0000-0ff1-ce00-000000000000";

export interface MailboxEvent {
  readonly id: string;
  readonly iCalUId: string;
  readonly subject: string;
  readonly isCancelled: boolean;
  readonly isOrganizer: boolean;
  readonly type: "singleInstance" | "occurrence" | "exception" | "seriesMaster";
  readonly seriesMasterId: string | null;
  readonly responseStatus: { readonly response: string };
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
  const { value } = (await ask(persona, `GET /me/calendarView?${query}`)) as { value: readonly MailboxEvent[] };
  return value;
}

export async function eventById(persona: Persona, id: string): Promise<MailboxEvent> {
  return (await ask(persona, `GET ${pathOf(id)}`)) as MailboxEvent;
}

export function pathOf(eventId: string): string {
  return `/me/events/${encodeURIComponent(eventId)}`;
}

/** Sends `PATCH /me/events/…` as the person, with Microsoft's own application; rejects with the service's sentence. */
export async function ask(persona: Persona, request: string, body?: object): Promise<unknown> {
  const [method = "", path = ""] = request.split(/ (.*)/s);
  const scopes = ["Calendars.ReadWrite", "User.Read"];
  const token = await tokenFor({ userId: persona.id, clientId: ownApplication, scopes, consented: false });
  const answer = await fetch(`/v1.0${path}`, {
    method,
    headers: { authorization: `Bearer ${token?.token}`, "content-type": "application/json" },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(sentenceOf(text) ?? `The mailbox answered ${answer.status}: ${text}`);
  return text === "" ? null : JSON.parse(text);
}

function sentenceOf(text: string): string | null {
  try {
    const { error } = JSON.parse(text) as { error?: { code: string; message: string } };
    return error ? `${error.code}: ${error.message}` : null;
  } catch {
    return null;
  }
}
