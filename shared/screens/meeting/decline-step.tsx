import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { type DeclineOutcome, declineSession } from "../../flows/meetings/decline-session.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { Field } from "../../ui/fields/field.tsx";
import { Line } from "../../ui/page/line.tsx";
import { Section } from "../../ui/page/section.tsx";
import { Textarea } from "../../ui/fields/textarea.tsx";
import type { ChangeStepProps } from "./change-step-props.ts";
import { ChangeProblem } from "./change-problem.tsx";
import { useChange } from "./use-change.ts";

const words: Readonly<Record<DeclineOutcome, string>> = {
  declined: "You have declined. The organizer was told once; the session stays for the others.",
  organizer: "This is your own meeting: cancel it instead.",
  gone: "This meeting is not in your calendar any more, so there is nothing to decline.",
};

/** Somebody invited says that they will not come. */
export function DeclineStep({
  participant,
  view,
  organizer,
  changed,
  close,
}: ChangeStepProps & { readonly organizer: string }) {
  const [message, setMessage] = useState("");
  const { busy, outcome, problem, run } = useChange<DeclineOutcome>(changed);
  if (outcome !== null)
    return (
      <Section title="Your answer">
        <div role="status">
          <Line>{words[outcome]}</Line>
        </div>
      </Section>
    );
  return (
    <Section title="Decline this meeting?">
      <Line>{`It leaves your calendar, and ${organizer} is told. Only this meeting is declined, also where it repeats.`}</Line>
      <Field label={`A message to ${organizer}`}>
        <Textarea value={message} maxLength={1000} onChange={(_, { value }) => setMessage(value)} />
      </Field>
      <ChangeProblem problem={problem} what="Declining" />
      <Actions>
        <Button
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => void run(() => declineSession(participant, view, message))}
        >
          {busy ? "Declining …" : "Decline"}
        </Button>
        <Button onClick={close}>Keep it</Button>
      </Actions>
    </Section>
  );
}
