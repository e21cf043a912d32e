import * as z from "zod/mini";

import type { Instant } from "../circles/instant.ts";
import { instantSchema } from "../circles/instant-schema.ts";
import { MAX_TEXT } from "./entry/entry.ts";

/** What an observer notes at work: what was decided, the signal that led to it, a question for the debrief. */
export const observationKinds = ["decision", "signal", "question"] as const;

export type ObservationKind = (typeof observationKinds)[number];

/** One note of an observer's pad. */
export interface Observation {
  readonly id: string;
  readonly about: ObservationKind;
  /** Empty: taken back. */
  readonly text: string;
  readonly at: Instant;
}

export const observationSchema: z.ZodMiniType<Observation> = z.looseObject({
  id: z.string().check(z.regex(/^[A-Za-z0-9_.-]{1,64}$/)),
  about: z.enum(observationKinds),
  text: z.string().check(z.maxLength(MAX_TEXT)),
  at: instantSchema,
});
