import * as z from "zod/mini";

import { instantOf, type Instant } from "../circles/instant.ts";

/** One row of a list of ours. The body is whatever lies there: who reads it opens or checks it. */
export interface ListRow {
  /** Decimal digits, as the service assigned them: compare as numbers. */
  readonly itemId: string;
  readonly tag: string;
  readonly body: string;
  readonly createdAt: Instant;
  /** Directory id of who the service says wrote it: a warning where it differs from the signature, never a check. */
  readonly createdBy: string | null;
}

/** What a first poll learns: which rows there are, without their bodies. */
export type ListRowId = Pick<ListRow, "itemId" | "createdAt" | "createdBy">;

/** Longer bodies are not looked at: the column holds 63,999 characters. */
const longestBody = 65_536;

const dateTime = z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text))));

export const itemSchema = z.looseObject({
  id: z.string().check(z.regex(/^\d{1,15}$/)),
  createdDateTime: dateTime,
  createdBy: z.nullish(z.looseObject({ user: z.optional(z.looseObject({ id: z.optional(z.string()) })) })),
  fields: z.optional(z.looseObject({ TbTag: z.optional(z.string()), TbBody: z.nullish(z.string()) })),
});

export type ListItem = z.infer<typeof itemSchema>;

export function rowIdOf({ id, createdDateTime, createdBy }: ListItem): ListRowId {
  return { itemId: id, createdAt: instantOf(createdDateTime), createdBy: createdBy?.user?.id?.toLowerCase() ?? null };
}

/** The row of an item; null for one that has no tag or body of ours, or a body longer than any we write. */
export function rowOf(item: ListItem): ListRow | null {
  const { TbTag: tag, TbBody: body } = item.fields ?? {};
  if (tag === undefined || typeof body !== "string" || body.length > longestBody) return null;
  return { ...rowIdOf(item), tag, body };
}

/** Lowest item id first, which is also the order of writing. */
export function inItemOrder(a: ListRowId, b: ListRowId): number {
  return Number(a.itemId) - Number(b.itemId);
}
