import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { DateTime } from "luxon";
import type { DirectoryUser, TenantState } from "../tenant/exchange.ts";
import { mailboxItems } from "../tenant/mailbox/mailbox-item.ts";
import { putEvent } from "../tenant/mailbox/put-event.ts";
import { windowsNameOf } from "../tenant/mailbox/time-zone.ts";
import { openCalendarFile } from "./calendar-file/open-calendar-file.ts";
import { readCalendarFile } from "./calendar-file/read-calendar-file.ts";

interface ImportRequest {
  /** Path of an iCalendar file. */
  readonly file: string;
  /** Whose mailbox it goes into. */
  readonly person: DirectoryUser;
}

type CalendarImport =
  /** `sentences`: how much came in, and what did not. */
  | { readonly ok: true; readonly count: number; readonly sentences: readonly string[] }
  /** The mailbox is as it was; `sentence` says what happened and what to do next. */
  | { readonly ok: false; readonly sentence: string };

/** So that the same calendar, or another one, can be given again at the next start. */
const category = "Imported calendar";

/**
 * Puts the appointments of an iCalendar file into a person's mailbox, from five weeks before the tenant's now to ten weeks after it.
 * What an earlier import brought is replaced.
 */
export function importCalendar(tenant: TenantState, { file, person }: ImportRequest): CalendarImport {
  const name = basename(file);
  const bytes = readBytes(file);
  if (bytes === null)
    return { ok: false, sentence: `There is no file ${file}. Give the path of a calendar export that ends in .ics.` };
  const opened = openCalendarFile(bytes);
  if (!opened.ok) return { ok: false, sentence: `${name} ${opened.why}. ${opened.next}` };
  const today = DateTime.fromMillis(tenant.now(), { zone: person.timeZone }).startOf("day");
  const reading = readCalendarFile(opened.calendars, {
    zone: person.timeZone,
    from: today.minus({ weeks: 5 }).toMillis(),
    to: today.plus({ weeks: 10 }).toMillis(),
  });
  const items = mailboxItems(tenant, person.id);
  for (const [id, item] of [...items.entries()]) if (item.categories.includes(category)) items.delete(id);
  const zone = windowsNameOf(person.timeZone);
  for (const { start, end, ...event } of reading.events)
    putEvent(tenant, person.id, {
      ...event,
      start: { at: start, zone },
      end: { at: end, zone },
      categories: [category],
      isReminderOn: false,
    });
  return { ok: true, count: reading.events.length, sentences: sentencesOf({ ...reading, name, person }) };
}

function readBytes(file: string): Uint8Array | null {
  try {
    return statSync(file).isFile() ? readFileSync(file) : null;
  } catch {
    return null;
  }
}

function sentencesOf({
  events,
  unreadable,
  unknownZones,
  name,
  person,
}: ReturnType<typeof readCalendarFile> & { readonly name: string; readonly person: DirectoryUser }): string[] {
  const sentences = [
    `${name}: ${events.length} appointments of five weeks back to ten weeks ahead are in the mailbox of ${person.displayName}.`,
  ];
  if (unreadable > 0) sentences.push(`Left out, because they cannot be read: ${unreadable}.`);
  for (const zone of unknownZones)
    sentences.push(`Nobody explains the time zone ${zone}: its times count as times in ${person.timeZone}.`);
  return sentences;
}
