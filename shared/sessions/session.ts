import * as z from "zod/mini";

import { circleIdSchema } from "../circles/circle-id.ts";
import { formatIdSchema } from "../circles/format.ts";
import type { FormatId } from "../circles/format.ts";
import type { Instant } from "../circles/instant.ts";
import { instantSchema } from "../circles/instant-schema.ts";
import type { PersonId } from "../circles/person.ts";
import { personIdSchema } from "../circles/person-schema.ts";
import { sessionIdSchema } from "./session-id.ts";

/** The calendar event behind a session; all `null` until the service has answered the booking. */
export interface SessionEvent {
  /** Immutable id in the organizer's mailbox; meaningless in another mailbox. */
  readonly id: string | null;
  /** The same in every mailbox. */
  readonly iCalUId: string | null;
  readonly joinUrl: string | null;
}

/** Which of a series' meetings a session is. */
export interface SessionSeries {
  /** Of the form of a session's id; the agenda in the series' invitation links to it. */
  readonly id: string;
  /** Where it stood when the series was made: it stays when the meeting is moved. */
  readonly originalStart: Instant;
  /** From 1, and how many there are; absent where the series was taken over and does not tell. */
  readonly number?: number | undefined;
  readonly of?: number | undefined;
}

/** One meeting of a pair or circle. */
export interface Session {
  readonly id: string;
  readonly circleId: string;
  /** `planned`: about to be booked; `scheduled`: the event exists. What time makes of it: session-phase.ts. */
  readonly phase: "planned" | "scheduled" | "cancelled";
  readonly start: Instant;
  readonly end: Instant;
  /** IANA zone of the organizer. */
  readonly timeZone: string;
  readonly organizer: PersonId;
  readonly format: FormatId;
  readonly templateId: string;
  readonly event: SessionEvent;
  /** The meeting was made in Outlook or Teams and taken over as it is; whoever did so need not be its organizer. */
  readonly adopted?: boolean | undefined;
  readonly series?: SessionSeries | undefined;
}

const sessionEventSchema: z.ZodMiniType<SessionEvent> = z.looseObject({
  id: z.nullable(z.string().check(z.maxLength(1024))),
  iCalUId: z.nullable(z.string().check(z.maxLength(1024))),
  joinUrl: z.nullable(z.url({ protocol: /^https$/ }).check(z.maxLength(2048))),
});

export const sessionSchema: z.ZodMiniType<Session> = z
  .looseObject({
    id: sessionIdSchema,
    circleId: circleIdSchema,
    phase: z.enum(["planned", "scheduled", "cancelled"]),
    start: instantSchema,
    end: instantSchema,
    timeZone: z.string().check(z.minLength(1), z.maxLength(64)),
    organizer: personIdSchema,
    format: formatIdSchema,
    templateId: z.string().check(z.regex(/^[a-z0-9-]{1,64}$/)),
    event: sessionEventSchema,
    adopted: z.optional(z.boolean()),
    series: z.optional(
      z
        .looseObject({
          id: sessionIdSchema,
          originalStart: instantSchema,
          number: z.optional(z.int().check(z.gte(1))),
          of: z.optional(z.int().check(z.gte(1))),
        })
        .check(z.refine(({ number = 1, of = number }) => number <= of, "comes after the last of its series")),
    ),
  })
  .check(
    z.refine(({ start, end }) => start < end, "ends before it starts"),
    z.refine(({ id, circleId }) => id.startsWith(`${circleId}.`), "belongs to another circle"),
  );
