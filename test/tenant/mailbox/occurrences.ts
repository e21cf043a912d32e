import { DateTime } from "luxon";
import type { MailboxItem } from "./mailbox-item.ts";
import { occurrenceICalUId } from "./opaque.ts";
import { datesOf } from "./recurrence.ts";
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

/** A single event or the master itself, as Graph types it. */
export function whole(item: MailboxItem): SeenItem {
  return {
    ...item,
    type: item.recurrence ? "seriesMaster" : "singleInstance",
    seriesMasterId: null,
    originalStart: null,
  };
}

function occurrenceOn(master: MailboxItem, date: string): SeenItem | null {
  const key = date.replaceAll("-", "");
  const exception = master.exceptions[key];
  if (exception === null) return null;
  const zone = timeZone(master.start.zone);
  const at = DateTime.fromISO(`${date}T${DateTime.fromMillis(master.start.at, { zone }).toFormat("HH:mm:ss")}`, {
    zone,
  }).toMillis();
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
  const date = `${key.slice(0, 4)}-${key.slice(4, 6)}-${key.slice(6, 8)}`;
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
  const last = new Date(to + 36 * 3_600_000).toISOString().slice(0, 10);
  return [...datesOf(item.recurrence, last)]
    .map((date) => occurrenceOn(item, date))
    .filter((each) => each !== null && overlaps(each)) as SeenItem[];
}
