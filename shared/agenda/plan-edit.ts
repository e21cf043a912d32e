import * as z from "zod/mini";

import type { Instant } from "../circles/instant.ts";
import { instantSchema } from "../circles/instant-schema.ts";

/** How a member changed one segment of one session's agenda, or added one. The template stays as it is. */
export interface PlanEdit {
  /** Of the template, or a new one. */
  readonly segmentId: string;
  readonly title: string;
  readonly minutes: number;
  readonly prompt: string;
  /** A new one comes after this; `null`: first. Of no matter for the template's own. */
  readonly after: string | null;
  readonly removed: boolean;
  readonly at: Instant;
}

/** More segments than this no agenda has. */
export const MAX_EDITS = 40;

const segmentId = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));

export const planEditSchema: z.ZodMiniType<PlanEdit> = z.looseObject({
  segmentId,
  title: z.string().check(z.minLength(1), z.maxLength(120)),
  minutes: z.number().check(z.positive(), z.lte(480)),
  prompt: z.string().check(z.maxLength(600)),
  after: z.nullable(segmentId),
  removed: z.boolean(),
  at: instantSchema,
});
