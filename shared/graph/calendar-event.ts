import * as z from "zod/mini";

import { instant, type Instant } from "../circles/instant.ts";
import { dateTimeTimeZoneSchema, instantOfDateTime } from "./date-time-time-zone.ts";

interface EventAttendee {
  readonly address: string;
  readonly name: string;
  /** `none`, `organizer`, `tentativelyAccepted`, `accepted`, `declined`, `notResponded`. */
  readonly response: string;
  /** `required`, `optional`, `resource`. */
  readonly type: string;
}

/** What sessions need of an event; everything else of the answer is dropped. */
export interface CalendarEvent {
  /** Immutable: the same after the event was moved to another folder. Differs between the mailboxes. */
  readonly id: string;
  /** The same in all mailboxes; differs per occurrence. */
  readonly iCalUId: string | null;
  readonly subject: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly isOrganizer: boolean;
  readonly isCancelled: boolean;
  readonly organizer: { readonly address: string; readonly name: string } | null;
  readonly attendees: readonly EventAttendee[];
  readonly joinUrl: string | null;
  /** Null when the body is plain text, which is never touched. */
  readonly bodyHtml: string | null;
  readonly type: "singleInstance" | "occurrence" | "exception" | "seriesMaster";
  readonly seriesMasterId: string | null;
  /** Where an occurrence stood when its series was made: it stays when the occurrence is moved. `null` on everything else. */
  readonly originalStart: Instant | null;
  readonly isAllDay: boolean;
  /** What the signed-in person has answered: as `response` of an attendee. */
  readonly ownResponse: string;
  /** Changes with every change of the event. */
  readonly changeKey: string | null;
}

/** The members to ask for, nothing more: bodies of other people's meetings are long enough. */
export const eventSelect =
  "id,iCalUId,subject,start,end,isOrganizer,isCancelled,organizer,attendees,onlineMeeting,body,type,seriesMasterId,originalStart,isAllDay,responseStatus,changeKey";

const text = z.nullish(z.string());
const address = z.looseObject({ address: text, name: text });
const attendee = z.looseObject({
  emailAddress: z.nullish(address),
  status: z.nullish(z.looseObject({ response: text })),
  type: text,
});

/** An event of any answer: open, and with times in whatever zone the answer names. Gives null times to nobody. */
export const calendarEventSchema: z.ZodMiniType<CalendarEvent> = z.pipe(
  z.looseObject({
    id: z.string().check(z.minLength(1)),
    iCalUId: text,
    subject: text,
    start: dateTimeTimeZoneSchema,
    end: dateTimeTimeZoneSchema,
    isOrganizer: z.nullish(z.boolean()),
    isCancelled: z.nullish(z.boolean()),
    organizer: z.nullish(z.looseObject({ emailAddress: z.nullish(address) })),
    attendees: z.nullish(z.array(attendee)),
    onlineMeeting: z.nullish(z.looseObject({ joinUrl: text })),
    body: z.nullish(z.looseObject({ contentType: text, content: text })),
    type: z.nullish(z.string()),
    seriesMasterId: text,
    originalStart: text,
    isAllDay: z.nullish(z.boolean()),
    responseStatus: z.nullish(z.looseObject({ response: text })),
    changeKey: text,
  }),
  z.transform((event, context) => {
    const start = instantOfDateTime(event.start);
    const end = instantOfDateTime(event.end);
    if (start === null || end === null) {
      context.issues.push({ code: "custom", message: "a time in an unknown zone", input: event });
      return z.NEVER;
    }
    return {
      id: event.id,
      iCalUId: event.iCalUId ?? null,
      subject: event.subject ?? "",
      start,
      end,
      isOrganizer: event.isOrganizer ?? false,
      isCancelled: event.isCancelled ?? false,
      organizer: mailbox(event.organizer?.emailAddress),
      attendees: (event.attendees ?? []).flatMap((each) => {
        const who = mailbox(each.emailAddress);
        return who ? [{ ...who, response: each.status?.response ?? "none", type: each.type ?? "required" }] : [];
      }),
      joinUrl: event.onlineMeeting?.joinUrl ?? null,
      bodyHtml: event.body?.contentType?.toLowerCase() === "html" ? (event.body.content ?? "") : null,
      type: eventType(event.type),
      seriesMasterId: event.seriesMasterId ?? null,
      originalStart: instantOfIso(event.originalStart),
      isAllDay: event.isAllDay ?? false,
      ownResponse: event.responseStatus?.response ?? "none",
      changeKey: event.changeKey ?? null,
    };
  }),
);

function mailbox(from: z.infer<typeof address> | null | undefined): CalendarEvent["organizer"] {
  return from?.address ? { address: from.address, name: from.name ?? from.address } : null;
}

/** Graph gives it in UTC, `2026-11-02T09:00:00Z`; without an offset it is never taken for local time. */
function instantOfIso(text: string | null | undefined): Instant | null {
  const at = Date.parse(/(?:Z|[+-]\d\d:\d\d)$/.test(text ?? "") ? (text ?? "") : `${text}Z`);
  return Number.isNaN(at) ? null : instant(at);
}

function eventType(type: string | null | undefined): CalendarEvent["type"] {
  return type === "occurrence" || type === "exception" || type === "seriesMaster" ? type : "singleInstance";
}
