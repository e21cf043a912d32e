import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import type { Visitor } from "../../flows/participant.ts";
import { tellsOwnGroups } from "../../flows/circles/own-groups.ts";
import {
  freshSummaries,
  type RememberedSummaries,
  rememberedSummaries,
} from "../../flows/summaries/remembered-summaries.ts";
import type { Programme } from "../../privacy/programme.ts";
import { sessionsHeld } from "../../privacy/next-summary.ts";
import type { ShownCircle } from "../../privacy/shown-summaries.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { ageText } from "../../ui/text/age-text.ts";
import { askWhomText } from "../../ui/text/ask-whom-text.ts";
import { CircleSummary } from "../../ui/circle/circle-summary.tsx";
import { Line } from "../../ui/page/line.tsx";
import { Waiting } from "../../ui/page/waiting.tsx";
import { ProblemCard } from "../problem-card.tsx";
import { useAnswer } from "../use-answer.ts";

interface SummariesFiguresProps {
  readonly visitor: Visitor;
  readonly programme: Programme;
}

/** The circles of a programme with their figures; while nothing answers, the last ones with their date. */
export function SummariesFigures({ visitor, programme }: SummariesFiguresProps) {
  const fresh = useAnswer(useCallback(() => freshSummaries(visitor, programme), [visitor, programme]));
  const remembered = useRemembered(visitor, programme);
  const { again, problem } = fresh;

  useEffect(() => {
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, [again]);

  const shared = { visitor, contact: programme.contact };
  // Microsoft 365 answers 404 for a place that somebody may not even know of.
  if (problem?.kind === "no-access" || problem?.kind === "not-found")
    return (
      <>
        <Line>{`You have no permission to read summaries. ${askWhomText(programme.contact)}`}</Line>
        <Actions>
          <Button onClick={again}>Look again</Button>
        </Actions>
      </>
    );
  if (problem !== null)
    return (
      <>
        <ProblemCard problem={problem} again={again} />
        {remembered !== null && <Kept remembered={remembered} {...shared} />}
      </>
    );
  if (fresh.value !== null) return <Circles circles={fresh.value} {...shared} />;
  if (remembered !== null && !navigator.onLine) return <Kept remembered={remembered} {...shared} />;
  return <Waiting what="Summaries" lines={5} />;
}

interface Shared {
  readonly visitor: Visitor;
  readonly contact: string;
}

function Kept({ remembered, ...shared }: Shared & { readonly remembered: RememberedSummaries }) {
  const now = shared.visitor.client.serviceClock.now();
  return (
    <>
      <Line>{`The last figures on this device, ${ageText({ at: remembered.at, now, timeZone: shared.visitor.timeZone })}.`}</Line>
      <Circles circles={remembered.circles} {...shared} />
    </>
  );
}

function Circles({ circles, visitor, contact }: Shared & { readonly circles: readonly ShownCircle[] }) {
  const now = visitor.client.serviceClock.now();
  const tellsOwn = useTellsOwn(visitor);
  if (circles.length === 0)
    return <Line>{`No circle has begun yet that you can read about. ${askWhomText(contact)}`}</Line>;
  const running = circles.length === 1 ? "1 circle is running" : `${circles.length} circles are running`;
  const held = sessionsHeld(circles);
  return (
    <>
      <Line>{`${running}. ${held} ${held === 1 ? "session" : "sessions"} held up to the last closed windows.`}</Line>
      {!tellsOwn && (
        <Line>
          If you are a member of a circle yourself: your key is not on this device, so your own circle cannot be left
          out here. Open the tab Turnabout once; then you see it as a member.
        </Line>
      )}
      {circles.map((circle) => (
        <CircleSummary key={circle.group} circle={circle} now={now} timeZone={visitor.timeZone} />
      ))}
    </>
  );
}

function useRemembered(visitor: Visitor, programme: Programme): RememberedSummaries | null {
  const [remembered, setRemembered] = useState<RememberedSummaries | null>(null);
  useEffect(() => {
    let current = true;
    void rememberedSummaries(visitor, programme).then((kept) => current && setRemembered(kept));
    return () => {
      current = false;
    };
  }, [visitor, programme]);
  return remembered;
}

/** Whether this device can tell the reader's own circles; until that is known nothing is said. */
function useTellsOwn(visitor: Visitor): boolean {
  const [tells, setTells] = useState(true);
  useEffect(() => {
    let current = true;
    void tellsOwnGroups(visitor).then((told) => current && setTells(told));
    return () => {
      current = false;
    };
  }, [visitor]);
  return tells;
}
