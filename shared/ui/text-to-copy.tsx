import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";

const useStyles = makeStyles({
  part: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "4px" },
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

/** A text for somebody else, whole under one click or one press of Tab: hosts do not let every frame write to the clipboard. */
export function TextToCopy({ label, text }: TextToCopyProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.part}>
      <Text as="span" size={200} id={id}>
        {label}
      </Text>
      <textarea
        readOnly
        aria-labelledby={id}
        className={styles.text}
        value={text}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
    </div>
  );
}
