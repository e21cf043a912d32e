import { Link } from "@fluentui/react-components";
import { instant } from "../circles/instant.ts";
import type { Person } from "../circles/person.ts";
import type { KnownZones } from "../flows/time-answer.ts";
import type { FreeTimeResult } from "../scheduling/slot.ts";
import { slotsApart } from "../scheduling/slots-apart.ts";
import { minuteMs } from "../scheduling/wall-time.ts";
import { utcRules } from "../scheduling/zone-rules.ts";
import { askByMail } from "../ui/ask-by-mail.ts";
import { Line } from "../ui/line.tsx";
import { namesText } from "../ui/names-text.ts";
import { rangeText, zoneText } from "../ui/time-text.ts";

interface UnreadCalendarsProps {
  readonly result: FreeTimeResult;
  readonly people: readonly Person[];
  readonly minutes: number;
  readonly timeZone: string;
  readonly zones: KnownZones;
}

/** Names the calendars that could not be read: they are not taken for free, and their owners can be asked for a choice among three times. */
export function UnreadCalendars({ result, people, minutes, timeZone, zones }: UnreadCalendarsProps) {
  const unread = people.filter(({ id }) => result.unreadable.includes(id));
  const [first] = people;
  if (unread.length === 0 || first === undefined) return null;
  const zone = zones.get(first.id) ?? utcRules(result.searched);
  const times = slotsApart(result.slots, { count: 3, zone }).map(({ start }) => {
    const end = instant(start + minutes * minuteMs);
    return `${rangeText(start, end, timeZone)} (${zoneText(timeZone)})`;
  });
  const names = namesText(unread.map(({ name }) => name));
  return (
    <Line>
      {`The calendar of ${names} cannot be read, so it is not taken for free. `}
      {times.length > 0 && (
        <Link inline href={askByMail({ to: unread, minutes, times })}>
          Ask for a choice among three times
        </Link>
      )}
    </Line>
  );
}
