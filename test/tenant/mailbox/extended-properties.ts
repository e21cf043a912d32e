import type { TenantState } from "../exchange.ts";
import { Refusal } from "./refusal.ts";
import type { StoredCalendar } from "./stored-calendar.ts";

const idShape = /^(\w+) \{([\da-f-]{36})\} (Name .+|Id 0x[\da-f]+)$/i;

/** Type and GUID without case, the name with its case: https://learn.microsoft.com/graph/api/resources/extended-properties-overview */
function normalised(id: string): string {
  const [, type, guid, name] = idShape.exec(id) ?? [];
  if (!type || !guid || !name)
    throw new Refusal(400, "ErrorInvalidProperty", `The extended property id '${id}' is not valid.`);
  return `${type.toLowerCase()} {${guid.toLowerCase()}} ${name}`;
}

/** The properties of a request over those a calendar has; a value is a string. */
export function writeProperties(known: StoredCalendar["properties"], given: unknown): StoredCalendar["properties"] {
  if (given === undefined) return known;
  if (!Array.isArray(given))
    throw new Refusal(400, "ErrorInvalidProperty", "singleValueExtendedProperties is not a collection.");
  const added = given.map((each: { id?: unknown; value?: unknown } | null) => {
    if (typeof each?.id !== "string" || typeof each.value !== "string")
      throw new Refusal(400, "ErrorInvalidProperty", "An extended property needs an id and a value.");
    return [normalised(each.id), { id: each.id, value: each.value }] as const;
  });
  return { ...known, ...Object.fromEntries(added) };
}

/**
 * The properties named by `$expand=singleValueExtendedProperties($filter=id eq '…')`; without the inner filter nothing
 * comes (microsoft-graph-docs#21314, seen). https://learn.microsoft.com/graph/api/singlevaluelegacyextendedproperty-get
 * How long a value may be is not documented; the switch `keyCalendar` = `truncated` cuts it after 255 characters.
 */
export function expandedProperties(
  calendar: StoredCalendar,
  expand: string | null,
  tenant: TenantState,
): Record<string, unknown> {
  if (expand === null) return {};
  const [, inner] = /^singleValueExtendedProperties(?:\((.*)\))?$/s.exec(expand.trim()) ?? [undefined, null];
  if (inner === null) throw new Refusal(400, "ErrorInvalidUrlQuery", `The $expand '${expand}' is not supported.`);
  const wanted = [...(inner ?? "").matchAll(/\bid\s+eq\s+'((?:[^']|'')*)'/g)].map((match) =>
    normalised((match[1] ?? "").replaceAll("''", "'")),
  );
  const found = wanted.flatMap((id) => calendar.properties[id] ?? []);
  if (found.length === 0) return {};
  const cut = (value: string): string => (tenant.switchOn("keyCalendar") === "truncated" ? value.slice(0, 255) : value);
  return { singleValueExtendedProperties: found.map(({ id, value }) => ({ id, value: cut(value) })) };
}
