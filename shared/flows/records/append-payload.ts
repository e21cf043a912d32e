import * as z from "zod/mini";

/** What an intent to append one row holds: the sealed bytes, and where they go. */
export const appendPayload = z.object({
  tag: z.string(),
  body: z.string(),
  list: z.prefault(z.enum(["records", "summaries"]), "records"),
});
