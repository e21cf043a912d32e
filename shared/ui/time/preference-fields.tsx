import { makeStyles } from "@fluentui/react-components";
import type { Preferences } from "../../scheduling/preferences.ts";
import { NumberChoice } from "../fields/number-choice.tsx";
import { TimeOfDay } from "../fields/time-of-day.tsx";

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 12rem), 1fr))", gap: "12px" },
});

const lunchUnlessSaid = { startMinute: 12 * 60, endMinute: 13 * 60 };
const buffers = [0, 5, 10, 15, 20, 30, 45, 60].map((minutes) => [minutes, `${minutes} minutes`] as const);
const lengths = Array.from({ length: 16 }, (_, step) => 15 + 5 * step).map(
  (minutes) => [minutes, `${minutes} minutes`] as const,
);
const hour = 60;
const day = 24 * hour;
const notices = [
  [0, "none"],
  [hour, "1 hour"],
  [4 * hour, "4 hours"],
  [day, "1 day"],
  [2 * day, "2 days"],
  [3 * day, "3 days"],
  [7 * day, "1 week"],
] as const;
const limits = [[null, "no limit"], ...[1, 2, 3, 4, 5].map((most) => [most, `at most ${most}`] as const)] as const;

interface FieldsProps {
  readonly preferences: Preferences;
  readonly onChange: (changed: Partial<Preferences>) => void;
}

/** When somebody works, and eats. */
export function DayFields({ preferences: { earliestMinute, latestMinute, lunch }, onChange }: FieldsProps) {
  const asCalendar = "as your calendar says";
  return (
    <div className={useStyles().fields}>
      <TimeOfDay
        label="Not before"
        none={asCalendar}
        minute={earliestMinute}
        onMinute={(minute) =>
          onChange({
            earliestMinute: minute,
            ...(minute !== null && minute === latestMinute && { latestMinute: null }),
          })
        }
      />
      <TimeOfDay
        label="Not after"
        none={asCalendar}
        minute={latestMinute}
        {...(earliestMinute !== null && { after: earliestMinute })}
        onMinute={(minute) => onChange({ latestMinute: minute })}
      />
      <TimeOfDay
        label="Lunch from"
        none="no lunch time kept"
        minute={lunch?.startMinute ?? null}
        onMinute={(minute) => onChange({ lunch: minute === null ? null : lunchFrom(minute, lunch ?? lunchUnlessSaid) })}
      />
      {lunch !== null && (
        <TimeOfDay
          label="Lunch to"
          minute={lunch.endMinute}
          after={lunch.startMinute}
          onMinute={(minute) => onChange({ lunch: { ...lunch, endMinute: minute ?? lunch.endMinute } })}
        />
      )}
    </div>
  );
}

/** As long as before, and not over midnight. */
function lunchFrom(startMinute: number, { startMinute: before, endMinute }: typeof lunchUnlessSaid) {
  const start = Math.min(startMinute, day - 15);
  return { startMinute: start, endMinute: Math.min(start + Math.max(15, endMinute - before), day) };
}

/** What is kept free around sessions, and how many are enough. */
export function AroundFields({ preferences, onChange }: FieldsProps) {
  const { bufferBeforeMinutes, bufferAfterMinutes, mostADay, mostAWeek } = preferences;
  const whole = (value: number | null) => value ?? 0;
  return (
    <div className={useStyles().fields}>
      <NumberChoice
        label="Free time before"
        value={bufferBeforeMinutes}
        choices={buffers}
        onValue={(value) => onChange({ bufferBeforeMinutes: whole(value) })}
      />
      <NumberChoice
        label="Free time after"
        value={bufferAfterMinutes}
        choices={buffers}
        onValue={(value) => onChange({ bufferAfterMinutes: whole(value) })}
      />
      <NumberChoice
        label="Sessions a day"
        value={mostADay}
        choices={limits}
        onValue={(value) => onChange({ mostADay: value })}
      />
      <NumberChoice
        label="Sessions a week"
        value={mostAWeek}
        choices={limits}
        onValue={(value) => onChange({ mostAWeek: value })}
      />
    </div>
  );
}

/** What only the own searches go by. */
export function SearchFields({ preferences: { noticeMinutes, minutes }, onChange }: FieldsProps) {
  return (
    <div className={useStyles().fields}>
      <NumberChoice
        label="Least notice"
        value={noticeMinutes}
        choices={notices}
        onValue={(value) => onChange({ noticeMinutes: value ?? 0 })}
      />
      <NumberChoice
        label="Usual length"
        value={minutes}
        choices={lengths}
        onValue={(value) => onChange({ minutes: value ?? minutes })}
      />
    </div>
  );
}
