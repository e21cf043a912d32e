import type { FormatId } from "./format.ts";
import { formats } from "./formats.ts";
import type { Format } from "./formats.ts";

const byId = new Map(formats.map((format) => [format.id, format]));

/** The row of the formats table. */
export function formatById(id: FormatId): Format {
  const format = byId.get(id);
  if (format === undefined) throw new RangeError(`No such format: ${id}`);
  return format;
}
