import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { type CancelOutcome, type CancelScope, cancelSession } from "../../flows/meetings/cancel-session.ts";
import { type SeriesReach, seriesReach } from "../../flows/meetings/series-reach.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { Field } from "../../ui/fields/field.tsx";
import { Line } from "../../ui/page/line.tsx";
import { Radio, RadioGroup } from "../../ui/fields/radio-group.tsx";
import { Section } from "../../ui/page/section.tsx";
import { Textarea } from "../../ui/fields/textarea.tsx";
import type { ChangeStepProps } from "./change-step-props.ts";
import { ChangeProblem } from "./change-problem.tsx";
import { useChange } from "./use-change.ts";

/** What happens, said before it is done. */
const consequences: Readonly<Record<CancelScope, string>> = {
  one: "Everybody invited gets a notice, and it leaves their calendars. This cannot be undone; a new time would be a new meeting. What was written stays, and open commitments are offered in the next session.",
  later:
    "The series ends before this meeting: it and all later ones leave everybody’s calendars, and Outlook sends everybody invited one notice, without a message from you. A later meeting that was moved on its own has a notice of its own. This cannot be undone; to go on would be a new series. Earlier meetings and everything written stay, and open commitments are offered in your next session.",
  series:
    "All meetings of the series leave everybody’s calendars, and everybody invited gets one notice. This cannot be undone; to go on would be a new series. What was written stays, and open commitments are offered in your next session.",
};

const done: Readonly<Record<CancelScope, string>> = {
  one: "The meeting is cancelled, and everybody invited was told.",
  later: "This meeting and all later ones are cancelled, and everybody invited was told. Earlier ones stay.",
  series: "The whole series is cancelled, and everybody invited was told.",
};

const notDone: Readonly<Record<Exclude<CancelOutcome, "cancelled">, string>> = {
  "not-organizer": "Only the organizer can cancel this meeting. You can decline it.",
  gone: "This meeting was cancelled or deleted in Outlook before; nobody was told anything now.",
  begun:
    "The series has begun meanwhile, so nothing was cancelled. You can cancel this and all later meetings instead.",
};

/** The organizer cancels, after a second, informed step. */
export function CancelStep({ participant, view, changed, close }: ChangeStepProps) {
  const [message, setMessage] = useState("");
  const [scope, setScope] = useState<CancelScope>("one");
  const { busy, outcome, problem, run } = useChange<CancelOutcome>(changed);
  const reach = useReach(participant, view);
  if (outcome !== null)
    return (
      <Section title={outcome === "cancelled" ? "Cancelled" : "Not cancelled"}>
        <div role="status">
          <Line>{outcome === "cancelled" ? done[scope] : notDone[outcome]}</Line>
        </div>
        <Actions>
          <Button onClick={close}>Done</Button>
        </Actions>
      </Section>
    );
  return (
    <Section title="Cancel this meeting?">
      {reach !== null && (
        <RadioGroup aria-label="What is cancelled" value={scope} onChange={(_, { value }) => setScope(scopeOf(value))}>
          <Radio value="one" label="This meeting only" />
          {!(reach.isFirst && !reach.hasBegun) && <Radio value="later" label="This and all later meetings" />}
          {!reach.hasBegun && <Radio value="series" label="The whole series" />}
        </RadioGroup>
      )}
      <Line>{consequences[scope]}</Line>
      {scope !== "later" && (
        <Field label="A message to everybody invited">
          <Textarea value={message} maxLength={1000} onChange={(_, { value }) => setMessage(value)} />
        </Field>
      )}
      <ChangeProblem problem={problem} what="Cancelling" />
      <Actions>
        <Button
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => void run(() => cancelSession(participant, view, { message, scope }))}
        >
          {busy ? "Cancelling …" : "Yes, cancel and tell everybody"}
        </Button>
        <Button onClick={close}>No, keep it</Button>
      </Actions>
    </Section>
  );
}

function scopeOf(value: string): CancelScope {
  return value === "later" || value === "series" ? value : "one";
}

function useReach(participant: ChangeStepProps["participant"], { session }: ChangeStepProps["view"]) {
  const [reach, setReach] = useState<SeriesReach | null>(null);
  useEffect(() => {
    let current = true;
    void seriesReach(participant, session).then((known) => current && setReach(known));
    return () => {
      current = false;
    };
  }, [participant, session]);
  return reach;
}
