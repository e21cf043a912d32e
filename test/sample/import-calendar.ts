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
  const opened = openCalendarFile(file);
  if (!opened.ok) return opened;
  const today = DateTime.fromMillis(tenant.now(), { zone: person.timeZone }).startOf("day");
  const reading = readCalendarFile(opened.calendars, {
    zone: person.timeZone,
    from: today.minus({ weeks: 5 }).toMillis(),
    to: today.plus({ weeks: 10 }).toMillis(),
  });
  const items = mailboxItems(tenant, person.id);
  for (const [id, item] of items.entries()) if (item.categories.includes(category)) items.delete(id);
  const zone = windowsNameOf(person.timeZone);
  for (const { start, end, ...event } of reading.events)
    putEvent(tenant, person.id, {
      ...event,
      start: { at: start, zone },
      end: { at: end, zone },
      categories: [category],
      isReminderOn: false,
    });
  return {
    ok: true,
    count: reading.events.length,
    sentences: sentencesOf({ ...reading, name: basename(file), person }),
  };
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
