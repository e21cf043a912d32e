import * as z from "zod";

import { leastPeople } from "./summary-rows.ts";

/** What a programme sets once for everybody; part of the organisation's configuration. */
export interface Programme {
  readonly id: string;
  readonly name: string;
  /** The least number of people behind a figure, 5 to 15 (P1). */
  readonly k: number;
  /** Directory object ids of every manager and coordinator who reads summaries: they never count toward k (P11, P23). */
  readonly readers: readonly string[];
  /** Whom to ask. */
  readonly contact: string;
}

export const programmeSchema: z.ZodType<Programme> = z.looseObject({
  id: z.string().regex(/^[a-z0-9-]{1,32}$/),
  name: z.string().min(1).max(120),
  k: z.number().int().min(leastPeople).max(15).default(leastPeople),
  readers: z.array(z.string().min(1).max(64)).max(1_000).default([]),
  contact: z.string().max(200).default(""),
});
