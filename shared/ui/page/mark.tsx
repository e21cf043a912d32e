import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  mark: {
    padding: "1px 6px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusCircular,
    color: tokens.colorNeutralForeground3,
    whiteSpace: "nowrap",
  },
  strong: {
    border: `1px solid ${tokens.colorBrandBackground}`,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
});

interface MarkProps {
  readonly children: ReactNode;
  /** For what is the case right now. */
  readonly strong?: boolean;
}

/** A word in a pill that says what state something is in; Fluent's Badge weighs 3 KB for its many looks. */
export function Mark({ children, strong = false }: MarkProps) {
  const styles = useStyles();
  return (
    <Text size={200} weight="semibold" className={mergeClasses(styles.mark, strong && styles.strong)}>
      {children}
    </Text>
  );
}
