import { makeStyles } from "@fluentui/react-components";
import type { Rhythm } from "../../scheduling/rhythm.ts";
import { fewestSessions, mostSessions } from "../../scheduling/series-problem.ts";
import { Field } from "../fields/field.tsx";
import { MonthWeekChoice } from "../fields/month-week-choice.tsx";
import { rhythmText } from "../text/rhythm-text.ts";
import { Select } from "../fields/select.tsx";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 12rem), 1fr))",
    gap: "12px",
    alignItems: "start",
  },
});

const weekChoices = [1, 2, 4];
const someCounts = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 16, 20, 26, 39, mostSessions];
/** Calendars are looked into for 400 days at most, the notice and the days around the last session among them. */
const mostWeeks = 54;

/** Once, or how often and how many sessions. */
export interface SeriesWish {
  /** Null: a single session. */
  readonly rhythm: Rhythm | null;
  readonly count: number;
}

interface RhythmWishesProps {
  readonly wish: SeriesWish;
  /** What is usual for the format or the circle; null: it does not repeat. */
  readonly usual: Rhythm | null;
  readonly onChange: (wish: SeriesWish) => void;
}

/** A single session or a series: how often, and how many. */
export function RhythmWishes({ wish, usual, onChange }: RhythmWishesProps) {
  const { rhythm, count } = wish;
  const weeks = [...new Set([...weekChoices, ...weeksOf(usual), ...weeksOf(rhythm)])];
  const choose = (next: Rhythm | null) =>
    onChange({ rhythm: next, count: next === null ? count : Math.min(count, mostOf(next)) });
  const hint = usual === null ? {} : { hint: `Usual here: ${rhythmText(usual)}.` };

  return (
    <div className={useStyles().fields}>
      <Field label="How often" {...hint}>
        <Select value={nameOf(rhythm)} onChange={(_, { value }) => choose(rhythmOf(value))}>
          <option value="once">once</option>
          {weeks
            .toSorted((one, other) => one - other)
            .map((every) => (
              <option key={every} value={every}>
                {rhythmText({ weeks: every })}
              </option>
            ))}
          <option value="month">every month, on one weekday</option>
        </Select>
      </Field>
      {rhythm?.every === "month" && (
        <MonthWeekChoice week={rhythm.week} onWeek={(week) => choose({ every: "month", week })} />
      )}
      {rhythm !== null && (
        <Field label="How many">
          <Select value={String(count)} onChange={(_, { value }) => onChange({ rhythm, count: Number(value) })}>
            {someCounts
              .filter((sessions) => sessions <= mostOf(rhythm))
              .map((sessions) => (
                <option key={sessions} value={sessions}>
                  {`${sessions} sessions`}
                </option>
              ))}
          </Select>
        </Field>
      )}
    </div>
  );
}

function weeksOf(rhythm: Rhythm | null): readonly number[] {
  return rhythm?.every === "weeks" ? [rhythm.weeks] : [];
}

function nameOf(rhythm: Rhythm | null): string {
  if (rhythm === null) return "once";
  return rhythm.every === "month" ? "month" : String(rhythm.weeks);
}

function rhythmOf(value: string): Rhythm | null {
  if (value === "once") return null;
  return value === "month" ? { every: "month", week: 1 } : { every: "weeks", weeks: Number(value) };
}

/** How many sessions can be looked for. */
function mostOf(rhythm: Rhythm): number {
  const fitting = rhythm.every === "month" ? 11 : Math.floor(mostWeeks / rhythm.weeks);
  return Math.max(fewestSessions, Math.min(mostSessions, fitting));
}
