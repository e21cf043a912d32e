import { fitSegments } from "./fit-segments.ts";
import type { Template } from "./template-schema.ts";

/**
 * The template in another length, in whole minutes; turns exactly equal. `null` when so short that the last segment or a turn
 * would not survive. Template rule 3 of the formats page.
 */
export function scaleTemplate(template: Template, minutes: number): Template | null {
  if (minutes === template.minutes) return template;
  if (!Number.isInteger(minutes) || minutes <= 0) return null;
  const segments = fitSegments({ segments: template.segments, turns: template.turns ?? [], minutes, step: 1 });
  return segments === null ? null : { ...template, minutes, segments };
}
