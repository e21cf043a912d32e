import { Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { Person, PersonId } from "../../circles/person.ts";
import type { StandingAnswer, StandingProposal } from "../../flows/time/find-standing-time.ts";
import type { Rhythm } from "../../scheduling/rhythm.ts";
import { type DateChoice, seriesPlan } from "../../scheduling/series-plan.ts";
import { fromIanaZone } from "../../scheduling/iana-zone.ts";
import { sameClock } from "../../scheduling/zone-rules.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { Line } from "../../ui/page/line.tsx";
import { namesText } from "../../ui/text/names-text.ts";
import { rhythmText } from "../../ui/text/rhythm-text.ts";
import type { SeriesWish } from "../../ui/time/rhythm-wishes.tsx";
import { Section } from "../../ui/page/section.tsx";
import { seriesClocks } from "../../ui/text/series-clocks.ts";
import { seriesProblemText } from "../../ui/text/series-problem-text.ts";
import { slotReasonsText } from "../../ui/text/slot-reason-text.ts";
import { StandingDates } from "../../ui/time/standing-dates.tsx";
import { standingText } from "../../ui/text/standing-text.ts";
import type { SeriesOrder } from "../booking/series-step.tsx";
import type { DateChoices, ShownStanding } from "./use-standing-search.ts";

const useStyles = makeStyles({
  proposal: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "8px",
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: { margin: 0 },
  summary: { cursor: "pointer" },
});

interface StandingResultsProps {
  readonly shown: ShownStanding;
  /** Everybody who meets, the reader first. */
  readonly people: readonly Person[];
  /** The reader's zone. */
  readonly timeZone: string;
  readonly onChoices: (choices: DateChoices) => void;
  readonly onPick: (order: SeriesOrder) => void;
  /** Looks for something else: another rhythm, fewer sessions or a single one. */
  readonly onInstead: (wish: SeriesWish) => void;
}

/** What came of the search for a standing time: proposals with all their dates, or why there are none and the ways on. */
export function StandingResults(props: StandingResultsProps) {
  const { shown, people, onInstead } = props;
  const { answer, question } = shown;
  if (answer.found === "no-search")
    return (
      <>
        <div role="alert">
          <Line>{seriesProblemText(answer.problem)}</Line>
        </div>
        <WaysOn {...question} onInstead={onInstead} />
      </>
    );
  const nameOf = (id: PersonId) => people.find((person) => person.id === id)?.name ?? "somebody";
  const { unreadable } = answer.result;
  return (
    <Section title="Standing times">
      <div role="status">
        <Line>
          {answer.found === "slots"
            ? foundText(answer.proposals.length)
            : "No weekday and time suits everybody who is needed on even one of the dates. A single session shows what is in the way."}
        </Line>
      </div>
      {unreadable.length > 0 && (
        <Line>{`Calendars that cannot be read: ${namesText(unreadable.map(nameOf))}. Nobody is taken for free because of that; ask before you book.`}</Line>
      )}
      {answer.found === "nothing" && <WaysOn {...question} onInstead={onInstead} />}
      {answer.found === "slots" &&
        answer.proposals.map((proposal, index) => (
          <Proposal key={standingKey(proposal)} {...{ ...props, answer, proposal, index, nameOf }} />
        ))}
    </Section>
  );
}

type Slots = Extract<StandingAnswer, { readonly found: "slots" }>;

interface ProposalProps extends StandingResultsProps {
  readonly answer: Slots;
  readonly proposal: StandingProposal;
  readonly index: number;
  readonly nameOf: (person: PersonId) => string;
}

function Proposal({ shown, answer, proposal, index, nameOf, people, timeZone, onChoices, onPick }: ProposalProps) {
  const styles = useStyles();
  const { slot, moves } = proposal;
  const { zone } = answer;
  const { rhythm } = shown.question;
  const title = standingText(slot, rhythm);
  const elsewhere = seriesClocks({
    starts: slot.dates.map(({ originalStart }) => originalStart),
    minutes: slot.minutes,
    zone,
    others: clocksOf(answer, { people, timeZone }),
  });
  const choices = shown.choices.get(index) ?? new Map<number, DateChoice>();
  const choose = (number: number, choice: DateChoice) =>
    onChoices(new Map(shown.choices).set(index, new Map(choices).set(number, choice)));
  const plan = seriesPlan({ rhythm, slot, moves, choices });
  return (
    <section className={styles.proposal} aria-label={title}>
      <Subtitle2 as="h3" block className={styles.heading}>
        {`${title} · holds on ${slot.holds === slot.dates.length ? "all" : `${slot.holds} of`} ${slot.dates.length} dates`}
      </Subtitle2>
      {elsewhere.length > 0 && <Line>{elsewhere.join(" · ")}</Line>}
      <Line quiet>{slotReasonsText(slot.reasons, { people: people.length, nameOf })}</Line>
      <details open={index === 0}>
        <summary className={styles.summary}>{plannedText(plan)}</summary>
        <StandingDates
          {...{ moves, timeZone, nameOf, choices }}
          dates={slot.dates}
          minutes={slot.minutes}
          onChoose={choose}
        />
      </details>
      <Actions>
        <Button
          appearance={index === 0 ? "primary" : "secondary"}
          aria-label={`Choose this time: ${title}`}
          onClick={() =>
            onPick({ plan, zone, timeZone: answer.timeZone, title, elsewhere, unsure: slot.unconfirmedFor })
          }
        >
          Choose this time
        </Button>
      </Actions>
    </section>
  );
}

function standingKey({ slot }: StandingProposal): string {
  return `${slot.first.day}/${slot.first.minute}`;
}

/** The others' clocks; this device's, too, where somebody is away from home. */
function clocksOf(
  { zone, zones, result }: Slots,
  { people, timeZone }: { readonly people: readonly Person[]; readonly timeZone: string },
) {
  const here = fromIanaZone(timeZone, zone);
  const away = here !== null && !sameClock(here, zone) ? [{ name: "you", zone: here }] : [];
  const theirs = people.slice(1).flatMap(({ id, name }) => {
    const their = zones.get(id);
    return their === undefined || result.unreadable.includes(id) ? [] : [{ name, zone: their }];
  });
  return [...away, ...theirs];
}

function foundText(count: number): string {
  return count === 1 ? "One standing time, the best there is." : `${count} standing times, the best first.`;
}

function plannedText({ dates, skipped }: ReturnType<typeof seriesPlan>): string {
  const moved = dates.filter((date) => date.moved).length;
  const parts = [
    `${dates.length} ${dates.length === 1 ? "session" : "sessions"}`,
    ...(moved > 0 ? [`${moved} moved`] : []),
    ...(skipped.length > 0 ? [`${skipped.length} left out`] : []),
  ];
  return `Dates: ${parts.join(", ")}`;
}

/** The ways on where no series is found: a single session, another rhythm, fewer sessions. */
function WaysOn({
  rhythm,
  count,
  onInstead,
}: {
  readonly rhythm: Rhythm;
  readonly count: number;
  readonly onInstead: (wish: SeriesWish) => void;
}) {
  const fewer = Math.max(2, Math.floor(count / 2));
  const others = [1, 2, 4].filter((weeks) => rhythm.every === "month" || weeks !== rhythm.weeks);
  return (
    <Actions>
      <Button appearance="primary" onClick={() => onInstead({ rhythm: null, count })}>
        Look for a single session
      </Button>
      {others.map((weeks) => (
        <Button key={weeks} onClick={() => onInstead({ rhythm: { every: "weeks", weeks }, count })}>
          {`Look ${rhythmText({ weeks })}`}
        </Button>
      ))}
      {fewer < count && (
        <Button onClick={() => onInstead({ rhythm, count: fewer })}>{`Look for ${fewer} sessions`}</Button>
      )}
    </Actions>
  );
}
