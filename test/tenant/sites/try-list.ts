import { recordsItems } from "../try-tenant.ts";

export interface Row {
  readonly id: string;
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly createdBy?: { readonly user?: Readonly<Record<string, string>> };
  readonly deleted?: { readonly state: string };
}

export interface Rows {
  readonly value: readonly Row[];
  readonly "@odata.nextLink"?: string;
  readonly "@odata.deltaLink"?: string;
}

/** A row to be created. */
export function row(tag: string, body = "body"): { body: unknown } {
  return { body: { fields: { TbTag: tag, TbBody: body } } };
}

/** The query of one tag. */
export function ofTag(tag: string, more = ""): string {
  const filter = encodeURIComponent(`fields/TbTag eq '${tag}'`);
  return `GET ${recordsItems}?$expand=fields($select=TbTag,TbBody)&$filter=${filter}${more}`;
}
