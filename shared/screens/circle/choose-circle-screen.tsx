import { useCallback, useState } from "react";
import { memberCircles } from "../../flows/circles/member-circles.ts";
import type { Participant } from "../../flows/participant.ts";
import { Radio, RadioGroup } from "../../ui/fields/radio-group.tsx";
import { Line } from "../../ui/page/line.tsx";
import { Page } from "../../ui/page/page.tsx";
import { Waiting } from "../../ui/page/waiting.tsx";
import { circleTitle } from "../../ui/text/circle-title.ts";
import { ProblemCard } from "../problem-card.tsx";
import { useAnswer } from "../use-answer.ts";

interface ChooseCircleScreenProps {
  readonly participant: Participant;
  readonly choose: (circleId: string | null) => void;
}

/** What a tab in a channel or chat is to show: one of the own pairs and circles, or everybody's own sessions. */
export function ChooseCircleScreen({ participant, choose }: ChooseCircleScreenProps) {
  const [chosen, setChosen] = useState("");
  const { value, problem, again } = useAnswer(useCallback(() => memberCircles(participant), [participant]));
  return (
    <Page title="What this tab shows">
      {problem !== null && <ProblemCard problem={problem} again={again} />}
      {value === null && problem === null && <Waiting what="Your pairs and circles" />}
      <RadioGroup
        aria-label="What this tab shows"
        value={chosen}
        onChange={(_, { value: id }) => {
          setChosen(id);
          choose(id || null);
        }}
      >
        <Radio value="" label="Everybody’s own sessions" />
        {value?.map((circle) => (
          <Radio key={circle.id} value={circle.id} label={circleTitle(circle, participant.person.id)} />
        ))}
      </RadioGroup>
      <Line>
        Members find their next session first. Everybody else in this channel or chat reads that the tab is not for
        them, and not whose it is. Then choose Save.
      </Line>
    </Page>
  );
}
