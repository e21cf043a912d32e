import { Tick } from "../fields/tick.tsx";
import { Line } from "../page/line.tsx";
import { ProblemMessage } from "../page/problem-message.tsx";
import { ReaderLine } from "../page/reader-line.tsx";
import { TextToCopy } from "../page/text-to-copy.tsx";

/** How the copy in To Do stands, as a person is told. */
export type TodoChoiceState = "off" | "asking" | "on" | "refused" | "list-deleted" | "offline";

interface TodoChoiceProps {
  readonly state: TodoChoiceState;
  /** When both sides were last the same, in words: `09:12`; null: not yet. */
  readonly lastInStep: string | null;
  /** The switch was turned. Not while it is asking. */
  readonly onSwitch: (isOn: boolean) => void;
  /** Asks for the permission again, makes the list again, or tries again: whatever the state offers. */
  readonly onAgain: () => void;
}

/** Whether own commitments are in the person's Microsoft To Do too, and how that goes. */
export function TodoChoice({ state, lastInStep, onSwitch, onAgain }: TodoChoiceProps) {
  const isAsking = state === "asking";
  return (
    <>
      <Tick
        label="Also in my To Do"
        checked={state !== "off"}
        {...(!isAsking && { onTick: (checked: boolean) => onSwitch(checked) })}
      />
      {state === "off" && (
        <ReaderLine text="Copies your own commitments, never another person’s, into a list “Turnabout” in your Microsoft To Do. Their words are then in your mailbox, too, where your organisation’s rules for mailboxes hold. Only you see them." />
      )}
      <div role="status">{statusOf(state, lastInStep)}</div>
      {state === "refused" && <Refused onAgain={onAgain} />}
      {state === "list-deleted" && (
        <ProblemMessage
          what="Your To Do list “Turnabout” was deleted."
          next="Your commitments are still here. Make it again?"
          intent="warning"
          again={onAgain}
          button="Make it again"
        />
      )}
    </>
  );
}

function statusOf(state: TodoChoiceState, lastInStep: string | null) {
  if (state === "asking") return <Line quiet>Looking into your To Do …</Line>;
  if (state === "on")
    return (
      <Line quiet>{lastInStep === null ? "The first copies are on their way." : `Last in step ${lastInStep}.`}</Line>
    );
  if (state !== "offline") return null;
  const last = lastInStep === null ? "" : ` Last in step ${lastInStep}.`;
  return (
    <Line quiet>{`Your To Do cannot be reached.${last} Your commitments are kept, and it goes on by itself.`}</Line>
  );
}

function Refused({ onAgain }: Pick<TodoChoiceProps, "onAgain">) {
  return (
    <>
      <ProblemMessage
        what="Turnabout may not use your To Do."
        next="Your commitments are here as before. Agree to the permission, or ask your IT to approve it."
        intent="warning"
        again={onAgain}
        button="Ask for the permission"
      />
      <TextToCopy
        label="A text for your IT, to copy"
        text="Please approve a delegated permission of the app Turnabout for our organisation: Tasks.ReadWrite of Microsoft Graph. With it a person can keep a copy of their own commitments in their own Microsoft To Do. It reaches that person’s own task lists only, and is used only after they have switched it on. Turnabout’s setup guide has the link with which an administrator approves it."
      />
    </>
  );
}
