import { Button, Spinner } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { Person } from "../../circles/person.ts";
import type { Participant } from "../../flows/participant.ts";
import type { TimeAnswer, TimesFound } from "../../flows/time/time-answer.ts";
import type { RankedSlot } from "../../scheduling/slot.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { ageText } from "../../ui/text/age-text.ts";
import { EitherButton } from "../../ui/fields/either-button.tsx";
import { Line } from "../../ui/page/line.tsx";
import { searchProblemText } from "../../ui/text/search-problem-text.ts";
import { Section } from "../../ui/page/section.tsx";
import { SlotList, type SlotWords } from "../../ui/time/slot-list.tsx";
import { Waiting } from "../../ui/page/waiting.tsx";
import { NothingFound } from "./nothing-found.tsx";
import { slotWords } from "./slot-words.ts";
import type { AskedTime } from "./asked-time.ts";
import type { TimesView } from "./times-view.ts";
import { type FoundAnswer, UnreadCalendars } from "./unread-calendars.tsx";
import type { ShownTimes } from "./use-time-search.ts";

const WeekView = lazy(async () => ({ default: (await import("./week-view.tsx")).WeekView }));

interface TimeResultsProps {
  readonly participant: Participant;
  readonly shown: ShownTimes;
  readonly asked: AskedTime;
  readonly circleId: string | null;
  readonly onView: (view: TimesView) => void;
  /** A time is chosen; `others` are the ones beside it. */
  readonly onPick: (
    words: SlotWords,
    from: { readonly others: readonly SlotWords[]; readonly found: FoundAnswer },
  ) => void;
  /** Other times were chosen instead, shorter ones, for fewer or out of hours: they are the answer. */
  readonly onShorter: (minutes: number, answer: TimeAnswer) => void;
  readonly onLonger: (weeks: number) => void;
  /** Reads the calendars again. */
  readonly again: () => void;
}

/** What came of the search: times with their reasons, or why there are none and the ways on. */
export function TimeResults(props: TimeResultsProps) {
  const { answer } = props.shown;
  if (answer.found === "no-search")
    return (
      <div role="alert">
        <Line>{searchProblemText(answer.problem)}</Line>
      </div>
    );
  return (
    <Section title="Times">
      <Found {...props} found={answer} />
    </Section>
  );
}

function Found({ participant, shown, found, ...props }: TimeResultsProps & { readonly found: FoundAnswer }) {
  const { asked, circleId, onView, onPick, onShorter, onLonger, again } = props;
  const { result } = found;
  const people = [participant.person, ...asked.others];
  const { view } = asked;
  const { timeZone } = participant;
  const now = participant.client.serviceClock.now();
  const tell = wordsIn(found, people, timeZone);
  const words = result.slots.map(tell);
  const pick = (one: SlotWords) =>
    onPick(one, { others: words.filter(({ slot }) => slot.start !== one.slot.start), found });
  return (
    <>
      <div role="status">
        {shown.keptSince !== null && (
          <Line>{`The calendars cannot be reached. Times ${ageText({ at: shown.keptSince, now, timeZone })}, kept on this device.`}</Line>
        )}
        <Line>
          {shown.shorter
            ? "Two shorter times. Book one of them; the other one is offered next."
            : countText(words.length)}
        </Line>
      </div>
      {shown.keptSince === null && (
        <Actions>
          <Line quiet>{`Calendars ${ageText({ at: found.askedAt, now, timeZone })}.`}</Line>
          <Button size="small" onClick={again}>
            Refresh
          </Button>
        </Actions>
      )}
      <UnreadCalendars {...{ participant, found, asked, circleId }} onAnswer={(slot) => pick(tell(slot))} />
      {found.found === "nothing" && (
        <NothingFound
          explanation={found.explanation}
          people={people}
          minutes={asked.wishes.minutes}
          onOther={(lasting, slots) => onShorter(lasting, { ...found, found: "slots", result: { ...result, slots } })}
          onLonger={onLonger}
        />
      )}
      <EitherButton
        label="How the times are shown"
        options={[
          ["list", "List"],
          ["week", "Week"],
        ]}
        value={view}
        onChoose={onView}
      />
      {view === "list" && <SlotList slots={words} onPick={pick} />}
      {view === "week" && (
        <Suspense fallback={<Waiting what="The week" lines={8} />}>
          <WeekView {...{ found, people, timeZone }} onPick={pick} />
        </Suspense>
      )}
    </>
  );
}

/** Said while the calendars are read. */
export function LookingForTimes({ people }: { readonly people: number }) {
  return (
    <Section title="Times">
      <div role="status">
        <Actions>
          <Spinner size="tiny" />
          <Line>{`Reading ${people === 2 ? "both" : `${people}`} calendars …`}</Line>
        </Actions>
      </div>
      <Waiting what="Times" lines={5} />
    </Section>
  );
}

function wordsIn({ zones }: TimesFound, people: readonly Person[], timeZone: string): (slot: RankedSlot) => SlotWords {
  const others = people.slice(1).flatMap(({ id, name }) => {
    const zone = zones.get(id);
    return zone ? [{ name, zone }] : [];
  });
  return (slot) => slotWords({ slot, timeZone, others, people });
}

function countText(count: number): string {
  if (count === 0) return "No common time was found.";
  return count === 1 ? "One time, the best there is." : `${count} times, the best first.`;
}
