import { instant } from "../../circles/instant.ts";
import { dayMinutes, minuteMs } from "../../scheduling/wall-time.ts";
import { Field } from "./field.tsx";
import { Select } from "./select.tsx";
import { clockText } from "../text/time-text.ts";

const step = 15;

interface TimeOfDayProps {
  readonly label: string;
  /** Minutes from midnight; null: {@link none}. */
  readonly minute: number | null;
  /** What it says where no time is chosen; without it there always is one. */
  readonly none?: string;
  /** Only times after this minute. */
  readonly after?: number;
  readonly onMinute: (minute: number | null) => void;
}

/** A time of day in quarters of an hour: one choice is one change, which a field to type into cannot tell. */
export function TimeOfDay({ label, minute, none, after = -1, onMinute }: TimeOfDayProps) {
  const quarters = Array.from({ length: dayMinutes / step + 1 }, (_, at) => at * step);
  const choices = [...new Set([...quarters, ...(minute === null ? [] : [minute])])]
    .filter((one) => one > after)
    .toSorted((one, other) => one - other);
  return (
    <Field label={label}>
      <Select
        value={minute === null ? "" : String(minute)}
        onChange={(_, { value }) => onMinute(value === "" ? null : Number(value))}
      >
        {none !== undefined && <option value="">{none}</option>}
        {choices.map((one) => (
          <option key={one} value={one}>
            {minuteText(one)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** `14:00` or `2:00 PM` in the reader's language; the end of the day is `midnight`. */
export function minuteText(minute: number): string {
  return minute === dayMinutes ? "midnight" : clockText(instant(minute * minuteMs), "Etc/UTC");
}
