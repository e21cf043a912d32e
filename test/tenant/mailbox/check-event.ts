import { DateTime } from "luxon";
import type { MailboxItem } from "./mailbox-item.ts";
import { Refusal } from "./refusal.ts";
import { timeZone } from "./time-zone.ts";

const refuse = (message: string): never => {
  throw new Refusal(400, "ErrorPropertyValidationFailure", message);
};

const midnight = (at: number, zone: string): boolean =>
  DateTime.fromMillis(at, { zone: timeZone(zone) }).toFormat("HHmmss") === "000000";

/**
 * Refuses an event that ends before it starts (microsoft-graph-docs#7919, seen), and a whole day that does not run from
 * midnight to midnight in one zone (https://learn.microsoft.com/graph/api/resources/event, isAllDay).
 */
export function checkEvent({ start, end, isAllDay }: Pick<MailboxItem, "start" | "end" | "isAllDay">): void {
  if (end.at < start.at) refuse("At least one property failed validation.");
  if (!isAllDay) return;
  if (!midnight(start.at, start.zone))
    refuse("The Event.Start property for an all-day event needs to be set to midnight.");
  if (!midnight(end.at, end.zone)) refuse("The Event.End property for an all-day event needs to be set to midnight.");
  if (timeZone(start.zone) !== timeZone(end.zone))
    refuse("Start and end of an all-day event need to be in the same time zone.");
  if (end.at <= start.at) refuse("The duration of an all-day event needs to be at least 24 hours.");
}
