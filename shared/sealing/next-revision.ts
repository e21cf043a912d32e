import type { OpenedRow } from "./open-row.ts";

/** The revision for a row that supersedes these (all of one author, kind and subject): one above the highest seen, 1 without any. */
export function nextRevision(rows: readonly Pick<OpenedRow, "place">[]): number {
  return rows.reduce((highest, { place }) => Math.max(highest, place.revision), 0) + 1;
}
