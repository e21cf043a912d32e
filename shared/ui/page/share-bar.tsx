import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  bar: { display: "block", width: "100%", maxWidth: "240px", height: "8px", color: tokens.colorBrandForeground1 },
});

interface ShareBarProps {
  /** What the bar shows, in words: `Rhythm kept: 90 % or more`. */
  readonly title: string;
  readonly percent: number;
}

/** A share as a bar. Drawn in the text's own colour, so that it stays visible where the system chooses the colours. */
export function ShareBar({ title, percent }: ShareBarProps) {
  const styles = useStyles();
  return (
    <svg className={styles.bar} role="img" viewBox="0 0 100 8" preserveAspectRatio="none">
      <title>{title}</title>
      <rect x="0" y="0" width={percent} height="8" fill="currentColor" />
      <rect x="0.5" y="0.5" width="99" height="7" fill="none" stroke="currentColor" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
