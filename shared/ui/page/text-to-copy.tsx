import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  part: { fontFamily: tokens.fontFamilyBase, fontSize: tokens.fontSizeBase300, color: tokens.colorNeutralForeground1 },
  label: { width: "fit-content", paddingBlock: "4px", cursor: "pointer" },
  text: {
    boxSizing: "border-box",
    width: "100%",
    minHeight: "11rem",
    padding: "8px",
    font: "inherit",
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    resize: "vertical",
  },
});

interface TextToCopyProps {
  readonly label: string;
  readonly text: string;
}

/** A text for somebody else, behind its label until it is wanted; a click or Tab selects it all: hosts do not let every frame write to the clipboard. */
export function TextToCopy({ label, text }: TextToCopyProps) {
  const styles = useStyles();
  return (
    <details className={styles.part}>
      <summary className={styles.label}>{label}</summary>
      <textarea
        readOnly
        aria-label={label}
        className={styles.text}
        value={text}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
    </details>
  );
}
