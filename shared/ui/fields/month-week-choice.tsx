import { type MonthWeek, monthWeeks } from "../../scheduling/rhythm.ts";
import { monthWeekText } from "../text/rhythm-text.ts";
import { Field } from "./field.tsx";
import { Select } from "./select.tsx";

interface MonthWeekChoiceProps {
  readonly week: MonthWeek;
  readonly onWeek: (week: MonthWeek) => void;
}

/** Which one of a month's Mondays, Tuesdays …, whatever the weekday will be. */
export function MonthWeekChoice({ week, onWeek }: MonthWeekChoiceProps) {
  return (
    <Field label="Which one in the month">
      <Select
        value={String(week)}
        onChange={(_, { value }) => onWeek(monthWeeks.find((one) => String(one) === value) ?? 1)}
      >
        {monthWeeks.map((one) => (
          <option key={one} value={one}>
            {`the ${monthWeekText(one)}`}
          </option>
        ))}
      </Select>
    </Field>
  );
}
