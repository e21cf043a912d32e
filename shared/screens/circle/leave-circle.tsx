import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Circle } from "../../circles/circle.ts";
import { answerInvitation } from "../../flows/circles/answer-invitation.ts";
import type { Participant } from "../../flows/participant.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { Line } from "../../ui/page/line.tsx";
import { SavedLine } from "../../ui/page/saved-line.tsx";
import { Section } from "../../ui/page/section.tsx";
import type { Go } from "../route.ts";
import { useSaving } from "../use-saving.ts";

interface LeaveCircleProps {
  readonly participant: Participant;
  readonly circle: Circle;
  readonly go: Go;
}

/** Takes the own yes back, after a second, informed one. */
export function LeaveCircle({ participant, circle, go }: LeaveCircleProps) {
  const [asking, setAsking] = useState(false);
  const [saved, save] = useSaving();
  const to = circle.madeBy;
  const ask = circle.asked?.find(({ person }) => person.id === participant.person.id)?.ask;
  if (to === undefined || ask === undefined) return null;
  const leave = async () => {
    const given = { circleId: circle.id, to, ask, joins: false };
    if (await save(() => answerInvitation(participant, given))) go({ screen: "home" });
  };
  if (!asking)
    return (
      <Actions>
        <Button onClick={() => setAsking(true)}>Leave this circle …</Button>
      </Actions>
    );
  return (
    <Section title="Leave this circle?">
      <Line>
        No reason is asked; the others see “not joining”. As soon as their Turnabout knows it, nothing new is sealed to
        you, and what you add does not count any more. What you could read until then may stay readable to you. Meetings
        in your calendar stay until you decline them.
      </Line>
      <Actions>
        <Button disabledFocusable={saved === "saving"} onClick={() => void leave()}>
          Yes, leave
        </Button>
        <Button onClick={() => setAsking(false)}>No, stay</Button>
        <SavedLine state={saved} />
      </Actions>
    </Section>
  );
}
