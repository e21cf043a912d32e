import { Button } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { instant, type Instant } from "../../circles/instant.ts";
import { findNewTime } from "../../flows/time/find-new-time.ts";
import { type MoveOutcome, moveSession } from "../../flows/meetings/move-session.ts";
import type { NewTime } from "../../flows/meetings/moved-to.ts";
import { enteredTime } from "../../scheduling/entered-time.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { Field } from "../../ui/fields/field.tsx";
import { Input } from "../../ui/fields/input.tsx";
import { Line } from "../../ui/page/line.tsx";
import { Section } from "../../ui/page/section.tsx";
import { SlotList } from "../../ui/time/slot-list.tsx";
import { rangeText } from "../../ui/text/time-text.ts";
import { Waiting } from "../../ui/page/waiting.tsx";
import type { ChangeStepProps } from "./change-step-props.ts";
import { ChangeProblem } from "./change-problem.tsx";
import { slotWords } from "../time/slot-words.ts";
import { useAnswer } from "../use-answer.ts";
import { useChange } from "./use-change.ts";

const notDone: Readonly<Record<Exclude<MoveOutcome["state"], "moved">, string>> = {
  "not-organizer": "Only the organizer can move this meeting. Decline it, or ask for another time.",
  gone: "This meeting was cancelled or deleted in Outlook, so there is nothing to move.",
  past: "That time has passed meanwhile. Choose a later one.",
};

const notATime = {
  empty: "Enter a date and a time.",
  past: "That time has passed. Choose a later one.",
  skipped: "The clocks go forward then, and this time does not exist. Choose an earlier or later one.",
} as const;

/** The organizer chooses another time from everybody's free time, or enters one; after it, the way back. */
export function MoveStep({ participant, view, times, changed, close }: ChangeStepProps) {
  const [wanted, setWanted] = useState<NewTime | null>(null);
  const { busy, outcome, problem, run } = useChange<MoveOutcome>(changed);
  const { timeZone } = participant;
  const move = (to: NewTime) => run(() => moveSession(participant, view, to));
  const lasting = (start: Instant): NewTime => ({ start, end: instant(start + times.end - times.start) });

  if (outcome?.state === "moved") {
    const { meeting, from } = outcome;
    return (
      <Section title="Moved">
        <div role="status">
          <Line>{`The meeting is now ${rangeText(meeting.start, meeting.end, timeZone)}. Everybody invited was told once; agenda and join link are the same.`}</Line>
        </div>
        <ChangeProblem problem={problem} what="Moving" />
        <Actions>
          <Button disabledFocusable={busy} onClick={() => void move(from)}>
            {`Move back to ${rangeText(from.start, from.end, timeZone)}`}
          </Button>
          <Button onClick={close}>Done</Button>
        </Actions>
      </Section>
    );
  }
  return (
    <Section title="Move this meeting">
      {outcome !== null && (
        <div role="alert">
          <Line>{notDone[outcome.state]}</Line>
        </div>
      )}
      <ChangeProblem problem={problem} what="Moving" />
      {wanted === null ? (
        <NewTimes {...{ participant, view, times }} choose={(start) => setWanted(lasting(start))} />
      ) : (
        <Line>{`Move to ${rangeText(wanted.start, wanted.end, timeZone)}? Everybody invited is told once; agenda and join link stay.`}</Line>
      )}
      <Actions>
        {wanted !== null && (
          <>
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void move(wanted)}>
              {busy ? "Moving …" : "Move"}
            </Button>
            <Button onClick={() => setWanted(null)}>Another time</Button>
          </>
        )}
        <Button onClick={close}>Leave it as it is</Button>
      </Actions>
    </Section>
  );
}

type NewTimesProps = Pick<ChangeStepProps, "participant" | "view" | "times"> & {
  readonly choose: (start: Instant) => void;
};

function NewTimes({ participant, view, times, choose }: NewTimesProps) {
  // Another look at the session is no other question.
  const [asked] = useState({ circle: view.circle, times });
  const ask = useCallback(() => findNewTime(participant, asked, asked.times), [participant, asked]);
  const { value, problem } = useAnswer(ask);
  const [text, setText] = useState("");
  const [wrong, setWrong] = useState<keyof typeof notATime | null>(null);
  const { timeZone } = participant;
  const enter = () => {
    const entered = enteredTime(text, { timeZone, now: participant.client.serviceClock.now() });
    if (entered.ok) choose(entered.at);
    else setWrong(entered.why);
  };
  return (
    <>
      {value === null && problem === null && <Waiting what="Times" lines={3} />}
      <ChangeProblem problem={problem} what="Looking for times" />
      {value?.slots.length === 0 && (
        <Line>Nobody found a time at which everybody is free in the next four weeks. You can enter one yourself.</Line>
      )}
      {value !== null && value.slots.length > 0 && (
        <SlotList
          slots={value.slots.slice(0, 6).map((slot) => {
            const others = value.people.slice(1).flatMap(({ id, name }) => {
              const zone = value.zones.get(id);
              return zone ? [{ name, zone }] : [];
            });
            return slotWords({ slot, timeZone, others, people: value.people });
          })}
          onPick={({ slot }) => choose(slot.start)}
        />
      )}
      <Field
        label="Or enter when it starts, in your own time"
        {...(wrong !== null && { validationMessage: notATime[wrong] })}
      >
        <Input
          type="datetime-local"
          value={text}
          onChange={(_, { value: typed }) => {
            setText(typed);
            setWrong(null);
          }}
        />
      </Field>
      <Actions>
        <Button onClick={enter}>Take this time</Button>
      </Actions>
    </>
  );
}
