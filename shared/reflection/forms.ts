import type { FormatId } from "../circles/format.ts";
import { formatById } from "../circles/format-by-id.ts";
import { formFileSchema } from "./form-schema.ts";
import type { Form } from "./form-schema.ts";
import data from "./forms.json";

/** A form as one format uses it. */
export interface OfferedForm {
  /** With the items this format asks, in the form's order. */
  readonly form: Form;
  readonly after: "session" | "look-back";
}

/** The checked file. */
export const formFile = formFileSchema.parse(data);

const byId = new Map(formFile.forms.map((form) => [form.id, form]));

/** The form with this id; `null` when there is none. */
export function formById(id: string): Form | null {
  return byId.get(id) ?? null;
}

/**
 * The forms of a format, in order; `baseline` and `ending` too where it lasts longer than one meeting. Forms that need more
 * members than there are, are left out; without a number of people the format's smallest size counts.
 */
export function formsFor(format: FormatId, people: number = formatById(format).people.min): readonly OfferedForm[] {
  const lasting = formatById(format).everyWeeks !== null;
  const uses = [...formFile.byFormat[format], ...(lasting ? formFile.byFormat.any : [])];
  const offered = uses.flatMap((use): OfferedForm[] => {
    const { form: formId, items, after } = typeof use === "string" ? { form: use } : { ...use };
    const form = byId.get(formId);
    if (form === undefined || people < (form.minPeople ?? 0)) return [];
    const asked = form.items.filter(({ id }) => items === undefined || items.includes(id));
    return [{ form: { ...form, items: asked }, after: after ?? "session" }];
  });
  const keyOf = ({ form, after }: OfferedForm): string => `${form.id} ${after}`;
  return offered.filter((one, at) => offered.findIndex((other) => keyOf(other) === keyOf(one)) === at);
}
