import type { TenantState } from "../exchange.ts";
import { isBuiltIn, longestText } from "./columns.ts";
import { itemsOf, type List } from "./site-tables.ts";

/** The fields of a create or change as SharePoint stores them; a sentence when it would refuse them. */
export function readFields(
  tenant: TenantState,
  list: List,
  asked: unknown,
  itemNumber: number | null,
): Record<string, string> | string {
  if (asked === null || typeof asked !== "object" || Array.isArray(asked)) return "The item needs its fields.";
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(asked)) {
    const column = list.columns.find((own) => own.name === name);
    if (!column && name !== "Title") {
      return isBuiltIn(name) ? `Field '${name}' is read-only` : `Field '${name}' is not recognized`;
    }
    if (value === null) continue;
    if (typeof value !== "string") return `Field '${name}' takes a text`;
    const most = column?.multiline ? longestText.multiline : (column?.maxLength ?? longestText.single);
    if (value.length > most) return `Field '${name}' takes at most ${most} characters`;
    if (column?.unique && isTaken(tenant, list, name, value, itemNumber)) return "General exception while processing";
    fields[name] = value;
  }
  return fields;
}

/** Uniqueness ignores case. */
function isTaken(tenant: TenantState, list: List, name: string, value: string, itemNumber: number | null): boolean {
  return [...itemsOf(tenant, list.id).entries()].some(
    ([, item]) =>
      item.deletedAt === null &&
      item.number !== itemNumber &&
      item.versions.at(-1)?.fields[name]?.toLowerCase() === value.toLowerCase(),
  );
}
