import { makeStyles } from "@fluentui/react-components";
import type { FormatId } from "../../circles/format.ts";
import { formatIdSchema } from "../../circles/format.ts";
import { formatById } from "../../circles/format-by-id.ts";
import { formatsFor } from "../../circles/formats.ts";
import { Field } from "../fields/field.tsx";
import { Select } from "../fields/select.tsx";

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 12rem), 1fr))", gap: "12px" },
});

const lengths = Array.from({ length: 16 }, (_, step) => 15 + 5 * step);
const weekChoices = [1, 2, 3, 4, 6, 8];

/** How far to look: some weeks, or only now. */
type Horizon = "weeks" | "tomorrow" | "two-working-days";

/** What is looked for, but for the people. */
export interface Wishes {
  readonly format: FormatId;
  readonly minutes: number;
  readonly weeks: number;
  readonly horizon: Horizon;
}

/** Formats for a talk that is wanted now, with how soon. */
const soon: Readonly<Partial<Record<FormatId, Horizon>>> = {
  "flash-mentorship": "tomorrow",
  "situational-coaching": "two-working-days",
};

/** How far to look is proposed by the format. */
export function proposedHorizon(format: FormatId): Horizon {
  return soon[format] ?? "weeks";
}

interface MeetingWishesProps {
  readonly wishes: Wishes;
  /** Everybody who meets, the reader among them: decides which formats are offered. */
  readonly people: number;
  /** Whether it is asked how far to look: a series says so itself. */
  readonly ahead: boolean;
  readonly onChange: (wishes: Wishes) => void;
}

/** Format, length and how far to look. Choosing a format proposes its length and how soon. */
export function MeetingWishes({ wishes, people, ahead, onChange }: MeetingWishesProps) {
  const fitting = formatsFor(people);
  // A circle that is still gathering may have fewer people than its format takes.
  const formats = fitting.some(({ id }) => id === wishes.format) ? fitting : [formatById(wishes.format), ...fitting];
  const chooseFormat = (value: string) => {
    const format = formatIdSchema.parse(value);
    const minutes = formats.find(({ id }) => id === format)?.minutes ?? wishes.minutes;
    onChange({ ...wishes, format, minutes, horizon: proposedHorizon(format) });
  };

  return (
    <div className={useStyles().fields}>
      <Field label="Format">
        <Select value={wishes.format} onChange={(_, { value }) => chooseFormat(value)}>
          {formats.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Length">
        <Select
          value={String(wishes.minutes)}
          onChange={(_, { value }) => onChange({ ...wishes, minutes: Number(value) })}
        >
          {[...new Set([...lengths, wishes.minutes])]
            .toSorted((one, other) => one - other)
            .map((minutes) => (
              <option key={minutes} value={minutes}>
                {minutes} minutes
              </option>
            ))}
        </Select>
      </Field>
      {ahead && (
        <Field label="Look ahead">
          <Select
            value={wishes.horizon === "weeks" ? String(wishes.weeks) : wishes.horizon}
            onChange={(_, { value }) => onChange({ ...wishes, ...farOf(value) })}
          >
            {(wishes.horizon !== "weeks" || proposedHorizon(wishes.format) !== "weeks") && (
              <>
                <option value="tomorrow">Today or tomorrow</option>
                <option value="two-working-days">Within two working days</option>
              </>
            )}
            {[...new Set([...weekChoices, wishes.weeks])]
              .toSorted((one, other) => one - other)
              .map((weeks) => (
                <option key={weeks} value={weeks}>
                  {weeks === 1 ? "1 week" : `${weeks} weeks`}
                </option>
              ))}
          </Select>
        </Field>
      )}
    </div>
  );
}

function farOf(value: string): Pick<Wishes, "horizon"> | Pick<Wishes, "horizon" | "weeks"> {
  if (value === "tomorrow" || value === "two-working-days") return { horizon: value };
  return { horizon: "weeks", weeks: Number(value) };
}
