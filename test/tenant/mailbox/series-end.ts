import type { MailboxItem } from "./mailbox-item.ts";
import { dashed } from "./occurrences.ts";
import { fingerprint } from "./opaque.ts";
import type { EventChange } from "./read-event.ts";
import { datesOf } from "./recurrence-dates.ts";
import type { Recurrence } from "./recurrence.ts";

/** Everything of a series but where it ends. */
function patternOf({ range: _range, endDate: _end, numberOfOccurrences: _count, ...pattern }: Recurrence): string {
  return fingerprint(pattern);
}

/**
 * Whether a change gives a series another end and leaves its pattern, its first day and its time of day as they are. A PATCH names
 * pattern and range together, and its startDate stays that of the start: https://learn.microsoft.com/graph/api/event-update and
 * https://learn.microsoft.com/graph/outlook-schedule-recurring-events
 */
export function changesOnlyEnd(
  { start, end, recurrence }: Pick<MailboxItem, "start" | "end" | "recurrence">,
  change: EventChange,
): boolean {
  if (!recurrence || !change.recurrence) return false;
  const stays = (change.start?.at ?? start.at) === start.at && (change.end?.at ?? end.at) === end.at;
  return stays && patternOf(recurrence) === patternOf(change.recurrence);
}

/**
 * The changed and cancelled occurrences that a series still has on its dates: past its end, "the date to stop applying the recurrence
 * pattern" (https://learn.microsoft.com/graph/api/resources/recurrencerange, endDate), there is none.
 */
export function exceptionsOnDates(
  recurrence: Recurrence | null,
  exceptions: MailboxItem["exceptions"],
): MailboxItem["exceptions"] {
  const last = Object.keys(exceptions).toSorted().at(-1);
  if (!recurrence || !last) return exceptions;
  const dates = new Set(datesOf(recurrence, dashed(last)));
  return Object.fromEntries(Object.entries(exceptions).filter(([date]) => dates.has(dashed(date))));
}
