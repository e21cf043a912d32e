import * as z from "zod/mini";

import type { GraphClient } from "./graph-client.ts";
import { answered, type GraphAnswer } from "./graph-error.ts";
import { listPath, storeRequest, type ListPlace } from "./list-place.ts";
import { readAnswerPages } from "./read-answer-pages.ts";

/** What a list lacks; empty when it can be used. */
export type ListCheck = readonly ("TbTag" | "TbBody" | "index on TbTag")[];

export const columnSchema = z.looseObject({ name: z.string(), indexed: z.nullish(z.boolean()) });
const mostColumns = 1_000;

/** Reads the columns of a list: without the index every query would be refused as soon as the list has grown. */
export async function checkList(client: GraphClient, place: ListPlace): Promise<GraphAnswer<ListCheck>> {
  const columns = await readAnswerPages(client, {
    ...storeRequest(place),
    path: `${listPath(place)}/columns`,
    item: columnSchema,
    most: mostColumns,
  });
  if (!columns.ok) return columns;
  const tag = columns.value.find(({ name }) => name === "TbTag");
  const body = columns.value.find(({ name }) => name === "TbBody");
  return answered([
    ...(tag ? [] : (["TbTag"] as const)),
    ...(body ? [] : (["TbBody"] as const)),
    ...(tag && tag.indexed !== true ? (["index on TbTag"] as const) : []),
  ]);
}
