import { makeResetStyles, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { createContext, use, useId, useMemo, type ChangeEvent, type ReactNode } from "react";
import { useGroupLinks } from "./use-field-links.ts";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", alignItems: "flex-start" },
  horizontal: { flexDirection: "row", flexWrap: "wrap" },
  line: {
    display: "inline-flex",
    paddingRight: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    cursor: "pointer",
    ":has(:focus-visible)": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  text: { padding: `6px 0 6px ${tokens.spacingHorizontalXS}`, overflowWrap: "normal" },
});

/** Drawn by us, as browsers draw theirs white on a dark page; where colours are forced, the browser draws it. */
const useDotClass = makeResetStyles({
  appearance: "none",
  flexShrink: 0,
  boxSizing: "border-box",
  width: "16px",
  height: "16px",
  margin: tokens.spacingHorizontalS,
  border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  borderRadius: tokens.borderRadiusCircular,
  outlineStyle: "none",
  cursor: "inherit",
  ":checked": {
    borderColor: tokens.colorCompoundBrandStroke,
    backgroundImage: `radial-gradient(${tokens.colorCompoundBrandForeground1} 5px, transparent 5.5px)`,
  },
  "@media (forced-colors: active)": { appearance: "auto" },
});

type OnChoice = (event: ChangeEvent<HTMLInputElement>, data: { readonly value: string }) => void;

const GroupContext = createContext<{
  readonly name: string;
  readonly chosen: string;
  readonly onChange: OnChoice;
} | null>(null);

interface RadioGroupProps {
  /** Empty: nothing is chosen yet. */
  readonly value: string;
  readonly onChange: OnChoice;
  readonly layout?: "horizontal";
  /** Where no field gives a label. */
  readonly "aria-label"?: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** One of a few choices, all of them in sight. */
export function RadioGroup({ value, onChange, layout, className, children, ...rest }: RadioGroupProps) {
  const styles = useStyles();
  const name = useId();
  const group = useMemo(() => ({ name, chosen: value, onChange }), [name, value, onChange]);
  return (
    <div
      role="radiogroup"
      {...useGroupLinks()}
      {...rest}
      className={mergeClasses(styles.group, layout && styles.horizontal, className)}
    >
      <GroupContext value={group}>{children}</GroupContext>
    </div>
  );
}

interface RadioProps {
  readonly value: string;
  readonly label: string;
}

/** One choice of a {@link RadioGroup}. */
export function Radio({ value, label }: RadioProps) {
  const styles = useStyles();
  const group = use(GroupContext);
  return (
    <label className={styles.line}>
      <input
        type="radio"
        className={useDotClass()}
        name={group?.name}
        value={value}
        checked={group?.chosen === value}
        onChange={(event) => group?.onChange(event, { value })}
      />
      <span className={styles.text}>{label}</span>
    </label>
  );
}
