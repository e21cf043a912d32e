import { Button } from "@fluentui/react-components";
import type { Participant } from "../../flows/participant.ts";
import { skipReflection } from "../../flows/reflection/after-session.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { Line } from "../../ui/page/line.tsx";
import { SavedLine } from "../../ui/page/saved-line.tsx";
import { Section } from "../../ui/page/section.tsx";
import type { Go } from "../route.ts";
import { useSaving } from "../use-saving.ts";

interface ReminderPartProps {
  readonly participant: Participant;
  readonly go: Go;
  readonly sessionId: string;
  /** `Mon, 2 Nov, 14:00 – 14:45` */
  readonly time: string;
  readonly onSkipped: () => void;
}

/** The reminder that was asked for the day before: shown once. */
export function ReminderPart({ participant, go, sessionId, time, onSkipped }: ReminderPartProps) {
  const [saved, save] = useSaving();
  const skip = async () => {
    if (await save(() => skipReflection(participant, sessionId))) onSkipped();
  };
  const isSkipped = saved === "saved" || saved === "on-device";
  return (
    <Section title="You wanted to be reminded">
      <Line>{isSkipped ? "No reflection this time." : `Two minutes to reflect on your session of ${time}.`}</Line>
      <Actions>
        {!isSkipped && (
          <>
            <Button appearance="primary" onClick={() => go({ screen: "session", sessionId })}>
              Reflect now
            </Button>
            <Button onClick={() => void skip()}>No reflection this time</Button>
          </>
        )}
        <SavedLine state={saved} />
      </Actions>
    </Section>
  );
}
