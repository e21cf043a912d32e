import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { PersonId } from "../../circles/person.ts";
import type { WeekDay } from "../../scheduling/week-stretches.ts";
import type { TimeRange } from "../../scheduling/zone-rules.ts";
import type { SlotWords } from "./slot-list.tsx";
import { partsIn, weekCellText } from "../text/week-cell-text.ts";
import { laneWidth, placeIn, WeekLanes } from "./week-lanes.tsx";

const useStyles = makeStyles({
  cell: {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    minHeight: "36px",
    minWidth: 0,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  none: {
    justifyContent: "center",
    textAlign: "center",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  band: {
    position: "absolute",
    right: "2px",
    boxSizing: "border-box",
    backgroundColor: tokens.colorBrandBackground2,
    borderLeft: `2px solid ${tokens.colorBrandForeground1}`,
    borderRight: `2px solid ${tokens.colorBrandForeground1}`,
  },
  slots: { position: "relative", display: "flex", flexWrap: "wrap", gap: "4px", padding: "4px 3px 4px 5px" },
  late: { marginTop: "auto" },
  slot: {
    minHeight: "24px",
    minWidth: "44px",
    padding: "0 3px",
    whiteSpace: "nowrap",
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    cursor: "pointer",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px", zIndex: 1 },
  },
  partial: { border: `2px dashed ${tokens.colorNeutralStrokeAccessible}` },
});

/** Where the arrow keys may stop: a slot, or an hour without one. */
interface StopPlace {
  readonly row: number;
  readonly column: number;
}

interface WeekCellProps extends StopPlace {
  readonly day: WeekDay;
  /** Null: this day has no such hour, its clocks skip it. */
  readonly range: TimeRange | null;
  /** `Tue, 24 Nov, 14:00` */
  readonly when: string;
  readonly nameOf: (person: PersonId) => string;
  readonly wordsOf: (start: number) => SlotWords | null;
  readonly clockOf: (start: number) => string;
  /** The one stop that the Tab key reaches. */
  readonly active: string;
  readonly onStop: (stop: string) => void;
  readonly onPick: (words: SlotWords) => void;
}

/** One hour of one day: everybody's line, the common free time behind, and a button for each slot that begins in it. */
export function WeekCell(props: WeekCellProps) {
  const { day, range, when, nameOf, wordsOf, clockOf, row, column, active, onStop, onPick } = props;
  const styles = useStyles();
  const stopHere = (at: string) => ({
    "data-row": row,
    "data-column": column,
    "data-stop": at,
    tabIndex: at === active ? 0 : -1,
    onFocus: () => onStop(at),
  });
  const empty = `${column}/${row}`;
  if (range === null)
    return (
      <div
        role="gridcell"
        aria-label={`${when}: the clocks skip this hour.`}
        className={mergeClasses(styles.cell, styles.none)}
        {...stopHere(empty)}
      >
        <span aria-hidden="true">–</span>
      </div>
    );

  const begins = day.candidates.filter(({ start }) => range.from <= start && start < range.to);
  // Where they begin in the second half of the hour they stand there.
  const isLate = begins.every(({ start }) => 2 * start >= range.from + range.to);
  const left = 4 + day.people.length * laneWidth;
  const who = weekCellText(range, day.people, nameOf);
  const said = who === "" ? "Not searched." : who;
  return (
    <div
      role="gridcell"
      aria-label={begins.length === 0 ? `${when}. ${said}` : undefined}
      className={styles.cell}
      {...(begins.length === 0 && stopHere(empty))}
    >
      <WeekLanes people={day.people} range={range} />
      {partsIn(day.common, range).map((part) => (
        <span key={part.from} aria-hidden="true" className={styles.band} style={{ left, ...placeIn(part, range) }} />
      ))}
      <span className={mergeClasses(styles.slots, isLate && styles.late)} style={{ marginLeft: left }}>
        {begins.map(({ start, without }) => {
          const words = wordsOf(start);
          if (words === null) return null;
          const isPartial = without.length > 0 || words.slot.reasons.some(({ code }) => isOutOfHours(code));
          return (
            <button
              key={start}
              type="button"
              aria-label={`${words.day}, ${words.time}. ${[...words.elsewhere, words.why].join(" ")} ${said}`}
              className={mergeClasses(styles.slot, isPartial && styles.partial)}
              onClick={() => onPick(words)}
              {...stopHere(String(start))}
            >
              {clockOf(start)}
            </button>
          );
        })}
      </span>
    </div>
  );
}

function isOutOfHours(code: string): boolean {
  return code === "fair-turn" || code === "out-of-hours";
}
