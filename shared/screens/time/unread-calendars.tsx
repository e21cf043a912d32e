import { Button, Link, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import { instant } from "../../circles/instant.ts";
import type { Person } from "../../circles/person.ts";
import type { Participant } from "../../flows/participant.ts";
import { sendByChat, type SentByChat } from "../../flows/time/send-by-chat.ts";
import type { TimesFound } from "../../flows/time/time-answer.ts";
import { slotsApart } from "../../scheduling/slots-apart.ts";
import type { RankedSlot } from "../../scheduling/slot.ts";
import { minuteMs } from "../../scheduling/wall-time.ts";
import { utcRules } from "../../scheduling/zone-rules.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { askByMail } from "../../ui/text/ask-by-mail.ts";
import { askText } from "../../ui/text/ask-text.ts";
import { Line } from "../../ui/page/line.tsx";
import { namesText } from "../../ui/text/names-text.ts";
import { Section } from "../../ui/page/section.tsx";
import { TextToCopy } from "../../ui/page/text-to-copy.tsx";
import { ProblemCard } from "../problem-card.tsx";
import { rangeText, zoneText } from "../../ui/text/time-text.ts";

interface UnreadCalendarsProps {
  readonly participant: Participant;
  readonly found: TimesFound;
  /** Everybody who meets, the reader first. */
  readonly people: readonly Person[];
  readonly minutes: number;
  /** They have answered that they can at this time. */
  readonly onAnswer: (slot: RankedSlot) => void;
}

/** The calendars that could not be read: they are not taken for free, and their owners can be asked for a choice among three times. */
export function UnreadCalendars({ participant, found, people, minutes, onAnswer }: UnreadCalendarsProps) {
  const [asks, setAsks] = useState(false);
  const { timeZone } = participant;
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
    unread.length === 1
      ? `This calendar cannot be read: ${names}. It counts as unknown, never as free.`
      : `These calendars cannot be read: ${names}. They count as unknown, never as free.`;
  return (
    <>
      <Line>{what}</Line>
      {times.length > 0 && !asks && (
        <Actions>
          <Button onClick={() => setAsks(true)}>Ask for a choice among three times</Button>
        </Actions>
      )}
      {times.length > 0 && asks && (
        <Section title={`Ask ${names}`}>
          <TextToCopy label="A message to copy" text={askText(asked).join("\n")} />
          <Ways {...{ participant, asked }} to={unread} />
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

interface WaysProps {
  readonly participant: Participant;
  readonly to: readonly Person[];
  readonly asked: { readonly minutes: number; readonly times: readonly string[] };
}

/** Sends the question: in the chat with one click, or as the person's own mail. */
function Ways({ participant, to, asked }: WaysProps) {
  const [sent, setSent] = useState<SentByChat | "sending" | null>(null);
  const send = async () => {
    setSent("sending");
    setSent(await sendByChat(participant, { to, text: askText(asked).join("\n") }));
  };
  const outcome = sent === null || sent === "sending" ? null : sent.outcome;
  return (
    <>
      <Actions>
        {outcome !== "sent" && (
          <Button
            disabledFocusable={sent === "sending"}
            icon={sent === "sending" ? <Spinner size="tiny" /> : null}
            onClick={() => void send()}
          >
            {sent === "sending" ? "Sending …" : "Send by chat"}
          </Button>
        )}
        <Link href={askByMail({ to, ...asked })}>Ask by mail</Link>
      </Actions>
      <div role="status">
        {outcome === "sent" && <Line>Sent in Teams, in your chat.</Line>}
        {outcome === "perhaps" && <Line>Perhaps it was sent. Look into the chat before you send it again.</Line>}
        {outcome === "copy" && <Line>It was not sent. Copy the message above instead.</Line>}
      </div>
      {sent !== null && sent !== "sending" && sent.outcome === "copy" && <ProblemCard problem={sent.problem} />}
    </>
  );
}
