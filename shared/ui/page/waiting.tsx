import { makeStyles, Skeleton, SkeletonItem } from "@fluentui/react-components";

const useStyles = makeStyles({ lines: { display: "grid", gap: "12px" } });

interface WaitingProps {
  /** What is being fetched, for a screen reader: `Your sessions`. */
  readonly what: string;
  readonly lines?: number;
}

/** Grey lines where the content will be, at once. */
export function Waiting({ what, lines = 3 }: WaitingProps) {
  const styles = useStyles();
  return (
    <Skeleton aria-label={`${what}: loading`} aria-busy="true" className={styles.lines}>
      {Array.from({ length: lines }, (_, line) => (
        <SkeletonItem key={line} size={24} />
      ))}
    </Skeleton>
  );
}
