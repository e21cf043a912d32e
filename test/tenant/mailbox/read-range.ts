import { Refusal } from "./refusal.ts";

const shape = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,7})?)?(Z|[+-]\d\d:\d\d)?)?$/;

/** An offset in the value counts; without one it is UTC, whatever the Prefer header says. */
function moment(value: string): number {
  const found = shape.exec(value);
  const at = found ? Date.parse(value.includes("T") ? value + (found[1] ? "" : "Z") : `${value}T00:00Z`) : NaN;
  if (Number.isNaN(at))
    throw new Refusal(400, "ErrorInvalidParameter", `The value '${value}' of a date and time parameter is invalid.`);
  return at;
}

/** The longest view Exchange gives. */
const maxDays = 1825;

/**
 * `startDateTime` and `endDateTime` in milliseconds; both are required.
 * https://learn.microsoft.com/graph/api/user-list-calendarview
 */
export function readRange(query: URLSearchParams): { readonly from: number; readonly to: number } {
  const start = query.get("startDateTime");
  const end = query.get("endDateTime");
  if (!start || !end)
    throw new Refusal(
      400,
      "ErrorInvalidParameter",
      "This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.",
    );
  const from = moment(start);
  const to = moment(end);
  if (to < from)
    throw new Refusal(400, "ErrorCalendarEndDateIsEarlierThanStartDate", "EndDate is earlier than StartDate.");
  if (to - from > maxDays * 86_400_000)
    throw new Refusal(
      400,
      "ErrorCalendarViewRangeTooBig",
      `The requested view range exceeds the maximum allowed range of ${maxDays} days.`,
    );
  return { from, to };
}
