import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import type ICAL from "ical.js";
import { openCalendarBytes } from "./open-calendar-bytes.ts";

type OpenedFile =
  | { readonly ok: true; readonly calendars: readonly ICAL.Component[] }
  /** What happened and what to do next. */
  | { readonly ok: false; readonly sentence: string };

/** Opens an iCalendar file by its path. */
export function openCalendarFile(file: string): OpenedFile {
  const bytes = bytesOf(file);
  if (bytes === null)
    return { ok: false, sentence: `There is no file ${file}. Give the path of a calendar export that ends in .ics.` };
  const opened = openCalendarBytes(bytes);
  return opened.ok ? opened : { ok: false, sentence: `${basename(file)} ${opened.why}. ${opened.next}` };
}

function bytesOf(file: string): Uint8Array | null {
  try {
    return statSync(file).isFile() ? readFileSync(file) : null;
  } catch {
    return null;
  }
}
