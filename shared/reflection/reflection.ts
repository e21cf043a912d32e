import * as z from "zod/mini";

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

const text = z.string().check(z.maxLength(4_000));

const answerSchema: z.ZodMiniType<Answer> = z.union([
  text,
  z.int().check(z.gte(0), z.lte(20)),
  z.looseObject({ text, due: z.nullable(daySchema) }),
  z.looseObject({ number: z.number(), unit: z.string().check(z.maxLength(40)), date: daySchema }),
  z.array(z.array(text).check(z.maxLength(6))).check(z.maxLength(100)),
]);

/** Answers by item id. */
export const answersSchema = z
  .record(z.string().check(z.regex(/^[a-z0-9-]{1,64}$/)), answerSchema)
  .check(z.refine((answers) => Object.keys(answers).length <= 12, "too many answers"));

export const reflectionSchema: z.ZodMiniType<Reflection> = z.looseObject({
  sessionId: sessionIdSchema,
  formId: z.string().check(z.regex(/^[a-z0-9-]{1,64}$/)),
  answers: answersSchema,
  at: instantSchema,
});
