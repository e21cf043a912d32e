import * as z from "zod/mini";

import { type FormatId, formatIdSchema } from "../circles/format.ts";
import { instantSchema } from "../circles/instant-schema.ts";
import type { Instant } from "../circles/instant.ts";
import { type PublicKey, publicKeySchema } from "../circles/card.ts";

/** The least number of people behind a figure may be raised by a programme, never lowered (P1). */
export const leastPeople = 5;

const group = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/));
const share = z.union([10, 20, 30, 40, 50, 60, 70, 80, 90].map((step) => z.literal(step as 10)));
const k = z.int().check(z.gte(leastPeople), z.lte(15));

/** Written when a circle starts: what the circle is, and one nameless verification key per member. */
export interface Charter {
  readonly kind: "charter";
  readonly v: 1;
  readonly group: string;
  readonly name: string;
  readonly format: FormatId;
  readonly start: Instant;
  readonly k: number;
  readonly keys: readonly PublicKey[];
}

/** What managers read of one closed window. No other member exists: the list of fields is the rule (P14). */
export interface Facts {
  readonly kind: "facts";
  readonly v: 1;
  readonly group: string;
  readonly start: Instant;
  readonly close: Instant;
  readonly k: number;
  readonly sessionsPlanned: number;
  readonly sessionsHeld: number;
  /** Percent of the sessions that the rhythm expects, rounded to 10 with open ends. */
  readonly rhythmKept: number;
  /** Percent of the commitments due; `null` below ten commitments or below k people behind them. */
  readonly commitmentsClosed: number | null;
}

/** Another member's client came to the same facts (`agrees`), or to others. */
export interface Confirmation {
  readonly kind: "confirmation";
  readonly v: 1;
  readonly group: string;
  readonly start: Instant;
  readonly close: Instant;
  /** SHA-256 of the canonical facts, base64url. */
  readonly facts: string;
  readonly agrees: boolean;
}

export const charterSchema: z.ZodMiniType<Charter> = z.strictObject({
  kind: z.literal("charter"),
  v: z.literal(1),
  group,
  name: z.string().check(z.maxLength(200)),
  format: formatIdSchema,
  start: instantSchema,
  k,
  keys: z.array(publicKeySchema).check(z.minLength(2), z.maxLength(8)),
});

export const factsSchema: z.ZodMiniType<Facts> = z.strictObject({
  kind: z.literal("facts"),
  v: z.literal(1),
  group,
  start: instantSchema,
  close: instantSchema,
  k,
  sessionsPlanned: z.int().check(z.gte(0), z.lte(1000)),
  sessionsHeld: z.int().check(z.gte(0), z.lte(1000)),
  rhythmKept: share,
  commitmentsClosed: z.nullable(share),
});

export const confirmationSchema: z.ZodMiniType<Confirmation> = z.strictObject({
  kind: z.literal("confirmation"),
  v: z.literal(1),
  group,
  start: instantSchema,
  close: instantSchema,
  facts: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
  agrees: z.boolean(),
});
