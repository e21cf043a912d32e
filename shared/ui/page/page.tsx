import { Button, makeStyles, mergeClasses, typographyStyles } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef } from "react";
import { useKeptFocus } from "./use-kept-focus.ts";

const useStyles = makeStyles({
  page: {
    maxWidth: "48rem",
    padding: "16px",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "16px",
    overflowWrap: "anywhere",
  },
  wide: { maxWidth: "80rem" },
  back: { justifySelf: "start" },
  heading: { ...typographyStyles.title2, margin: 0, outlineStyle: "none" },
});

interface PageProps {
  readonly title: string;
  readonly back?: () => void;
  /** For what is looked at more than read. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/**
 * One screen: its heading, a way back and what is on it, no wider than is easy to read. The heading takes the focus when somebody has
 * come here by a click or a key, so that a screen reader reads on from there; a page that opens by itself takes it from nobody.
 */
export function Page({ title, back, wide = false, children }: PageProps) {
  const styles = useStyles();
  const page = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useKeptFocus(page);

  useEffect(() => {
    if (navigator.userActivation?.hasBeenActive ?? true) heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [title]);

  return (
    <main ref={page} className={mergeClasses(styles.page, wide && styles.wide)}>
      {back && (
        <Button className={styles.back} onClick={back}>
          Back
        </Button>
      )}
      <h1 ref={heading} tabIndex={-1} className={styles.heading}>
        {title}
      </h1>
      {children}
    </main>
  );
}
