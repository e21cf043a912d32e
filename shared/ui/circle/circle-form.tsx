import { makeStyles } from "@fluentui/react-components";
import { circleFormats, circleMinutes, circleSizes } from "../../circles/circle-formats.ts";
import { keptRhythm } from "../../circles/circle-rhythm.ts";
import { type FormatId, formatIdSchema } from "../../circles/format.ts";
import type { Rhythm } from "../../scheduling/rhythm.ts";
import { Field } from "../fields/field.tsx";
import { Input } from "../fields/input.tsx";
import { MonthWeekChoice } from "../fields/month-week-choice.tsx";
import { rhythmText } from "../text/rhythm-text.ts";
import { Select } from "../fields/select.tsx";
import { sizeAdvice } from "../text/size-advice.ts";
import { Textarea } from "../fields/textarea.tsx";

const useStyles = makeStyles({
  form: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "12px" },
  choices: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 12rem), 1fr))",
    gap: "12px",
    // Hints are of different lengths: the fields stay in one line.
    alignItems: "start",
  },
});

const weekChoices = [1, 2, 3, 4, 6, 8];
const monthly = "month";

/** What a circle is to be, but for its people. */
export interface CircleWishes {
  readonly name: string;
  readonly purpose: string;
  readonly format: FormatId;
  readonly size: number;
  readonly rhythm: Rhythm;
}

interface CircleFormProps {
  readonly wishes: CircleWishes;
  readonly onChange: (wishes: Partial<CircleWishes>) => void;
  readonly onFormat: (format: FormatId) => void;
  /** Typed earlier and not sent. */
  readonly isKept: boolean;
}

/** Name, purpose, format, size and rhythm of a circle. */
export function CircleForm({ wishes, onChange, onFormat, isKept }: CircleFormProps) {
  const styles = useStyles();
  const { name, purpose, format, size, rhythm } = wishes;
  return (
    <div className={styles.form}>
      <Field label="Name" required {...(isKept && { hint: "Typed earlier and not saved yet." })}>
        <Input value={name} maxLength={80} autoComplete="off" onChange={(_, { value }) => onChange({ name: value })} />
      </Field>
      <Field label="Purpose (optional)" hint={`${purpose.length} of 500 characters. Whoever you ask reads it.`}>
        <Textarea
          value={purpose}
          maxLength={500}
          resize="vertical"
          onChange={(_, { value }) => onChange({ purpose: value })}
        />
      </Field>
      <div className={styles.choices}>
        <Field label="Format" hint={`Meetings of ${circleMinutes({ format, rhythm: keptRhythm(rhythm) })} minutes.`}>
          <Select value={format} onChange={(_, { value }) => onFormat(formatIdSchema.parse(value))}>
            {circleFormats.map((choice) => (
              <option key={choice.id} value={choice.id}>
                {choice.name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Rhythm">
          <Select
            value={rhythm.every === "month" ? monthly : String(rhythm.weeks)}
            onChange={(_, { value }) => onChange({ rhythm: chosen(value) })}
          >
            {weekChoices.map((weeks) => (
              <option key={weeks} value={weeks}>
                {rhythmText({ weeks })}
              </option>
            ))}
            <option value={monthly}>every month, on one weekday</option>
          </Select>
        </Field>
        {rhythm.every === "month" && (
          <MonthWeekChoice week={rhythm.week} onWeek={(week) => onChange({ rhythm: { every: "month", week } })} />
        )}
        <Field label="Size, you among them" hint={sizeAdvice(format)}>
          <Select value={String(size)} onChange={(_, { value }) => onChange({ size: Number(value) })}>
            {circleSizes(format).map((people) => (
              <option key={people} value={people}>
                {people} people
              </option>
            ))}
          </Select>
        </Field>
      </div>
    </div>
  );
}

function chosen(value: string): Rhythm {
  return value === monthly ? { every: "month", week: 1 } : { every: "weeks", weeks: Number(value) };
}
