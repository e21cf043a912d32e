import { DateTime } from "luxon";
import type { TenantState } from "../exchange.ts";
import type { MailboxItem } from "./mailbox-item.ts";
import { dashed, occurrence, occurrenceStart, type SeenItem } from "./occurrences.ts";
import { datesOf } from "./recurrence-dates.ts";
import { Refusal } from "./refusal.ts";
import { timeZone } from "./time-zone.ts";

/** Far enough for the longest distance a pattern has, 99 months. */
const horizonYears = 9;

/** The pattern dates beside one, as far as the series has them. */
function datesBeside(master: MailboxItem, date: string): { readonly before?: string; readonly after?: string } {
  if (!master.recurrence) return {};
  let before: string | undefined;
  const last = DateTime.fromISO(date, { zone: "utc" }).plus({ years: horizonYears }).toISODate()!;
  for (const each of datesOf(master.recurrence, last)) {
    if (each > date) return { ...(before ? { before } : {}), after: each };
    if (each < date) before = each;
  }
  return before ? { before } : {};
}

/** Where a neighbour stands, milliseconds since 1970; a cancelled one still holds its day (switch `cancelledNeighbour`). */
function placeOf(
  tenant: TenantState,
  master: MailboxItem,
  date: string | undefined,
): { readonly start: number; readonly end: number } | null {
  if (date === undefined) return null;
  const seen = occurrence(master, date.replaceAll("-", ""));
  if (seen) return { start: seen.start.at, end: seen.end.at };
  if (tenant.switchOn("cancelledNeighbour") === "ignored") return null;
  const start = occurrenceStart(master, date);
  return { start, end: start };
}

/**
 * "An occurrence cannot be moved to or before the day of the previous occurrence, and cannot be moved to or after the day
 * of the following occurrence": https://learn.microsoft.com/graph/api/event-update (response). That a cancelled neighbour
 * counts was seen (phw198/OutlookGoogleCalendarSync).
 */
export function checkNeighbours(
  tenant: TenantState,
  { master, date, moved }: { master: MailboxItem; date: string; moved: Pick<SeenItem, "start" | "end"> },
): void {
  const zone = timeZone(master.recurrence?.timeZone ?? master.start.zone);
  const dayOf = (at: number): string => DateTime.fromMillis(at, { zone }).toISODate()!;
  const beside = datesBeside(master, dashed(date));
  const previous = placeOf(tenant, master, beside.before);
  const following = placeOf(tenant, master, beside.after);
  const crossesBack = previous && (dayOf(moved.start.at) <= dayOf(previous.start) || moved.start.at < previous.end);
  const crossesOn = following && (dayOf(moved.start.at) >= dayOf(following.start) || moved.end.at > following.start);
  if (crossesBack || crossesOn)
    throw new Refusal(
      400,
      "ErrorOccurrenceCrossingBoundary",
      "Modified occurrence is crossing or overlapping adjacent occurrence.",
    );
}
