import * as z from "zod/mini";

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

export const programmeSchema: z.ZodMiniType<Programme> = z.looseObject({
  id: z.string().check(z.regex(/^[a-z0-9-]{1,32}$/)),
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  k: z.prefault(z.int().check(z.gte(leastPeople), z.lte(15)), leastPeople),
  readers: z.prefault(z.array(z.string().check(z.minLength(1), z.maxLength(64))).check(z.maxLength(1_000)), []),
  contact: z.prefault(z.string().check(z.maxLength(200)), ""),
});
