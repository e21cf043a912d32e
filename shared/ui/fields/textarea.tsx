import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ChangeEvent, ComponentProps } from "react";
import { useFieldLinks } from "./use-field-links.ts";
import { useControlClass } from "./use-control-class.ts";

const useStyles = makeStyles({
  text: {
    display: "block",
    minHeight: "52px",
    maxHeight: "260px",
    paddingTop: tokens.spacingVerticalSNudge,
    paddingBottom: tokens.spacingVerticalSNudge,
    resize: "none",
  },
  vertical: { resize: "vertical" },
});

interface TextareaProps extends Pick<ComponentProps<"textarea">, "maxLength" | "aria-label"> {
  readonly value: string;
  readonly resize?: "vertical";
  readonly onChange: (event: ChangeEvent<HTMLTextAreaElement>, data: { readonly value: string }) => void;
}

/** Several lines to type into. */
export function Textarea({ resize, onChange, ...rest }: TextareaProps) {
  const styles = useStyles();
  return (
    <textarea
      {...useFieldLinks()}
      {...rest}
      className={mergeClasses(useControlClass(), styles.text, resize && styles.vertical)}
      onChange={(event) => onChange(event, { value: event.target.value })}
    />
  );
}
