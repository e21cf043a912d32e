import { daySchema } from "../circles/day-schema.ts";
import { MAX_TEXT } from "../agenda/entry/entry.ts";
import type { FormItem } from "./form-schema.ts";
import type { Answer } from "./reflection.ts";

const MAX_ROWS = 100;
const MAX_UNIT = 40;

/** Whether an answer is of the item's type and within its bounds: an option that exists, a real date, as many cells as columns. */
export function answerFits({ answer: asked }: FormItem, answer: Answer): boolean {
  switch (asked.type) {
    case "text":
      return isText(answer);
    case "choice":
      return typeof answer === "number" && Number.isInteger(answer) && answer >= 0 && answer < asked.options.length;
    case "action":
      return isObject(answer) && "due" in answer && isText(answer.text) && (answer.due === null || isDay(answer.due));
    case "figure":
      return (
        isObject(answer) &&
        "number" in answer &&
        Number.isFinite(answer.number) &&
        isText(answer.unit) &&
        answer.unit.length <= MAX_UNIT &&
        isDay(answer.date)
      );
    case "rows":
      return (
        Array.isArray(answer) &&
        answer.length <= MAX_ROWS &&
        answer.every((row: unknown) => Array.isArray(row) && row.length === asked.columns.length && row.every(isText))
      );
  }
}

function isObject(answer: Answer): answer is Exclude<Answer, string | number | readonly (readonly string[])[]> {
  return typeof answer === "object" && answer !== null && !Array.isArray(answer);
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.length <= MAX_TEXT;
}

function isDay(value: unknown): boolean {
  return daySchema.safeParse(value).success;
}
