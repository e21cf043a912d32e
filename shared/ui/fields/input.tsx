import type { ChangeEvent, ComponentProps } from "react";
import { useFieldLinks } from "./use-field-links.ts";
import { useControlClass } from "./use-control-class.ts";

interface InputProps extends Pick<ComponentProps<"input">, "type" | "maxLength" | "autoComplete"> {
  readonly value: string;
  readonly onChange: (event: ChangeEvent<HTMLInputElement>, data: { readonly value: string }) => void;
}

/** One line to type into, or a date. */
export function Input({ onChange, ...rest }: InputProps) {
  return (
    <input
      {...useFieldLinks()}
      {...rest}
      className={useControlClass()}
      onChange={(event) => onChange(event, { value: event.target.value })}
    />
  );
}
