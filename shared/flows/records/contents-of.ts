import type * as z from "zod/mini";

import type { PersonId } from "../../circles/person.ts";
import { countedRows, type SubjectOf } from "../../sealing/counted-rows.ts";
import type { OpenedStoredRow } from "./open-tag.ts";

/** The content of a row that counts, checked against the schema of its kind. */
export interface Content<T> {
  readonly value: T;
  readonly author: PersonId;
  readonly row: OpenedStoredRow;
}

/**
 * The newest contents of one kind, per author and subject. A row whose content does not fit its schema does not count: a
 * malformed or foreign record changes nothing anybody sees.
 */
export function contentsOf<T>({
  rows,
  kind,
  schema,
  subjectOf,
}: {
  readonly rows: readonly OpenedStoredRow[];
  readonly kind: string;
  readonly schema: z.ZodMiniType<T>;
  readonly subjectOf?: SubjectOf;
}): Content<T>[] {
  const fitting = rows.filter((row) => row.place.kind === kind && schema.safeParse(row.content).success);
  return countedRows(fitting, subjectOf).map((row) => ({
    value: schema.parse(row.content),
    author: row.place.author,
    row: row as OpenedStoredRow,
  }));
}
