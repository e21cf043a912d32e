import { Button, Link, Spinner } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useState } from "react";
import { circleMinutes, proposedRhythm } from "../../circles/circle-formats.ts";
import { everybodyIn } from "../../circles/everybody-in.ts";
import { formatById } from "../../circles/format-by-id.ts";
import { formatsFor } from "../../circles/formats.ts";
import type { Person } from "../../circles/person.ts";
import { knownCircle } from "../../flows/circles/circle-people.ts";
import type { Participant } from "../../flows/participant.ts";
import { knownPreferences } from "../../flows/time/read-preferences.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { MeetingWishes, proposedHorizon, type Wishes } from "../../ui/time/meeting-wishes.tsx";
import { Page } from "../../ui/page/page.tsx";
import { PeoplePicker } from "../../ui/time/people-picker.tsx";
import { RhythmWishes, type SeriesWish } from "../../ui/time/rhythm-wishes.tsx";
import { Section } from "../../ui/page/section.tsx";
import type { SlotWords } from "../../ui/time/slot-list.tsx";
import { Waiting } from "../../ui/page/waiting.tsx";
import { type Need, WhoIsNeeded } from "../../ui/time/who-is-needed.tsx";
import { BookingStep } from "../booking/booking-step.tsx";
import { ProblemCard } from "../problem-card.tsx";
import type { Go } from "../route.ts";
import { type SeriesOrder, SeriesStep } from "../booking/series-step.tsx";
import { LookingForTimes, TimeResults, type TimesView } from "./time-results.tsx";
import { useColleagues } from "../use-colleagues.ts";
import { useStandingSearch } from "./use-standing-search.ts";
import { useTimeSearch } from "./use-time-search.ts";

const StandingResults = lazy(async () => ({ default: (await import("./standing-results.tsx")).StandingResults }));

interface FindTimeScreenProps {
  readonly participant: Participant;
  readonly go: Go;
  /** The circle that looks for a time. */
  readonly circleId?: string;
  /** It looks for a standing time, in its own rhythm. */
  readonly standing?: boolean;
}

const mostOthers = 7;
const proposed: Wishes = { format: "peer-coaching-pair", minutes: 45, weeks: 4, horizon: "weeks" };
const everybody: Need = { needed: [], quorum: null };
const once: SeriesWish = { rhythm: null, count: 6 };

/** The time that was chosen, and the other one of two shorter times. */
interface Picked {
  readonly words: SlotWords;
  readonly next: SlotWords | null;
}

/** Whom to meet, how long, when, and booking it: the whole way on one screen, one step after the other. */
export function FindTimeScreen({ participant, go, circleId, standing = false }: FindTimeScreenProps) {
  const [others, setOthers] = useState<readonly Person[]>([]);
  const [wishes, setWishes] = useState<Wishes>(proposed);
  const [need, setNeed] = useState<Need>(everybody);
  const [view, setView] = useState<TimesView>("list");
  const search = useTimeSearch(participant);
  const [picked, setPicked] = useState<Picked | null>(null);
  const [series, setSeries] = useState<SeriesWish>(once);
  const [circleWeeks, setCircleWeeks] = useState<number | null>(null);
  const standingSearch = useStandingSearch(participant);
  const [order, setOrder] = useState<SeriesOrder | null>(null);
  const colleagues = useColleagues(participant, others);

  useEffect(() => {
    let current = true;
    void (circleId === undefined ? knownPreferences(participant) : null)?.then(({ preferences, isOwn }) => {
      if (current && isOwn) setWishes((before) => (before === proposed ? withLength(preferences.minutes) : before));
    });
    void (circleId === undefined ? null : knownCircle(participant, circleId))?.then((circle) => {
      if (!current || circle === null) return;
      setOthers(everybodyIn(circle).filter(({ id }) => id !== participant.person.id));
      setWishes({ ...proposed, format: circle.format, minutes: circleMinutes(circle) });
      setCircleWeeks(circle.rhythm?.weeks ?? null);
      if (standing) setSeries({ ...once, rhythm: circle.rhythm ?? proposedRhythm(circle.format) });
    });
    return () => {
      current = false;
    };
  }, [participant, circleId, standing]);

  const clear = () => {
    search.clear();
    standingSearch.clear();
  };

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
    clear();
    colleagues.clear();
  };

  const needs = (next: Need) => {
    setNeed(next);
    clear();
  };

  const wish = (next: Wishes) => {
    setWishes(next);
    clear();
  };

  const look = (asked: Wishes, fresh = false, repeated = series) => {
    clear();
    setWishes(asked);
    setSeries(repeated);
    const { minutes, weeks, horizon } = asked;
    const { rhythm, count } = repeated;
    const question = { others, minutes, ...need, fresh, ...(circleId !== undefined && { circleId }) };
    void (rhythm === null
      ? search.look({ ...question, weeks, horizon })
      : standingSearch.look({ ...question, rhythm, count }));
  };

  if (order !== null)
    return (
      <SeriesStep
        {...{ participant, order, go }}
        wanted={{ others, format: wishes.format, ...(circleId !== undefined && { circleId }) }}
        back={() => setOrder(null)}
      />
    );

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

  const asking = search.asking || standingSearch.asking;
  const problem = search.problem ?? standingSearch.problem;
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
          <MeetingWishes wishes={wishes} people={others.length + 1} ahead={series.rhythm === null} onChange={wish} />
          <RhythmWishes
            wish={series}
            usualWeeks={circleWeeks ?? formatById(wishes.format).everyWeeks}
            onChange={(next) => {
              setSeries(next);
              clear();
            }}
          />
          {others.length > 1 && <WhoIsNeeded others={others} need={need} onChange={needs} />}
          <Actions>
            <Button
              appearance="primary"
              disabledFocusable={asking}
              icon={asking ? <Spinner size="tiny" /> : null}
              onClick={() => look(wishes)}
            >
              {asking ? "Looking for times …" : "Show times"}
            </Button>
            <Link
              as="button"
              onClick={() =>
                go({
                  screen: "preferences",
                  back: { screen: "find-time", standing, ...(circleId !== undefined && { circleId }) },
                })
              }
            >
              Your preferences
            </Link>
          </Actions>
        </Section>
      )}
      {asking && <LookingForTimes people={others.length + 1} />}
      {problem !== null && <ProblemCard problem={problem} again={() => look(wishes, true)} />}
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
      {standingSearch.shown !== null && (
        <Suspense fallback={<Waiting what="Standing times" lines={5} />}>
          <StandingResults
            shown={standingSearch.shown}
            people={[participant.person, ...others]}
            timeZone={participant.timeZone}
            onChoices={standingSearch.choose}
            onPick={setOrder}
            onInstead={(repeated) => look(wishes, false, repeated)}
          />
        </Suspense>
      )}
    </Page>
  );
}

function withLength(minutes: number): Wishes {
  return { ...proposed, minutes };
}
