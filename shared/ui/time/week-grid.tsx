import { makeStyles, tokens } from "@fluentui/react-components";
import type { PersonId } from "../../circles/person.ts";
import { instant } from "../../circles/instant.ts";
import type { WeekDay } from "../../scheduling/week-stretches.ts";
import type { ZoneRules } from "../../scheduling/zone-rules.ts";
import { hourElsewhere, type OtherClock } from "../text/hour-elsewhere.ts";
import type { SlotWords } from "./slot-list.tsx";
import { ruledClock, ruledDay } from "../text/ruled-text.ts";
import { clockText } from "../text/time-text.ts";
import { useGridKeys } from "./use-grid-keys.ts";
import { WeekCell } from "./week-cell.tsx";
import { weekRows } from "./week-rows.ts";

const useStyles = makeStyles({
  grid: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "normal",
  },
  row: { display: "grid", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, ":first-child": { borderTop: "none" } },
  head: {
    padding: "6px 4px",
    minWidth: 0,
    fontWeight: tokens.fontWeightSemibold,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  corner: { padding: "6px 4px", minWidth: 0, fontSize: tokens.fontSizeBase200 },
  hour: { padding: "4px", minWidth: 0 },
  elsewhere: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface WeekGridProps {
  /** One column each, in order. */
  readonly days: readonly WeekDay[];
  /** The clock that has the days; the rules cover them. */
  readonly zone: ZoneRules;
  readonly others: readonly OtherClock[];
  readonly nameOf: (person: PersonId) => string;
  readonly wordsOf: (start: number) => SlotWords | null;
  readonly onPick: (words: SlotWords) => void;
  /** Shows the days before or after; false where there are none. */
  readonly turn: (direction: -1 | 1) => boolean;
}

/** Days as columns and hours as rows: when everybody works and is free, when all are, and each slot as a button. */
export function WeekGrid({ days, zone, others, nameOf, wordsOf, onPick, turn }: WeekGridProps) {
  const styles = useStyles();
  const rows = weekRows(days, zone);
  const best = days.flatMap(({ candidates }) => candidates)[0];
  const { grid, active, onStop, onKeyDown } = useGridKeys({
    first: best === undefined ? "0/0" : String(best.start),
    period: days[0]?.day ?? "",
    turn,
  });
  // Several clocks beside the hour need a line each.
  const hours = others.length > 1 ? "140px" : "96px";
  const columns = { gridTemplateColumns: `${hours} repeat(${days.length}, minmax(0, 1fr))` };
  const dayOf = ({ range }: WeekDay) => ruledDay(instant((range.from + range.to) / 2), zone);
  const clockOf = (start: number) => ruledClock(instant(start), zone);

  return (
    <div
      role="grid"
      aria-label="Times by day and hour"
      ref={grid}
      tabIndex={-1}
      className={styles.grid}
      onKeyDown={onKeyDown}
    >
      <div role="row" className={styles.row} style={columns}>
        <span role="columnheader" className={styles.corner}>
          {others.some(({ name }) => name === "you") ? "Your calendar’s time" : "Your time"}
        </span>
        {days.map((day) => (
          <span key={day.day} role="columnheader" className={styles.head}>
            {dayOf(day)}
          </span>
        ))}
      </div>
      {rows.map((row, at) => {
        const hour = clockText(instant(row.hour * 3_600_000), "Etc/UTC");
        const called = row.turn === 0 ? hour : `${hour} again`;
        return (
          <div key={`${row.hour}/${row.turn}`} role="row" className={styles.row} style={columns}>
            <span role="rowheader" className={styles.hour}>
              {called}
              {hourElsewhere(row, zone, others).map((text) => (
                <span key={text} className={styles.elsewhere}>
                  {text}
                </span>
              ))}
            </span>
            {days.map((day, column) => (
              <WeekCell
                key={day.day}
                {...{ day, nameOf, wordsOf, clockOf, active, onStop, onPick, column }}
                row={at}
                range={row.cells[column] ?? null}
                when={`${dayOf(day)}, ${called}`}
              />
            ))}
          </div>
        );
      })}
    </div>
  );
}
