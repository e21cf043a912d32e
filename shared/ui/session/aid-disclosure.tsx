import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";

const useStyles = makeStyles({
  part: {
    ...typographyStyles.body1,
    color: tokens.colorNeutralForeground1,
    padding: "0 12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    // A long word breaks instead of widening a narrow panel.
    overflowWrap: "anywhere",
  },
  title: {
    paddingBlock: "8px",
    cursor: "pointer",
    fontWeight: tokens.fontWeightSemibold,
  },
  content: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "8px",
    maxWidth: "65ch",
    paddingBottom: "12px",
  },
});

interface AidDisclosureProps {
  readonly title: string;
  /** Opens by itself as soon as this is true; it can be closed all the same. */
  readonly opens?: boolean;
  /** Told each time it is opened. */
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}

/** Help behind its title until it is wanted: the browser's own disclosure, so the keyboard works everywhere. */
export function AidDisclosure({ title, opens = false, onOpen, children }: AidDisclosureProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className={styles.part}
      open={isOpen || opens}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
        if (currentTarget.open) onOpen?.();
      }}
    >
      <summary className={styles.title}>{title}</summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
