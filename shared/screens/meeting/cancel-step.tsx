import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { type CancelOutcome, cancelSession } from "../../flows/meetings/cancel-session.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { Field } from "../../ui/fields/field.tsx";
import { Line } from "../../ui/page/line.tsx";
import { Radio, RadioGroup } from "../../ui/fields/radio-group.tsx";
import { Section } from "../../ui/page/section.tsx";
import { Textarea } from "../../ui/fields/textarea.tsx";
import type { ChangeStepProps } from "./change-step-props.ts";
import { ChangeProblem } from "./change-problem.tsx";
import { useChange } from "./use-change.ts";

const words: Readonly<Record<CancelOutcome, string>> = {
  cancelled: "The meeting is cancelled, and everybody invited was told.",
  "not-organizer": "Only the organizer can cancel this meeting. You can decline it.",
  gone: "This meeting was cancelled or deleted in Outlook before; nobody was told anything now.",
};

/** The organizer cancels, after a second, informed step. */
export function CancelStep({ participant, view, changed, close }: ChangeStepProps) {
  const [message, setMessage] = useState("");
  const [whole, setWhole] = useState(false);
  const { busy, outcome, problem, run } = useChange<CancelOutcome>(changed);
  const repeats = view.session?.series !== undefined;
  if (outcome !== null)
    return (
      <Section title="Cancelled">
        <div role="status">
          <Line>{words[outcome]}</Line>
        </div>
        <Actions>
          <Button onClick={close}>Done</Button>
        </Actions>
      </Section>
    );
  return (
    <Section title="Cancel this meeting?">
      <Line>
        Everybody invited gets a notice, and it leaves their calendars. This cannot be undone; a new time would be a new
        meeting. What was written stays, and open commitments are offered in the next session.
      </Line>
      {repeats && (
        <RadioGroup
          aria-label="What is cancelled"
          value={whole ? "whole" : "one"}
          onChange={(_, { value }) => setWhole(value === "whole")}
        >
          <Radio value="one" label="This meeting only" />
          <Radio
            value="whole"
            label="All of the series that is still to come; once the series has begun, with a notice for each meeting"
          />
        </RadioGroup>
      )}
      <Field label="A message to everybody invited">
        <Textarea value={message} maxLength={1000} onChange={(_, { value }) => setMessage(value)} />
      </Field>
      <ChangeProblem problem={problem} what="Cancelling" />
      <Actions>
        <Button
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => void run(() => cancelSession(participant, view, { message, whole }))}
        >
          {busy ? "Cancelling …" : "Yes, cancel and tell everybody"}
        </Button>
        <Button onClick={close}>No, keep it</Button>
      </Actions>
    </Section>
  );
}
