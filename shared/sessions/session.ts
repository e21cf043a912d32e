import * as z from "zod";

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
}

const sessionEventSchema: z.ZodType<SessionEvent> = z.looseObject({
  id: z.string().max(1024).nullable(),
  iCalUId: z.string().max(1024).nullable(),
  joinUrl: z
    .url({ protocol: /^https$/ })
    .max(2048)
    .nullable(),
});

export const sessionSchema: z.ZodType<Session> = z
  .looseObject({
    id: sessionIdSchema,
    circleId: circleIdSchema,
    phase: z.enum(["planned", "scheduled", "cancelled"]),
    start: instantSchema,
    end: instantSchema,
    timeZone: z.string().min(1).max(64),
    organizer: personIdSchema,
    format: formatIdSchema,
    templateId: z.string().regex(/^[a-z0-9-]{1,64}$/),
    event: sessionEventSchema,
  })
  .refine(({ start, end }) => start < end, "ends before it starts")
  .refine(({ id, circleId }) => id.startsWith(`${circleId}.`), "belongs to another circle");
