import * as z from "zod/mini";

import { formatIds } from "../circles/format.ts";

const id = z.string().check(z.regex(/^[a-z0-9-]{1,64}$/));

const answerTypeSchema = z.discriminatedUnion("type", [
  z.looseObject({
    type: z.literal("choice"),
    options: z.array(z.string().check(z.minLength(1))).check(z.minLength(2), z.maxLength(20)),
    values: z.exactOptional(z.array(z.number())),
  }),
  z.looseObject({ type: z.literal("text"), aid: z.exactOptional(z.literal("i-statement")) }),
  z.looseObject({ type: z.literal("action") }),
  z.looseObject({ type: z.literal("figure"), parts: z.array(z.string()) }),
  z.looseObject({ type: z.literal("rows"), columns: z.array(z.string()).check(z.minLength(1), z.maxLength(6)) }),
]);

/** Who may read an answer; the sentence for each stands in forms.json. */
export const readerSchema = z.enum(["self", "partner", "members", "goal", "coordinator", "members-sum", "summary-sum"]);

export type Reader = z.infer<typeof readerSchema>;

const formItemSchema = z.looseObject({
  id,
  text: z.string().check(z.minLength(1), z.maxLength(200)),
  answer: answerTypeSchema,
  readers: z.array(readerSchema).check(z.minLength(1)),
  sum: z.exactOptional(z.enum(["mean", "share", "change"])),
  shareOf: z.exactOptional(z.array(z.string())),
  mayShareWith: z.exactOptional(z.enum(["members", "coordinator"])),
  effect: z.exactOptional(z.record(z.string(), z.string())),
  basis: z.exactOptional(z.string()),
});

export type FormItem = z.infer<typeof formItemSchema>;

const formSchema = z.looseObject({
  id,
  name: z.string().check(z.minLength(1)),
  when: z.string(),
  who: z.string(),
  /** Below this many members the form is not offered: nothing could be shown. */
  minPeople: z.exactOptional(z.int()),
  release: z.exactOptional(z.string()),
  outcome: z.exactOptional(z.string()),
  note: z.exactOptional(z.string()),
  items: z.array(formItemSchema).check(z.minLength(1), z.maxLength(6)),
});

export type Form = z.infer<typeof formSchema>;

const useSchema = z.union([
  id,
  z.looseObject({ form: id, items: z.exactOptional(z.array(id)), after: z.exactOptional(z.literal("look-back")) }),
]);

/** The file of all forms, the sentences about readers, and which form belongs to which format. */
export const formFileSchema = z.looseObject({
  readers: z.record(readerSchema, z.string()),
  forms: z.array(formSchema),
  byFormat: z.record(z.enum([...formatIds, "any"]), z.array(useSchema)),
});
