import { Button } from "@fluentui/react-components";
import { instant } from "../../circles/instant.ts";
import type { Person } from "../../circles/person.ts";
import type { Participant } from "../../flows/participant.ts";
import { idsOf } from "../../flows/records/seal-for.ts";
import type { TimeAnswer } from "../../flows/time/time-answer.ts";
import type { RankedSlot } from "../../scheduling/slot.ts";
import { confirmedSlot, threeTimes } from "../../scheduling/three-times.ts";
import { minuteMs } from "../../scheduling/wall-time.ts";
import { utcRules } from "../../scheduling/zone-rules.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { Line } from "../../ui/page/line.tsx";
import { Section } from "../../ui/page/section.tsx";
import { TextToCopy } from "../../ui/page/text-to-copy.tsx";
import { askText } from "../../ui/text/ask-text.ts";
import { namesText } from "../../ui/text/names-text.ts";
import { rangeText, zoneText } from "../../ui/text/time-text.ts";
import { AnswersToTick } from "./answers-to-tick.tsx";
import type { AskedTime } from "./asked-time.ts";
import { useThreeTimes } from "./use-three-times.ts";
import { WaysToAsk } from "./ways-to-ask.tsx";

/** An answer to a search that was carried out. */
export type FoundAnswer = Exclude<TimeAnswer, { readonly found: "no-search" }>;

interface UnreadCalendarsProps {
  readonly participant: Participant;
  readonly found: FoundAnswer;
  readonly asked: AskedTime;
  readonly circleId: string | null;
  /** They have answered that they can at this time. */
  readonly onAnswer: (slot: RankedSlot) => void;
}

/** The calendars that could not be read: they are not taken for free, and their owners can be asked for a choice among three times. */
export function UnreadCalendars(props: UnreadCalendarsProps) {
  const { found, asked } = props;
  const unread = asked.others.filter(({ id }) => found.result.unreadable.includes(id));
  return unread.length === 0 ? null : <Unread {...props} unread={unread} />;
}

type UnreadProps = UnreadCalendarsProps & { readonly unread: readonly Person[] };

function Unread({ participant, found, asked, circleId, onAnswer, unread }: UnreadProps) {
  const { others, wishes } = asked;
  const { format, minutes } = wishes;
  const { result, zones } = found;
  const question = useThreeTimes(participant, { others, asked: idsOf(unread), format, minutes, circleId });
  const { starts = [], ticks = [] } = question.asked ?? {};
  const possible = slotsToAsk(found);
  const times = possible
    .filter(({ start }) => starts.includes(start))
    .toSorted((one, other) => one.start - other.start);
  const names = namesText(unread.map(({ name }) => name));
  const what =
    unread.length === 1
      ? `This calendar cannot be read: ${names}. It counts as unknown, never as free.`
      : `These calendars cannot be read: ${names}. They count as unknown, never as free.`;
  const ask = () => {
    const zone = zones.get(participant.person.id) ?? utcRules(result.searched);
    void question.ask(threeTimes(possible, zone).map(({ start }) => start));
  };
  return (
    <>
      <Line>{what}</Line>
      {times.length > 0 ? (
        <Section title={`Ask ${names}`}>
          {times.length < starts.length && (
            <Line>{`${times.length} of the ${starts.length} times that you asked for can still be taken.`}</Line>
          )}
          <AskedAnswers {...{ participant, asked, unread, times, ticks, onAnswer }} onTick={question.tick} />
        </Section>
      ) : (
        possible.length > 0 && (
          <Actions>
            <Button onClick={ask}>Ask for a choice among three times</Button>
          </Actions>
        )
      )}
    </>
  );
}

/** Where no time suits for sure, those that would with an answer. */
function slotsToAsk(found: FoundAnswer): readonly RankedSlot[] {
  if (found.found === "slots") return found.result.slots;
  return found.explanation.offers.flatMap((offer) => (offer.kind === "ask" ? offer.slots : []));
}

type Ticked = NonNullable<ReturnType<typeof useThreeTimes>["asked"]>["ticks"];

interface AskedAnswersProps extends Pick<UnreadProps, "participant" | "asked" | "unread" | "onAnswer"> {
  readonly times: readonly RankedSlot[];
  readonly ticks: Ticked;
  readonly onTick: (tick: Ticked[number], can: boolean) => void;
}

/** The message with its times, and the answers: of one person a click books, of several each one is ticked. */
function AskedAnswers({ participant, asked, unread, times, ticks, onTick, onAnswer }: AskedAnswersProps) {
  const { timeZone } = participant;
  const { minutes } = asked.wishes;
  const timeOf = ({ start }: RankedSlot) => rangeText(start, instant(start + minutes * minuteMs), timeZone);
  const told = times.map((slot) => ({ slot, text: `${timeOf(slot)}${withoutText(slot, { asked, unread })}` }));
  const message = { minutes, times: times.map((slot) => `${timeOf(slot)} (${zoneText(timeZone)})`) };
  const [one, ...more] = unread;
  return (
    <>
      <TextToCopy label="A message to copy" text={askText(message).join("\n")} />
      <WaysToAsk participant={participant} to={unread} asked={message} />
      {more.length > 0 ? (
        <>
          <Line>Tick each answer when it is there; it is kept on this device. Then book.</Line>
          {told.map((time) => (
            <AnswersToTick
              key={time.slot.start}
              {...{ time, unread }}
              ticked={ticks.filter(({ start }) => start === time.slot.start).map(({ person }) => person)}
              need={asked.need}
              people={asked.others.length + 1}
              onTick={(person, can) => onTick({ person, start: time.slot.start }, can)}
              onBook={onAnswer}
            />
          ))}
        </>
      ) : (
        <>
          <Line>When the answer is there, tick it; booking comes next.</Line>
          <Actions>
            {told.map(({ slot, text }) => (
              <Button key={slot.start} onClick={() => onAnswer(confirmedSlot(slot, idsOf(unread)))}>
                {`${one?.name ?? ""} can at ${text}`}
              </Button>
            ))}
          </Actions>
        </>
      )}
    </>
  );
}

/** Who surely would miss a time, `, without Kofi Mensah`. */
function withoutText({ without }: RankedSlot, { asked, unread }: Pick<AskedAnswersProps, "asked" | "unread">): string {
  const missing = asked.others.filter((person) => without.includes(person.id) && !unread.includes(person));
  return missing.length === 0 ? "" : `, without ${namesText(missing.map(({ name }) => name))}`;
}
