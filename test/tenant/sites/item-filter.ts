import { graphError, type TenantAnswer } from "../exchange.ts";
import type { Item, List } from "./site-tables.ts";

export type ItemTest = (item: Item) => boolean;

const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  eq: (order) => order === 0,
  ne: (order) => order !== 0,
  lt: (order) => order < 0,
  gt: (order) => order > 0,
  le: (order) => order <= 0,
  ge: (order) => order >= 0,
};

/**
 * `fields/TbTag eq 't'` or `startswith(fields/TbTag,'t')`, on one indexed column, without regard to case; else the
 * refusal. https://learn.microsoft.com/graph/api/listitem-list, message observed in microsoft-graph-docs#2279
 */
export function itemFilter(filter: string, list: List, prefer: string | undefined): ItemTest | TenantAnswer {
  const starts = /^startswith\(fields\/(\w+),\s*'((?:[^']|'')*)'\)$/.exec(filter);
  const compares = /^fields\/(\w+) (eq|ne|lt|gt|le|ge) '((?:[^']|'')*)'$/.exec(filter);
  const name = starts?.[1] ?? compares?.[1];
  const quoted = starts?.[2] ?? compares?.[3];
  if (name === undefined || quoted === undefined) return graphError(400, "invalidRequest", "Invalid filter clause");
  const refused = notIndexed(name, list, prefer);
  if (refused) return refused;
  const wanted = quoted.replaceAll("''", "'").toLowerCase();
  const compare = comparisons[compares?.[2] ?? "eq"];
  return (item) => {
    const value = (item.versions.at(-1)?.fields[name] ?? "").toLowerCase();
    return starts ? value.startsWith(wanted) : compare?.(value < wanted ? -1 : Number(value > wanted)) === true;
  };
}

/** The refusal of a filter or order on a column without an index; null when it may be used. */
export function notIndexed(name: string, list: List, prefer: string | undefined): TenantAnswer | null {
  const column = list.columns.find((own) => own.name === name);
  if (!column && name !== "Title") return graphError(400, "invalidRequest", `Field '${name}' is not recognized`);
  if (column?.indexed || prefer?.includes("HonorNonIndexedQueriesWarningMayFailRandomly")) return null;
  return graphError(
    400,
    "invalidRequest",
    `Field '${name}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.`,
  );
}
