import * as z from "zod/mini";

import type { Instant } from "./instant.ts";

/** The last millisecond of the year 2199: later ones are a forged or broken record, and no calendar shows them. */
const LATEST = Date.UTC(2200, 0, 1) - 1;

/** A stored instant: whole milliseconds since 1970, not beyond 2199. */
export const instantSchema = z.custom<Instant>(
  (value) => typeof value === "number" && Number.isSafeInteger(value) && value >= 0 && value <= LATEST,
  { error: "not a point in time" },
);
