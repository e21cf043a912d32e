import { makeStyles, tokens } from "@fluentui/react-components";
import { instant } from "../../circles/instant.ts";
import { type Weekday, weekdays } from "../../scheduling/weekday.ts";
import { Tick } from "./tick.tsx";
import { weekdayText } from "../text/time-text.ts";

const useStyles = makeStyles({
  set: { margin: 0, padding: 0, border: "none", minWidth: 0, display: "flex", flexWrap: "wrap", gap: "0 16px" },
  legend: { padding: 0, fontSize: tokens.fontSizeBase300 },
});

const fromMonday: readonly Weekday[] = [...weekdays.slice(1), "sunday"];
/** 1970-01-04 was a Sunday. */
const sunday = 3 * 86_400_000;

interface DayTicksProps {
  readonly label: string;
  readonly days: readonly Weekday[];
  readonly onDays: (days: readonly Weekday[]) => void;
}

/** Days of the week to tick, Monday first. */
export function DayTicks({ label, days, onDays }: DayTicksProps) {
  const styles = useStyles();
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>{label}</legend>
      {fromMonday.map((day) => (
        <Tick
          key={day}
          label={dayOfWeekText(day)}
          checked={days.includes(day)}
          onTick={(isOn) => onDays(fromMonday.filter((one) => (one === day ? isOn : days.includes(one))))}
        />
      ))}
    </fieldset>
  );
}

/** `Mon` in the reader's language. */
export function dayOfWeekText(day: Weekday): string {
  return weekdayText(instant(sunday + weekdays.indexOf(day) * 86_400_000), "Etc/UTC");
}
