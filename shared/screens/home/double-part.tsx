import { Button } from "@fluentui/react-components";
import { cancelMeeting } from "../../flows/meetings/cancel-meeting.ts";
import type { Participant } from "../../flows/participant.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { Line } from "../../ui/page/line.tsx";
import { Section } from "../../ui/page/section.tsx";
import { ChangeProblem } from "../meeting/change-problem.tsx";
import { useChange } from "../meeting/use-change.ts";

interface DoublePartProps {
  readonly participant: Participant;
  /** The participant's own meeting, in the own mailbox. */
  readonly eventId: string;
  /** Whose booking counts. */
  readonly by: string;
  /** `Mon, 2 Nov, 14:00 – 14:45` */
  readonly time: string;
  readonly changed: () => void;
}

/** Two members booked the same time at once: the one whose booking does not count is asked to cancel it, and is never cancelled for. */
export function DoublePart({ participant, eventId, by, time, changed }: DoublePartProps) {
  const { busy, outcome, problem, run } = useChange<"cancelled">(changed);
  const cancel = async () => {
    const message = `${by} and I booked the same time. ${by}’s meeting stands; this one is cancelled.`;
    const answer = await cancelMeeting(participant, eventId, message);
    return answer.ok ? { ok: true as const, value: "cancelled" as const } : answer;
  };
  if (outcome !== null)
    return (
      <div role="status">
        <Line>{`Your meeting is cancelled; ${by}’s stands.`}</Line>
      </div>
    );
  return (
    <Section title={`You and ${by} booked the same time`}>
      <Line>{`${time} is twice in your calendars. ${by}’s meeting is the session. If you cancel yours, everybody invited to it is told once; it cannot be undone.`}</Line>
      <ChangeProblem problem={problem} what="Cancelling" />
      <Actions>
        <Button disabledFocusable={busy} onClick={() => void run(cancel)}>
          Cancel yours
        </Button>
      </Actions>
    </Section>
  );
}
