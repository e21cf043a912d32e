import { Button } from "@fluentui/react-components";
import type { Participant } from "../../flows/participant.ts";
import type { SessionView } from "../../flows/sessions/session-view.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { Field } from "../../ui/fields/field.tsx";
import { Textarea } from "../../ui/fields/textarea.tsx";
import { Line } from "../../ui/page/line.tsx";
import { ReaderLine } from "../../ui/page/reader-line.tsx";
import { SavedLine } from "../../ui/page/saved-line.tsx";
import { useDraft } from "../use-draft.ts";
import { useSaving } from "../use-saving.ts";
import type { SessionWords } from "./session-words.ts";
import type { ChangeSession } from "./use-session.ts";

interface BringPartProps {
  readonly participant: Participant;
  readonly view: SessionView;
  readonly words: SessionWords;
  readonly change: ChangeSession;
}

/** Before a session begins: one field for what somebody brings, which becomes a topic of the whole session. */
export function BringPart({ participant, view, words, change }: BringPartProps) {
  const { value, isKept, put, sent } = useDraft(participant, `bring/${view.sessionId}`, asText);
  const [saved, save] = useSaving();
  const text = value ?? "";
  const whole = view.agenda.segments.find(({ segmentId }) => segmentId === null);
  const brought = (whole?.topics ?? []).filter(({ author }) => author === participant.person.id).map((one) => one.text);
  const add = async () => {
    if (await save(() => change({ do: "add-topic", segmentId: null, text }))) sent(value);
  };
  return (
    <div>
      <Field label="What I bring" {...(isKept && { hint: "Typed earlier and not sent yet." })}>
        <Textarea
          resize="vertical"
          value={text}
          maxLength={4000}
          onChange={(_, { value: typed }) => put(typed === "" ? null : typed)}
        />
      </Field>
      <ReaderLine text={words.readers} />
      <Actions>
        <Button size="small" disabledFocusable={text.trim() === "" || saved === "saving"} onClick={() => void add()}>
          Add what I bring
        </Button>
        <SavedLine state={saved} />
      </Actions>
      {brought.length > 0 && <Line>{`You bring: ${brought.join(" · ")}`}</Line>}
    </div>
  );
}

function asText(kept: unknown): string | null {
  return typeof kept === "string" && kept !== "" ? kept : null;
}
