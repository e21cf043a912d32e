import type { SeenItem } from "./occurrences.ts";
import { Refusal } from "./refusal.ts";

const members: Readonly<Record<string, (item: SeenItem) => string | number | boolean | null>> = {
  id: (item) => item.id,
  iCalUId: (item) => item.iCalUId,
  subject: (item) => item.subject,
  "start/dateTime": (item) => item.start.at,
  "end/dateTime": (item) => item.end.at,
  createdDateTime: (item) => item.createdAt,
  lastModifiedDateTime: (item) => item.modifiedAt,
  isOrganizer: (item) => item.isOrganizer,
  isCancelled: (item) => item.isCancelled,
  isAllDay: (item) => item.isAllDay,
  type: (item) => item.type,
  seriesMasterId: (item) => item.seriesMasterId,
  showAs: (item) => item.showAs,
};

const clause = /^\s*([\w/]+)\s+(eq|ne|ge|gt|le|lt)\s+('(?:[^']|'')*'|true|false|null|[\dT:.Z+-]+)\s*$/;

function literal(source: string, name: string): string | number | boolean | null {
  if (source === "true" || source === "false") return source === "true";
  if (source === "null") return null;
  const value = source.startsWith("'") ? source.slice(1, -1).replaceAll("''", "'") : source;
  return name.toLowerCase().includes("datetime")
    ? Date.parse(/Z|[+-]\d\d:\d\d$/.test(value) ? value : `${value}Z`)
    : value;
}

/**
 * `$filter` over events: comparisons joined by `and`. Whether transactionId can be filtered on is not documented, so it
 * cannot. https://learn.microsoft.com/graph/filter-query-parameter
 */
export function filterEvents(items: readonly SeenItem[], filter: string | null): SeenItem[] {
  if (filter === null) return [...items];
  const tests = filter.split(/\s+and\s+(?=(?:[^']*'[^']*')*[^']*$)/).map((part) => {
    const [, name = "", operator = "", source = ""] = clause.exec(part) ?? [];
    const read = members[name];
    if (!read)
      throw new Refusal(400, "ErrorInvalidUrlQueryFilter", "The query filter contains one or more invalid nodes.");
    const right = literal(source, name);
    return (item: SeenItem): boolean => {
      const left = read(item);
      if (operator === "eq") return left === right;
      if (operator === "ne") return left !== right;
      if (left === null || right === null) return false;
      return operator === "ge"
        ? left >= right
        : operator === "gt"
          ? left > right
          : operator === "le"
            ? left <= right
            : left < right;
    };
  });
  return items.filter((item) => tests.every((test) => test(item)));
}

/** `$orderby` with one key; by start when nothing is asked. */
export function orderEvents(items: readonly SeenItem[], orderBy: string | null): SeenItem[] {
  const [name = "", direction = "asc"] = (orderBy ?? "start/dateTime").trim().split(/\s+/);
  const read = members[name];
  if (!read || !/^(asc|desc)$/.test(direction))
    throw new Refusal(400, "ErrorInvalidUrlQuery", `The property '${name}' does not support sorting.`);
  const sign = direction === "desc" ? -1 : 1;
  const key = (item: SeenItem): string | number => {
    const value = read(item);
    return typeof value === "string" ? value.toLowerCase() : Number(value);
  };
  return items.toSorted((a, b) => (key(a) < key(b) ? -sign : key(a) > key(b) ? sign : 0));
}
