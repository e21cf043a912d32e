import type { DirectoryUser } from "../tenant/exchange.ts";
import { openCalendarFile } from "./calendar-file/open-calendar-file.ts";
import { everybody, participant } from "./people.ts";

interface CalendarOptions {
  /** Path of an iCalendar file. */
  readonly calendar?: string | undefined;
  /** `maya.gurung`, or the whole address. */
  readonly persona?: string | undefined;
}

type CalendarWish =
  | { readonly ok: true; readonly wanted: { readonly file: string; readonly person: DirectoryUser } | null }
  /** What happened and what to do next. */
  | { readonly ok: false; readonly sentence: string };

/**
 * What `--calendar FILE.ics` and `--persona NAME` ask for, checked before anything is built or changed; without a name the calendar is
 * for the participant of the sample organisation.
 */
export function calendarWish({ calendar, persona }: CalendarOptions): CalendarWish {
  if (calendar === undefined) {
    if (persona === undefined) return { ok: true, wanted: null };
    return { ok: false, sentence: "--persona says whose mailbox --calendar FILE.ics goes into: give both." };
  }
  const person = persona === undefined ? participant : personNamed(persona);
  if (person === undefined) {
    const names = everybody.filter(({ hasMailbox }) => hasMailbox).map(nameOf);
    return { ok: false, sentence: `Nobody with a mailbox is named ${persona}. Choose one of: ${names.join(", ")}.` };
  }
  const opened = openCalendarFile(calendar);
  return opened.ok ? { ok: true, wanted: { file: calendar, person } } : opened;
}

function personNamed(persona: string): DirectoryUser | undefined {
  const wanted = persona.toLowerCase();
  return everybody.find((person) => person.hasMailbox && [nameOf(person), person.userPrincipalName].includes(wanted));
}

function nameOf({ userPrincipalName }: DirectoryUser): string {
  return userPrincipalName.split("@")[0] ?? userPrincipalName;
}
