import type { Person } from "../circles/person.ts";
import type { TimeAnswer } from "../flows/time-answer.ts";
import { Line } from "../ui/line.tsx";
import { searchProblemText } from "../ui/search-problem-text.ts";
import { Section } from "../ui/section.tsx";
import { SlotList, type SlotWords } from "../ui/slot-list.tsx";
import { NothingFound } from "./nothing-found.tsx";
import { slotWords } from "./slot-words.ts";
import { UnreadCalendars } from "./unread-calendars.tsx";

interface TimeResultsProps {
  readonly answer: TimeAnswer;
  /** Everybody who meets, the reader first. */
  readonly people: readonly Person[];
  readonly minutes: number;
  readonly timeZone: string;
  /** Two short sessions in place of one. */
  readonly shorter: boolean;
  /** A time is chosen; `others` are the ones beside it. */
  readonly onPick: (words: SlotWords, others: readonly SlotWords[]) => void;
  /** Other times were chosen instead, shorter ones, for fewer or out of hours: they are the answer. */
  readonly onShorter: (minutes: number, answer: TimeAnswer) => void;
  readonly onLonger: (weeks: number) => void;
}

/** What came of the search: times with their reasons, or why there are none and the ways on. */
export function TimeResults({ answer, people, minutes, timeZone, shorter, ...ways }: TimeResultsProps) {
  const { onPick, onShorter, onLonger } = ways;
  if (answer.found === "no-search")
    return (
      <div role="alert">
        <Line>{searchProblemText(answer.problem)}</Line>
      </div>
    );
  const { result, zones } = answer;
  const others = people.slice(1).flatMap(({ id, name }) => {
    const zone = zones.get(id);
    return zone ? [{ name, zone }] : [];
  });
  const words = result.slots.map((slot) => slotWords({ slot, timeZone, others, people }));
  return (
    <Section title="Times">
      <div role="status">
        <Line>
          {shorter ? "Two shorter times. Book one of them; the other one is offered next." : countText(words.length)}
        </Line>
      </div>
      <UnreadCalendars result={result} people={people} minutes={minutes} timeZone={timeZone} zones={zones} />
      {answer.found === "slots" ? (
        <SlotList
          slots={words}
          onPick={(one) =>
            onPick(
              one,
              words.filter((word) => word !== one),
            )
          }
        />
      ) : (
        <NothingFound
          explanation={answer.explanation}
          people={people}
          minutes={minutes}
          onOther={(lasting, slots) => onShorter(lasting, { ...answer, found: "slots", result: { ...result, slots } })}
          onLonger={onLonger}
        />
      )}
    </Section>
  );
}

function countText(count: number): string {
  if (count === 0) return "No common time was found.";
  return count === 1 ? "One time, the best there is." : `${count} times, the best first.`;
}
