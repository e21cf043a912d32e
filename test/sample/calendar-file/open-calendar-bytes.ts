import ICAL from "ical.js";

type OpenedCalendar =
  | { readonly ok: true; readonly calendars: readonly ICAL.Component[] }
  /** `why` ends a sentence that begins with the file's name; `next` is what to do. */
  | { readonly ok: false; readonly why: string; readonly next: string };

const howToExport =
  "Export a calendar as .ics: Outlook on the web under Settings, Calendar, Shared calendars; Google Calendar under Settings, Import & export; Apple Calendar under File, Export.";

/** What a file is that is no calendar, by its first characters. */
const lookAlikes: readonly { readonly begins: RegExp; readonly why: string; readonly next: string }[] = [
  {
    begins: /^PK[^\n]{2}/,
    why: "is a zip archive",
    next: "Unpack it and give one of the .ics files inside.",
  },
  {
    begins: /^\s*<(!doctype|html|\?xml)/i,
    why: "holds a web page",
    next: "Perhaps a sign-in page was saved in place of the calendar: sign in and export it again.",
  },
  {
    begins: /^\s*BEGIN:VCARD/i,
    why: "holds contacts",
    next: howToExport,
  },
];

/** Opens the bytes of an iCalendar file; a file that is none comes back with the reason. */
export function openCalendarBytes(bytes: Uint8Array): OpenedCalendar {
  const text = textOf(bytes);
  const other = lookAlikes.find(({ begins }) => begins.test(text));
  if (other) return { ok: false, why: other.why, next: other.next };
  if (text.trim() === "") return { ok: false, why: "is empty", next: howToExport };
  if (!/^BEGIN:VCALENDAR\s*$/im.test(text)) return { ok: false, why: "is no calendar file", next: howToExport };
  const calendars = parsed(text);
  if (calendars === null)
    return {
      ok: false,
      why: "breaks off, or has lines that are no calendar data",
      next: "Export it again and give the file as it is.",
    };
  if (!calendars.some((calendar) => calendar.getFirstSubcomponent("vevent") !== null))
    return { ok: false, why: "holds no appointments", next: "Choose a calendar with appointments in it." };
  return { ok: true, calendars };
}

/** Exports are UTF-8; some older programs write UTF-16 and say so in the first two bytes. */
function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

function parsed(text: string): readonly ICAL.Component[] | null {
  try {
    const roots: unknown = ICAL.parse(text.trim());
    // One calendar comes as itself, several come as a list.
    const list = (Array.isArray(roots) && typeof roots[0] === "string" ? [roots] : roots) as readonly unknown[][];
    const calendars = list.map((root) => new ICAL.Component(root)).filter(({ name }) => name === "vcalendar");
    return calendars.length > 0 ? calendars : null;
  } catch {
    return null;
  }
}
