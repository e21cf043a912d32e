import { makeStyles, Text } from "@fluentui/react-components";
import type { Instant } from "../../circles/instant.ts";
import { rangeText } from "../text/time-text.ts";

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: "24px", display: "grid", gap: "4px" } });

interface SeriesDateListProps {
  readonly label: string;
  /** The reader's zone. */
  readonly timeZone: string;
  readonly dates: readonly { readonly start: Instant; readonly end: Instant; readonly note: string | null }[];
}

/** The sessions of a series, one line each. */
export function SeriesDateList({ label, timeZone, dates }: SeriesDateListProps) {
  return (
    <ol className={useStyles().list} aria-label={label}>
      {dates.map(({ start, end, note }) => (
        <li key={start}>
          <Text>{rangeText(start, end, timeZone)}</Text>
          {note !== null && <Text>{` (${note})`}</Text>}
        </li>
      ))}
    </ol>
  );
}
