import * as z from "zod/mini";

/** A calendar day without a zone, `YYYY-MM-DD`; the 30th of February is none. */
export const daySchema = z.iso.date();
