import * as z from "zod/mini";

import type { GraphClient, GraphRequest } from "./graph-client.ts";
import { answered, failed, type GraphAnswer } from "./graph-error.ts";

/** One strange item must not hide all others: it is left out. Not for what must be known whole, like permissions. */
export function leftOutWhenUnreadable<T>(item: z.ZodMiniType<T>): z.ZodMiniType<T | null> {
  return z.catch(z.nullable(item), null);
}

/** A page of a collection; a member that is not what it should be fails the page, unknown members do not. */
export function pageSchema<T>(item: z.ZodMiniType<T>): z.ZodMiniType<Page<T>> {
  return z.looseObject({ value: z.array(item), "@odata.nextLink": z.optional(z.string()) });
}

export interface Page<T> {
  readonly value: T[];
  readonly "@odata.nextLink"?: string | undefined;
}

export interface PagedRequest<T> extends Omit<GraphRequest<unknown>, "schema" | "kind" | "method"> {
  readonly item: z.ZodMiniType<T>;
  /** More than this is `too-large`: nobody's screen needs it, and an endless list must end. */
  readonly most: number;
}

/** All items of a collection, page after page; a page that fails fails the whole, because a part looks like the whole. */
export async function readAnswerPages<T>(client: GraphClient, request: PagedRequest<T>): Promise<GraphAnswer<T[]>> {
  const { item, most, ...rest } = request;
  const items: T[] = [];
  const seen = new Set<string>();
  let path: string | undefined = request.path;
  while (path !== undefined) {
    if (seen.has(path)) return failed("unreadable-answer");
    seen.add(path);
    const page: GraphAnswer<Page<T>> = await client.ask({
      ...rest,
      kind: "read",
      method: "GET",
      path,
      schema: pageSchema(item),
    });
    if (!page.ok) return page;
    items.push(...page.value.value);
    if (items.length > most) return failed("too-large");
    path = page.value["@odata.nextLink"];
  }
  return answered(items);
}
