import { guidOf } from "../guid-of.ts";
import type { Column, List } from "./site-tables.ts";

/** Single-line columns hold 255 characters, multi-line ones 63,999: https://support.microsoft.com/office/0d8ddb7b-7dc7-414d-a283-ee9dca891df7 */
export const longestText = { single: 255, multiline: 63_999 } as const;

/** At most 20 indexes a list: https://learn.microsoft.com/office365/servicedescriptions/sharepoint-online-service-description/sharepoint-online-limits */
const mostIndexes = 20;

/** Columns every list has; only Title can be written. A column of ours with one of these names would get a 0 behind it. */
const builtIn: readonly {
  readonly name: string;
  readonly displayName: string;
  readonly kind: Record<string, unknown>;
}[] = [
  {
    name: "Title",
    displayName: "Title",
    kind: {
      text: { allowMultipleLines: false, appendChangesToExistingText: false, linesForEditing: 0, maxLength: 255 },
    },
  },
  { name: "ID", displayName: "ID", kind: { number: { decimalPlaces: "none", displayAs: "number" } } },
  { name: "ContentType", displayName: "Content Type", kind: { text: { allowMultipleLines: false, maxLength: 255 } } },
  { name: "Created", displayName: "Created", kind: { dateTime: { displayAs: "default", format: "dateTime" } } },
  { name: "Modified", displayName: "Modified", kind: { dateTime: { displayAs: "default", format: "dateTime" } } },
  {
    name: "Author",
    displayName: "Created By",
    kind: {
      personOrGroup: { allowMultipleSelection: false, displayAs: "nameWithPresence", chooseFromType: "peopleOnly" },
    },
  },
  {
    name: "Editor",
    displayName: "Modified By",
    kind: {
      personOrGroup: { allowMultipleSelection: false, displayAs: "nameWithPresence", chooseFromType: "peopleOnly" },
    },
  },
  { name: "_UIVersionString", displayName: "Version", kind: { text: { allowMultipleLines: false, maxLength: 255 } } },
  { name: "Attachments", displayName: "Attachments", kind: { boolean: {} } },
];

export function isBuiltIn(name: string): boolean {
  return builtIn.some((column) => column.name.toLowerCase() === name.toLowerCase());
}

export function presentColumns(list: List): Record<string, unknown>[] {
  const given = builtIn.map(({ name, displayName, kind }) => ({
    id: guidOf(`built-in ${name}`),
    name,
    displayName,
    description: "",
    columnGroup: "_Hidden",
    enforceUniqueValues: false,
    hidden: false,
    indexed: false,
    readOnly: name !== "Title",
    required: false,
    ...kind,
  }));
  return [...given, ...list.columns.map(presentColumn)];
}

export function presentColumn(column: Column): Record<string, unknown> {
  return {
    id: column.id,
    name: column.name,
    displayName: column.name,
    description: "",
    columnGroup: "Custom Columns",
    enforceUniqueValues: column.unique,
    hidden: false,
    indexed: column.indexed,
    readOnly: false,
    required: column.required,
    text: {
      allowMultipleLines: column.multiline,
      appendChangesToExistingText: false,
      linesForEditing: column.multiline ? 6 : 0,
      maxLength: column.multiline ? longestText.multiline : column.maxLength,
      ...(column.multiline ? { textType: "plain" } : {}),
    },
  };
}

export interface ColumnRequest {
  readonly name?: string;
  readonly indexed?: boolean;
  readonly required?: boolean;
  readonly enforceUniqueValues?: boolean;
  readonly text?: { readonly allowMultipleLines?: boolean; readonly maxLength?: number };
}

/** A column from a request; a sentence when SharePoint would refuse it. https://learn.microsoft.com/graph/api/list-post-columns */
export function readColumn(list: Pick<List, "id" | "columns">, asked: ColumnRequest): Column | string {
  const wanted = asked.name ?? "";
  if (!/^\w+$/.test(wanted)) return "The column needs a name of letters and digits.";
  if (!asked.text) return "The tenant knows text columns only.";
  const multiline = asked.text.allowMultipleLines ?? false;
  const indexed = asked.indexed ?? false;
  if (indexed && multiline) return "A column of multiple lines cannot be indexed.";
  if (asked.enforceUniqueValues && !indexed) return "A unique column needs an index.";
  if (indexed && list.columns.filter((column) => column.indexed).length >= mostIndexes)
    return "The list has 20 indexes already.";
  const taken = list.columns.some((column) => column.name.toLowerCase() === wanted.toLowerCase());
  if (taken) return `A column named ${wanted} exists.`;
  const name = isBuiltIn(wanted) ? `${wanted}0` : wanted;
  return {
    id: guidOf(`column ${list.id} ${name}`),
    name,
    indexed,
    required: asked.required ?? false,
    unique: asked.enforceUniqueValues ?? false,
    multiline,
    maxLength: Math.min(asked.text.maxLength ?? longestText.single, longestText.single),
  };
}
