import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { ShownMeeting } from "../../flows/sessions/session-view.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { Section } from "../../ui/page/section.tsx";
import { CancelStep } from "./cancel-step.tsx";
import type { ChangeStepProps } from "./change-step-props.ts";
import { DeclineStep } from "./decline-step.tsx";
import { MoveStep } from "./move-step.tsx";

type ChangePartProps = Omit<ChangeStepProps, "close"> & { readonly meeting: ShownMeeting };

/** What can be done with a session's meeting before it begins: the organizer moves or cancels it, anybody else declines. */
export function ChangePart({ meeting, ...props }: ChangePartProps) {
  const [step, setStep] = useState<"none" | "move" | "cancel" | "decline">("none");
  const shared = { ...props, close: () => setStep("none") };
  if (step === "move") return <MoveStep {...shared} />;
  if (step === "cancel") return <CancelStep {...shared} />;
  if (step === "decline") return <DeclineStep {...shared} organizer={meeting.organizer} />;
  return (
    <Section title="The meeting">
      <Actions>
        {meeting.isOrganizer ? (
          <>
            <Button onClick={() => setStep("move")}>Move …</Button>
            <Button onClick={() => setStep("cancel")}>Cancel …</Button>
          </>
        ) : (
          <Button onClick={() => setStep("decline")}>Decline …</Button>
        )}
      </Actions>
    </Section>
  );
}
