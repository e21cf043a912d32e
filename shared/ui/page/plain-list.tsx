import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "8px",
  },
});

interface PlainListProps {
  /** Needed where no heading of its own says what is listed. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** Cards or rows one below the other, without the browser's marks. */
export function PlainList({ label, children }: PlainListProps) {
  return (
    <ul className={useStyles().list} aria-label={label}>
      {children}
    </ul>
  );
}
