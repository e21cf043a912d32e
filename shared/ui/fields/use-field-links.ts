import { createContext, use } from "react";

/** What a control takes from the field around it; ids are those of elements on the page. */
interface FieldLinks {
  readonly controlId: string;
  readonly labelId: string;
  /** Ids of the hint and of what is wrong, with spaces between. */
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly required: boolean;
}

/** Given by a field to the one control in it. */
export const FieldLinksContext = createContext<FieldLinks | null>(null);

/** Attributes which tie an input, a text or a choice to the label, the hint and the message of its field. */
export function useFieldLinks() {
  const links = use(FieldLinksContext);
  if (!links) return {};
  return {
    id: links.controlId,
    "aria-describedby": links.describedBy,
    "aria-invalid": links.invalid || undefined,
    required: links.required,
  };
}

/** The same for a group of choices, which a label cannot point at. */
export function useGroupLinks() {
  const links = use(FieldLinksContext);
  if (!links) return {};
  return { "aria-labelledby": links.labelId, "aria-describedby": links.describedBy };
}
