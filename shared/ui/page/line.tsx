import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  line: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface LineProps {
  readonly children: ReactNode;
  /** Beside the point: smaller, in a softer colour. */
  readonly quiet?: boolean;
}

/** A paragraph without the browser's margins. */
export function Line({ children, quiet = false }: LineProps) {
  const styles = useStyles();
  return (
    <Text as="p" size={quiet ? 200 : 300} className={mergeClasses(styles.line, quiet && styles.quiet)}>
      {children}
    </Text>
  );
}
