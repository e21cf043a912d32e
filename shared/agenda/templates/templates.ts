import * as z from "zod/mini";

import type { FormatId } from "../../circles/format.ts";
import { formatById } from "../../circles/format-by-id.ts";
import { templateSchema } from "./template-schema.ts";
import type { Template } from "./template-schema.ts";
import data from "./templates.json";
import { trioTemplate } from "./trio-template.ts";

/** All templates of the product, in the file's order. */
export const templates: readonly Template[] = z.array(templateSchema).parse(data.templates);

const byId = new Map(templates.map((template) => [template.id, template]));

/** How a template names a format that it follows on, as a look-back does. */
export function afterwards(format: FormatId): string {
  return `after:${format}`;
}

/** The template with this id; `null` when there is none, for example one that a newer version made. */
export function templateById(id: string): Template | null {
  return byId.get(id) ?? null;
}

/**
 * What a format can choose from, its own first; for a trio with three turns. Then the occasions: what only it has (a look-back), first
 * meeting, review and closing where the format lasts longer than one meeting; for two people also feedback and the short form.
 */
export function templatesFor(format: FormatId): readonly Template[] {
  const { templates: own, everyWeeks, people } = formatById(format);
  const chosen = own.flatMap((id) => byId.get(id) ?? []);
  const occasions = templates.filter(({ formats, people: fits }) => {
    if (formats.includes(afterwards(format))) return true;
    const offered = formats.includes("any") || (formats.includes("any-pair") && people.max === 2);
    return everyWeeks !== null && offered && fits.max >= people.max;
  });
  return [
    ...chosen.map((template) => (format === "peer-coaching-trio" ? trioTemplate(template) : template)),
    ...occasions,
  ];
}
