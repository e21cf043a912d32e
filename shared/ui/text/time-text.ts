import type { Instant } from "../../circles/instant.ts";

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs more than a thousand uses of it. */
function formatter(timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${timeZone} ${JSON.stringify(options)}`;
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(undefined, { ...options, timeZone });
  formatters.set(key, made);
  return made;
}

/** `Mon, 2 Nov` in the reader's language, in a zone. */
export function dayText(at: Instant, timeZone: string): string {
  return formatter(timeZone, { weekday: "short", day: "numeric", month: "short" }).format(at);
}

/** `Mon` in the reader's language, in a zone. */
export function weekdayText(at: Instant, timeZone: string): string {
  return formatter(timeZone, { weekday: "short" }).format(at);
}

/** `2 Nov 2026` in the reader's language, in a zone. */
export function dateText(at: Instant, timeZone: string): string {
  return formatter(timeZone, { day: "numeric", month: "short", year: "numeric" }).format(at);
}

/** `14:00` or `2:00 PM` in the reader's language, in a zone. */
export function clockText(at: Instant, timeZone: string): string {
  return formatter(timeZone, { hour: "numeric", minute: "2-digit" }).format(at);
}

/** `Mon, 2 Nov, 14:00 – 14:45` in a zone. */
export function rangeText(start: Instant, end: Instant, timeZone: string): string {
  return `${dayText(start, timeZone)}, ${clockText(start, timeZone)} – ${clockText(end, timeZone)}`;
}

/** The city of an IANA zone, as people say it: `Asia/Kathmandu` → `Kathmandu`. */
export function zoneText(timeZone: string): string {
  return (timeZone.split("/").at(-1) ?? timeZone).replaceAll("_", " ");
}
