import * as z from "zod";

import { formatIds } from "../circles/format.ts";

const id = z.string().regex(/^[a-z0-9-]{1,64}$/);

const answerTypeSchema = z.discriminatedUnion("type", [
  z.looseObject({
    type: z.literal("choice"),
    options: z.array(z.string().min(1)).min(2).max(20),
    values: z.array(z.number()).exactOptional(),
  }),
  z.looseObject({ type: z.literal("text"), aid: z.literal("i-statement").exactOptional() }),
  z.looseObject({ type: z.literal("action") }),
  z.looseObject({ type: z.literal("figure"), parts: z.array(z.string()) }),
  z.looseObject({ type: z.literal("rows"), columns: z.array(z.string()).min(1).max(6) }),
]);

/** Who may read an answer; the sentence for each stands in forms.json. */
export const readerSchema = z.enum(["self", "partner", "members", "goal", "coordinator", "members-sum", "summary-sum"]);

export type Reader = z.infer<typeof readerSchema>;

const formItemSchema = z.looseObject({
  id,
  text: z.string().min(1).max(200),
  answer: answerTypeSchema,
  readers: z.array(readerSchema).min(1),
  sum: z.enum(["mean", "share", "change"]).exactOptional(),
  shareOf: z.array(z.string()).exactOptional(),
  mayShareWith: z.enum(["members", "coordinator"]).exactOptional(),
  effect: z.record(z.string(), z.string()).exactOptional(),
  basis: z.string().exactOptional(),
});

export type FormItem = z.infer<typeof formItemSchema>;

const formSchema = z.looseObject({
  id,
  name: z.string().min(1),
  when: z.string(),
  who: z.string(),
  /** Below this many members the form is not offered: nothing could be shown. */
  minPeople: z.number().int().exactOptional(),
  release: z.string().exactOptional(),
  outcome: z.string().exactOptional(),
  note: z.string().exactOptional(),
  items: z.array(formItemSchema).min(1).max(6),
});

export type Form = z.infer<typeof formSchema>;

const useSchema = z.union([
  id,
  z.looseObject({ form: id, items: z.array(id).exactOptional(), after: z.literal("look-back").exactOptional() }),
]);

/** The file of all forms, the sentences about readers, and which form belongs to which format. */
export const formFileSchema = z.looseObject({
  readers: z.record(readerSchema, z.string()),
  forms: z.array(formSchema),
  byFormat: z.record(z.enum([...formatIds, "any"]), z.array(useSchema)),
});
