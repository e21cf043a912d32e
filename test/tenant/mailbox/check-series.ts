import { DateTime } from "luxon";
import type { MailboxItem } from "./mailbox-item.ts";
import { occurrenceStart } from "./occurrences.ts";
import { datesOf } from "./recurrence-dates.ts";
import { Refusal } from "./refusal.ts";
import { timeZone } from "./time-zone.ts";

/** Enough to meet every distance between two occurrences that a pattern has. */
const looked = 40;

/** A series' first dates, without those it may lack after thirty years. */
function firstDates({ recurrence }: Pick<MailboxItem, "recurrence">): string[] {
  if (!recurrence) return [];
  const last = DateTime.fromISO(recurrence.startDate, { zone: "utc" }).plus({ years: 30 }).toISODate()!;
  const found: string[] = [];
  for (const date of datesOf(recurrence, last)) if (found.push(date) === looked) break;
  return found;
}

/**
 * Refuses a series whose range does not start on the day of its event ("MUST correspond to the date value of the start
 * property", https://learn.microsoft.com/graph/outlook-schedule-recurring-events), one without an occurrence, and one
 * whose occurrences overlap each other: ErrorRecurrenceHasNoOccurrence and ErrorOccurrenceTimeSpanTooBig,
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/responsecode
 */
export function checkSeries(item: Pick<MailboxItem, "start" | "end" | "recurrence">): void {
  const { recurrence, start, end } = item;
  if (!recurrence) return;
  const zone = timeZone(recurrence.timeZone);
  if (DateTime.fromMillis(start.at, { zone }).toISODate() !== recurrence.startDate)
    throw new Refusal(400, "ErrorPropertyValidationFailure", "At least one property failed validation.");
  const starts = firstDates(item).map((date) => occurrenceStart({ start, recurrence }, date));
  if (starts.length === 0)
    throw new Refusal(
      400,
      "ErrorRecurrenceHasNoOccurrence",
      "The recurrence has no occurrences in the specified range.",
    );
  if (starts.some((at, index) => index > 0 && at < starts[index - 1]! + end.at - start.at))
    throw new Refusal(
      400,
      "ErrorOccurrenceTimeSpanTooBig",
      "The duration of an occurrence must be shorter than how frequently it occurs.",
    );
}
