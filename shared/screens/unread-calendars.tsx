import { Button, Link } from "@fluentui/react-components";
import { useState } from "react";
import { instant } from "../circles/instant.ts";
import type { Person } from "../circles/person.ts";
import type { TimesFound } from "../flows/time-answer.ts";
import { slotsApart } from "../scheduling/slots-apart.ts";
import type { RankedSlot } from "../scheduling/slot.ts";
import { minuteMs } from "../scheduling/wall-time.ts";
import { utcRules } from "../scheduling/zone-rules.ts";
import { Actions } from "../ui/actions.tsx";
import { askByMail } from "../ui/ask-by-mail.ts";
import { askText } from "../ui/ask-text.ts";
import { Line } from "../ui/line.tsx";
import { namesText } from "../ui/names-text.ts";
import { Section } from "../ui/section.tsx";
import { TextToCopy } from "../ui/text-to-copy.tsx";
import { rangeText, zoneText } from "../ui/time-text.ts";

interface UnreadCalendarsProps {
  readonly found: TimesFound;
  /** Everybody who meets, the reader first. */
  readonly people: readonly Person[];
  readonly minutes: number;
  readonly timeZone: string;
  /** They have answered that they can at this time. */
  readonly onAnswer: (slot: RankedSlot) => void;
}

/** The calendars that could not be read: they are not taken for free, and their owners can be asked for a choice among three times. */
export function UnreadCalendars({ found, people, minutes, timeZone, onAnswer }: UnreadCalendarsProps) {
  const [asks, setAsks] = useState(false);
  const { result, zones } = found;
  const unread = people.filter(({ id }) => result.unreadable.includes(id));
  const [first] = people;
  if (unread.length === 0 || first === undefined) return null;
  const zone = zones.get(first.id) ?? utcRules(result.searched);
  const times = slotsApart(result.slots, { count: 3, zone }).map((slot) => ({
    slot,
    text: rangeText(slot.start, instant(slot.start + minutes * minuteMs), timeZone),
  }));
  const names = namesText(unread.map(({ name }) => name));
  const asked = { minutes, times: times.map(({ text }) => `${text} (${zoneText(timeZone)})`) };
  const what =
    unread.length === 1 ? `This calendar cannot be read: ${names}.` : `These calendars cannot be read: ${names}.`;
  return (
    <>
      <Line>{`${what} Nobody is taken for free because of that.`}</Line>
      {times.length > 0 && !asks && (
        <Actions>
          <Button onClick={() => setAsks(true)}>Ask for a choice among three times</Button>
        </Actions>
      )}
      {times.length > 0 && asks && (
        <Section title={`Ask ${names}`}>
          <TextToCopy label="A message to copy" text={askText(asked).join("\n")} />
          <Actions>
            <Link href={askByMail({ to: unread, ...asked })}>Ask by mail</Link>
          </Actions>
          <Line>When the answer is there, tick it; booking comes next.</Line>
          <Actions>
            {times.map(({ slot, text }) => (
              <Button key={slot.start} onClick={() => onAnswer(slot)}>{`${names} can at ${text}`}</Button>
            ))}
          </Actions>
        </Section>
      )}
    </>
  );
}
