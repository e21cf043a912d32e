import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ChangeEvent, ReactNode } from "react";
import { useFieldLinks } from "./use-field-links.ts";
import { useControlClass } from "./use-control-class.ts";

const useStyles = makeStyles({
  place: { display: "grid", position: "relative", alignItems: "center" },
  choice: { appearance: "none", paddingRight: "34px", cursor: "pointer" },
  arrow: {
    position: "absolute",
    right: tokens.spacingHorizontalM,
    width: "12px",
    color: tokens.colorNeutralStrokeAccessible,
    pointerEvents: "none",
    "@media (forced-colors: active)": { color: "CanvasText" },
  },
});

interface SelectProps {
  readonly value: string;
  readonly onChange: (event: ChangeEvent<HTMLSelectElement>, data: { readonly value: string }) => void;
  /** Where no field gives a label. */
  readonly "aria-label"?: string;
  readonly className?: string | undefined;
  /** The browser's own options. */
  readonly children: ReactNode;
}

/** One of a few choices, in the browser's own list. */
export function Select({ className, onChange, children, ...rest }: SelectProps) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.place, className)}>
      <select
        {...useFieldLinks()}
        {...rest}
        className={mergeClasses(useControlClass(), styles.choice)}
        onChange={(event) => onChange(event, { value: event.target.value })}
      >
        {children}
      </select>
      <svg className={styles.arrow} viewBox="0 0 12 7" fill="none" stroke="currentColor" aria-hidden="true">
        <path d="M1 1l5 5 5-5" strokeLinecap="round" />
      </svg>
    </span>
  );
}
