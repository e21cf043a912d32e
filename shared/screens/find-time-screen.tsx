import { Button, Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { openAsked } from "../circles/asked-circle.ts";
import { circleMinutes } from "../circles/circle-formats.ts";
import type { Circle } from "../circles/circle.ts";
import { formatById } from "../circles/format-by-id.ts";
import { formatsFor } from "../circles/formats.ts";
import type { Person, PersonId } from "../circles/person.ts";
import { knownCircle } from "../flows/circle-people.ts";
import { findCommonTime } from "../flows/find-common-time.ts";
import type { Participant } from "../flows/participant.ts";
import type { TimeAnswer } from "../flows/time-answer.ts";
import type { GraphProblem } from "../graph/graph-error.ts";
import { Actions } from "../ui/actions.tsx";
import { MeetingWishes, type Wishes } from "../ui/meeting-wishes.tsx";
import { Page } from "../ui/page.tsx";
import { PeoplePicker } from "../ui/people-picker.tsx";
import { Section } from "../ui/section.tsx";
import type { SlotWords } from "../ui/slot-list.tsx";
import { Waiting } from "../ui/waiting.tsx";
import { BookingStep } from "./booking-step.tsx";
import { ProblemCard } from "./problem-card.tsx";
import type { Go } from "./route.ts";
import { TimeResults } from "./time-results.tsx";
import { useColleagues } from "./use-colleagues.ts";

interface FindTimeScreenProps {
  readonly participant: Participant;
  readonly go: Go;
  /** The circle that looks for a time. */
  readonly circleId?: string;
}

const mostOthers = 7;
const proposed: Wishes = { format: "peer-coaching-pair", minutes: 45, weeks: 4 };

type Looking =
  | { readonly state: "not-yet" | "asking" }
  /** `shorter`: two short sessions in place of the one that found no time. */
  | { readonly state: "answered"; readonly answer: TimeAnswer; readonly shorter: boolean }
  | { readonly state: "problem"; readonly problem: GraphProblem };

/** The time that was chosen, and the other one of two shorter times. */
interface Picked {
  readonly words: SlotWords;
  readonly next: SlotWords | null;
}

/** Whom to meet, how long, when, and booking it: the whole way on one screen, one step after the other. */
export function FindTimeScreen({ participant, go, circleId }: FindTimeScreenProps) {
  const [others, setOthers] = useState<readonly Person[]>([]);
  const [wishes, setWishes] = useState<Wishes>(proposed);
  const [looking, setLooking] = useState<Looking>({ state: "not-yet" });
  const [picked, setPicked] = useState<Picked | null>(null);
  const colleagues = useColleagues(participant, others);

  useEffect(() => {
    let current = true;
    void (circleId === undefined ? null : knownCircle(participant, circleId))?.then((circle) => {
      if (!current || circle === null) return;
      setOthers(companyOf(circle, participant.person.id));
      setWishes({ ...proposed, format: circle.format, minutes: circleMinutes(circle) });
    });
    return () => {
      current = false;
    };
  }, [participant, circleId]);

  const choose = (people: readonly Person[]) => {
    const formats = formatsFor(people.length + 1);
    const kept = circleId !== undefined || formats.some(({ id }) => id === wishes.format);
    const fitting = kept ? formatById(wishes.format) : formats[0];
    setOthers(people);
    if (fitting && fitting.id !== wishes.format) setWishes({ ...wishes, format: fitting.id, minutes: fitting.minutes });
    setLooking({ state: "not-yet" });
    colleagues.clear();
  };

  const wish = (next: Wishes) => {
    setWishes(next);
    setLooking({ state: "not-yet" });
  };

  const look = async (asked: Wishes) => {
    setWishes(asked);
    setLooking({ state: "asking" });
    const now = participant.client.serviceClock.now();
    const answer = await findCommonTime(participant, { others, minutes: asked.minutes, weeks: asked.weeks, now });
    setLooking(
      answer.ok
        ? { state: "answered", answer: answer.value, shorter: false }
        : { state: "problem", problem: answer.problem },
    );
  };

  if (picked !== null) {
    const { words, next } = picked;
    return (
      <BookingStep
        key={words.slot.start}
        participant={participant}
        wanted={{
          others,
          format: wishes.format,
          start: words.slot.start,
          minutes: wishes.minutes,
          ...(circleId !== undefined && { circleId }),
        }}
        elsewhere={words.elsewhere}
        next={next && { time: `${next.day}, ${next.time}`, take: () => setPicked({ words: next, next: null }) }}
        back={() => setPicked(null)}
        go={go}
      />
    );
  }

  return (
    <Page
      title="Find a time"
      back={() => go(circleId === undefined ? { screen: "home" } : { screen: "circle", circleId })}
    >
      <Section title="Who">
        <PeoplePicker
          chosen={others}
          most={mostOthers}
          found={colleagues.found}
          searching={colleagues.searching}
          note={colleagues.note}
          onSearch={colleagues.search}
          onAdd={(person) => choose([...others, person])}
          onRemove={(person) => choose(others.filter(({ id }) => id !== person.id))}
        />
        {colleagues.problem !== null && <ProblemCard problem={colleagues.problem} />}
      </Section>
      {others.length > 0 && (
        <Section title="What">
          <MeetingWishes wishes={wishes} people={others.length + 1} onChange={wish} />
          <Actions>
            <Button
              appearance="primary"
              disabledFocusable={looking.state === "asking"}
              icon={looking.state === "asking" ? <Spinner size="tiny" /> : null}
              onClick={() => void look(wishes)}
            >
              {looking.state === "asking" ? "Looking for times …" : "Show times"}
            </Button>
          </Actions>
        </Section>
      )}
      {looking.state === "asking" && <Waiting what="Times" lines={5} />}
      {looking.state === "problem" && <ProblemCard problem={looking.problem} again={() => void look(wishes)} />}
      {looking.state === "answered" && (
        <TimeResults
          answer={looking.answer}
          people={[participant.person, ...others]}
          minutes={wishes.minutes}
          timeZone={participant.timeZone}
          shorter={looking.shorter}
          onPick={(words, [other]) => setPicked({ words, next: looking.shorter ? (other ?? null) : null })}
          onShorter={(minutes, answer) => {
            setWishes({ ...wishes, minutes });
            setLooking({ state: "answered", answer, shorter: minutes < wishes.minutes });
          }}
          onLonger={(weeks) => void look({ ...wishes, weeks })}
        />
      )}
    </Page>
  );
}

/** Everybody a circle meets with: its members, and those who are asked. */
function companyOf(circle: Circle, me: PersonId): readonly Person[] {
  return [...circle.members, ...openAsked(circle).map(({ person }) => person)].filter(({ id }) => id !== me);
}
