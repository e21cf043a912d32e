import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  label: { display: "inline-flex", gap: "8px", alignItems: "center", minHeight: "32px", cursor: "pointer" },
  box: { width: "18px", height: "18px", margin: 0, flexShrink: 0, accentColor: tokens.colorBrandBackground },
});

interface TickProps {
  readonly label: string;
  readonly checked: boolean;
  /** Without it the tick cannot be changed. */
  readonly onTick?: (checked: boolean) => void;
}

/** The browser's own checkbox with its label: it looks right in every contrast, and weighs nothing. */
export function Tick({ label, checked, onTick }: TickProps) {
  const styles = useStyles();
  return (
    <label className={styles.label}>
      <input
        type="checkbox"
        className={styles.box}
        checked={checked}
        disabled={onTick === undefined}
        onChange={(event) => onTick?.(event.target.checked)}
      />
      {label}
    </label>
  );
}
