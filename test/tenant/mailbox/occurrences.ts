import { DateTime } from "luxon";
import type { MailboxItem } from "./mailbox-item.ts";
import { occurrenceICalUId } from "./opaque.ts";
import { datesOf } from "./recurrence-dates.ts";
import { timeZone } from "./time-zone.ts";

/** An item as it is seen in a view: a single event, a master, or one occurrence with the master's id. */
export interface SeenItem extends MailboxItem {
  readonly type: "singleInstance" | "occurrence" | "exception" | "seriesMaster";
  readonly seriesMasterId: string | null;
  /** Original start of an exception or occurrence, milliseconds since 1970. */
  readonly originalStart: number | null;
}

const separator = ".";

/** The id of one occurrence; the date is that of the pattern, also after the occurrence was moved. */
const occurrenceId = (masterId: string, date: string): string => `${masterId}${separator}${date.replaceAll("-", "")}`;

/** Takes an event id apart; the date is null for everything but an occurrence. */
export function readEventId(id: string): { readonly itemId: string; readonly date: string | null } {
  const found = /^(.+)\.(\d{8})$/.exec(id);
  return found?.[1] && found[2] ? { itemId: found[1], date: found[2] } : { itemId: id, date: null };
}

/** `YYYYMMDD` as `YYYY-MM-DD`. */
export const dashed = (key: string): string => `${key.slice(0, 4)}-${key.slice(4, 6)}-${key.slice(6, 8)}`;

/** A single event or the master itself, as Graph types it. */
export function whole(item: MailboxItem): SeenItem {
  return {
    ...item,
    type: item.recurrence ? "seriesMaster" : "singleInstance",
    seriesMasterId: null,
    originalStart: null,
  };
}

/** When the occurrence of a pattern date begins: the wall time of the series in its zone stays over clock changes. */
export function occurrenceStart(
  { start, recurrence }: Pick<MailboxItem, "start" | "recurrence">,
  date: string,
): number {
  const zone = timeZone(recurrence?.timeZone ?? start.zone);
  const wall = DateTime.fromMillis(start.at, { zone }).toFormat("HH:mm:ss");
  return DateTime.fromISO(`${date}T${wall}`, { zone }).toMillis();
}

function occurrenceOn(master: MailboxItem, date: string): SeenItem | null {
  const key = date.replaceAll("-", "");
  const exception = master.exceptions[key];
  if (exception === null) return null;
  const at = occurrenceStart(master, date);
  return {
    ...master,
    start: { at, zone: master.start.zone },
    end: { at: at + master.end.at - master.start.at, zone: master.end.zone },
    ...exception,
    id: occurrenceId(master.id, date),
    iCalUId: occurrenceICalUId(master.iCalUId, key),
    recurrence: null,
    type: exception ? "exception" : "occurrence",
    seriesMasterId: master.id,
    originalStart: at,
  };
}

/** The occurrence of a series on a pattern date `YYYYMMDD`, or null when the pattern has none there. */
export function occurrence(master: MailboxItem, key: string): SeenItem | null {
  const date = dashed(key);
  if (!master.recurrence) return null;
  for (const each of datesOf(master.recurrence, date)) if (each === date) return occurrenceOn(master, date);
  return null;
}

/** Everything of an item that overlaps a range (milliseconds); an item that only touches its edge does not. */
export function seenBetween(item: MailboxItem, from: number, to: number): SeenItem[] {
  const overlaps = (each: SeenItem): boolean =>
    (each.start.at < to && each.end.at > from) ||
    (each.start.at === each.end.at && each.start.at >= from && each.start.at < to);
  if (!item.recurrence) return [whole(item)].filter(overlaps);
  // An occurrence of a later date may have been moved into the range.
  const changed = Object.keys(item.exceptions).map(dashed);
  const last = [new Date(to + 36 * 3_600_000).toISOString().slice(0, 10), ...changed].toSorted().at(-1)!;
  return [...datesOf(item.recurrence, last)]
    .map((date) => occurrenceOn(item, date))
    .filter((each) => each !== null && overlaps(each)) as SeenItem[];
}
