import type { FormItem, Reader } from "./form-schema.ts";
import { formFile } from "./forms.ts";

interface Programme {
  /** Whether the programme counts answers at all. */
  readonly ratings: boolean;
  /** Fewest answers before anything is shown. */
  readonly k: number;
}

const sums: readonly Reader[] = ["members-sum", "summary-sum"];

/** The sentences under an item that say who can read the answer. Until ratings are on, an item with a sum says the self line only. */
export function readerLines(item: FormItem, { ratings, k }: Programme): string[] {
  const readers = ratings ? item.readers : item.readers.filter((reader) => !sums.includes(reader));
  return readers.map((reader) => (formFile.readers[reader] ?? "").replaceAll("{k}", String(k)));
}
