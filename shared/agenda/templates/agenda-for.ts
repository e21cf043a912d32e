import type { FormatId } from "../../circles/format.ts";
import { scaleTemplate } from "./scale-template.ts";
import type { Template } from "./template-schema.ts";
import { templateById, templatesFor } from "./templates.ts";

interface Wanted {
  readonly format: FormatId;
  readonly templateId: string;
  /** The length booked. */
  readonly minutes: number;
}

/** The agenda of one session: the template of its format (a trio has three turns), scaled to its length; `null` when that is impossible. */
export function agendaFor({ format, templateId, minutes }: Wanted): Template | null {
  const template = templatesFor(format).find(({ id }) => id === templateId) ?? templateById(templateId);
  return template === null ? null : scaleTemplate(template, minutes);
}
