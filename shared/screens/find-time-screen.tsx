import { Button, Link, Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { openAsked } from "../circles/asked-circle.ts";
import { circleMinutes } from "../circles/circle-formats.ts";
import type { Circle } from "../circles/circle.ts";
import { formatById } from "../circles/format-by-id.ts";
import { formatsFor } from "../circles/formats.ts";
import type { Person, PersonId } from "../circles/person.ts";
import { knownCircle } from "../flows/circle-people.ts";
import type { Participant } from "../flows/participant.ts";
import { knownPreferences } from "../flows/read-preferences.ts";
import { Actions } from "../ui/actions.tsx";
import { MeetingWishes, proposedHorizon, type Wishes } from "../ui/meeting-wishes.tsx";
import { Page } from "../ui/page.tsx";
import { PeoplePicker } from "../ui/people-picker.tsx";
import { Section } from "../ui/section.tsx";
import type { SlotWords } from "../ui/slot-list.tsx";
import { type Need, WhoIsNeeded } from "../ui/who-is-needed.tsx";
import { BookingStep } from "./booking-step.tsx";
import { ProblemCard } from "./problem-card.tsx";
import type { Go } from "./route.ts";
import { LookingForTimes, TimeResults, type TimesView } from "./time-results.tsx";
import { useColleagues } from "./use-colleagues.ts";
import { useTimeSearch } from "./use-time-search.ts";

interface FindTimeScreenProps {
  readonly participant: Participant;
  readonly go: Go;
  /** The circle that looks for a time. */
  readonly circleId?: string;
}

const mostOthers = 7;
const proposed: Wishes = { format: "peer-coaching-pair", minutes: 45, weeks: 4, horizon: "weeks" };
const everybody: Need = { needed: [], quorum: null };

/** The time that was chosen, and the other one of two shorter times. */
interface Picked {
  readonly words: SlotWords;
  readonly next: SlotWords | null;
}

/** Whom to meet, how long, when, and booking it: the whole way on one screen, one step after the other. */
export function FindTimeScreen({ participant, go, circleId }: FindTimeScreenProps) {
  const [others, setOthers] = useState<readonly Person[]>([]);
  const [wishes, setWishes] = useState<Wishes>(proposed);
  const [need, setNeed] = useState<Need>(everybody);
  const [view, setView] = useState<TimesView>("list");
  const search = useTimeSearch(participant);
  const [picked, setPicked] = useState<Picked | null>(null);
  const colleagues = useColleagues(participant, others);

  useEffect(() => {
    let current = true;
    void (circleId === undefined ? knownPreferences(participant) : null)?.then(({ preferences, isOwn }) => {
      if (current && isOwn) setWishes((before) => (before === proposed ? withLength(preferences.minutes) : before));
    });
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
    if (fitting && fitting.id !== wishes.format)
      setWishes({
        ...wishes,
        format: fitting.id,
        minutes: fitting.minutes,
        horizon: proposedHorizon(fitting.id),
      });
    setNeed(everybody);
    search.clear();
    colleagues.clear();
  };

  const needs = (next: Need) => {
    setNeed(next);
    search.clear();
  };

  const wish = (next: Wishes) => {
    setWishes(next);
    search.clear();
  };

  const look = (asked: Wishes, fresh = false) => {
    setWishes(asked);
    const { minutes, weeks, horizon } = asked;
    void search.look({ others, minutes, weeks, horizon, ...need, fresh, ...(circleId !== undefined && { circleId }) });
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
      wide={view === "week" && search.shown !== null}
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
          {others.length > 1 && <WhoIsNeeded others={others} need={need} onChange={needs} />}
          <Actions>
            <Button
              appearance="primary"
              disabledFocusable={search.asking}
              icon={search.asking ? <Spinner size="tiny" /> : null}
              onClick={() => look(wishes)}
            >
              {search.asking ? "Looking for times …" : "Show times"}
            </Button>
            <Link
              as="button"
              onClick={() =>
                go({
                  screen: "preferences",
                  back: { screen: "find-time", ...(circleId !== undefined && { circleId }) },
                })
              }
            >
              Your preferences
            </Link>
          </Actions>
        </Section>
      )}
      {search.asking && <LookingForTimes people={others.length + 1} />}
      {search.problem !== null && <ProblemCard problem={search.problem} again={() => look(wishes, true)} />}
      {search.shown !== null && (
        <TimeResults
          participant={participant}
          shown={search.shown}
          people={[participant.person, ...others]}
          minutes={wishes.minutes}
          view={view}
          onView={setView}
          onPick={(words, [other]) => setPicked({ words, next: search.shown?.shorter ? (other ?? null) : null })}
          onShorter={(minutes, answer) => {
            setWishes({ ...wishes, minutes });
            search.show({ answer, shorter: minutes < wishes.minutes, keptSince: search.shown?.keptSince ?? null });
          }}
          onLonger={(weeks) => look({ ...wishes, weeks, horizon: "weeks" })}
          again={() => look(wishes, true)}
        />
      )}
    </Page>
  );
}

function withLength(minutes: number): Wishes {
  return { ...proposed, minutes };
}

/** Everybody a circle meets with: its members, and those who are asked. */
function companyOf(circle: Circle, me: PersonId): readonly Person[] {
  return [...circle.members, ...openAsked(circle).map(({ person }) => person)].filter(({ id }) => id !== me);
}
