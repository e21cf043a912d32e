import * as z from "zod";

import { daySchema } from "../circles/day-schema.ts";
import type { Instant } from "../circles/instant.ts";
import { instantSchema } from "../circles/instant-schema.ts";
import { sessionIdSchema } from "../sessions/session-id.ts";

/** Answer to an `action` item: the next step and its date. */
export interface ActionAnswer {
  readonly text: string;
  /** `YYYY-MM-DD`. */
  readonly due: string | null;
}

/** Answer to a `figure` item. */
export interface FigureAnswer {
  readonly number: number;
  readonly unit: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/**
 * One answer: text for `text`; the position of the chosen option, from 0, for `choice`; else as the item's type says.
 * `rows` is one list of cells per row. Whether it fits the form is said by reflect.ts.
 */
export type Answer = string | number | ActionAnswer | FigureAnswer | readonly (readonly string[])[];

/** One person's reflection on one session; sealed to its author alone. */
export interface Reflection {
  readonly sessionId: string;
  readonly formId: string;
  /** By item id; an item that was skipped is absent. */
  readonly answers: Readonly<Record<string, Answer>>;
  readonly at: Instant;
}

const text = z.string().max(4_000);

const answerSchema: z.ZodType<Answer> = z.union([
  text,
  z.number().int().min(0).max(20),
  z.looseObject({ text, due: daySchema.nullable() }),
  z.looseObject({ number: z.number(), unit: z.string().max(40), date: daySchema }),
  z.array(z.array(text).max(6)).max(100),
]);

/** Answers by item id. */
export const answersSchema = z
  .record(z.string().regex(/^[a-z0-9-]{1,64}$/), answerSchema)
  .refine((answers) => Object.keys(answers).length <= 12, "too many answers");

export const reflectionSchema: z.ZodType<Reflection> = z.looseObject({
  sessionId: sessionIdSchema,
  formId: z.string().regex(/^[a-z0-9-]{1,64}$/),
  answers: answersSchema,
  at: instantSchema,
});
