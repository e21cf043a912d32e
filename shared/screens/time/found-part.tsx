import { lazy, Suspense } from "react";
import type { Participant } from "../../flows/participant.ts";
import { Waiting } from "../../ui/page/waiting.tsx";
import { ProblemCard } from "../problem-card.tsx";
import type { AskedTime } from "./asked-time.ts";
import { type Chosen, chosenTime } from "./chosen-step.tsx";
import { LookingForTimes, TimeResults } from "./time-results.tsx";
import type { useBothSearches } from "./use-both-searches.ts";

const StandingResults = lazy(async () => ({ default: (await import("./standing-results.tsx")).StandingResults }));

interface FoundPartProps {
  readonly participant: Participant;
  readonly asked: AskedTime;
  readonly circleId: string | null;
  readonly search: ReturnType<typeof useBothSearches>;
  /** What is asked has changed and the answer stands. */
  readonly onAsked: (asked: AskedTime) => void;
  /** Something else is asked: it is looked for at once. */
  readonly onLook: (asked: AskedTime, fresh?: boolean) => void;
  readonly onChoose: (chosen: Chosen) => void;
}

/** What came of the search, single times or standing ones, or that it is on its way. */
export function FoundPart({ participant, asked, circleId, search, onAsked, onLook, onChoose }: FoundPartProps) {
  const { once, standing } = search;
  const { others, wishes } = asked;
  const people = [participant.person, ...others];
  const again = () => onLook(asked, true);
  return (
    <>
      {search.asking && <LookingForTimes people={people.length} />}
      {search.problem !== null && <ProblemCard problem={search.problem} again={again} looking />}
      {once.shown !== null && (
        <TimeResults
          {...{ participant, asked, circleId, again }}
          shown={once.shown}
          onView={(next) => onAsked({ ...asked, view: next })}
          onPick={(words, { others: [other], found }) =>
            onChoose(chosenTime(words, { next: once.shown?.shorter ? (other ?? null) : null, found }))
          }
          onShorter={(minutes, answer) => {
            onAsked({ ...asked, wishes: { ...wishes, minutes } });
            once.show({ answer, shorter: minutes < wishes.minutes, keptSince: once.shown?.keptSince ?? null });
          }}
          onLonger={(weeks) => onLook({ ...asked, wishes: { ...wishes, weeks, horizon: "weeks" } })}
        />
      )}
      {standing.shown !== null && (
        <Suspense fallback={<Waiting what="Standing times" lines={5} />}>
          <StandingResults
            shown={standing.shown}
            people={people}
            timeZone={participant.timeZone}
            onChoices={standing.choose}
            onPick={(order) => onChoose({ what: "series", order })}
            onInstead={(series) => onLook({ ...asked, series })}
          />
        </Suspense>
      )}
    </>
  );
}
