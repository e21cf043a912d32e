import { byItemId } from "./by-item-id.ts";
import type { OpenedRow } from "./open-row.ts";

/** A row that was read from the list, so that its item id is known. */
export type StoredRow = OpenedRow & { readonly itemId: string };

/** What a row is about, where several rows of one kind and author lie under one tag: the id of its circle or session. */
export type SubjectOf = (row: StoredRow) => string;

const oneSubject: SubjectOf = () => "";

/** Rows once each: an author's row id counts once, the copy with the lowest item id. Another author's row of that id is another row. */
function withoutCopies(rows: readonly StoredRow[]): StoredRow[] {
  const seen = new Map<string, StoredRow>();
  for (const row of rows.toSorted(byItemId)) {
    const id = JSON.stringify([row.place.author, row.place.rowId]);
    if (!seen.has(id)) seen.set(id, row);
  }
  return [...seen.values()];
}

/**
 * The rows that count, lowest item id first: copies dropped, then per tag, kind, author and subject those of the highest revision.
 * Two of the same revision (two devices wrote at once) are both there, for the caller to merge.
 * Under a home or circle tag hand in `subjectOf`, or the newest row there hides all others of its kind.
 */
export function countedRows(rows: readonly StoredRow[], subjectOf: SubjectOf = oneSubject): StoredRow[] {
  const kept = withoutCopies(rows);
  const seriesOf = (row: StoredRow) =>
    JSON.stringify([row.place.tag, row.place.kind, row.place.author, subjectOf(row)]);
  const highest = new Map<string, number>();
  for (const row of kept) {
    const series = seriesOf(row);
    highest.set(series, Math.max(row.place.revision, highest.get(series) ?? 0));
  }
  return kept.filter((row) => row.place.revision === highest.get(seriesOf(row)));
}
