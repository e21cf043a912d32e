import { makeStyles, Subtitle1 } from "@fluentui/react-components";
import { type ReactNode, useId } from "react";

const useStyles = makeStyles({
  section: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "12px" },
  heading: { margin: 0 },
});

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of a page under a heading of its own, which also names it for a screen reader. */
export function Section({ title, children }: SectionProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <Subtitle1 as="h2" id={id} className={styles.heading}>
        {title}
      </Subtitle1>
      {children}
    </section>
  );
}
