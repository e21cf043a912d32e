import { Button } from "@fluentui/react-components";
import { composeIStatement, type IStatement } from "../../agenda/aids/compose-i-statement.ts";
import { Actions } from "../fields/actions.tsx";
import { Field } from "../fields/field.tsx";
import { Textarea } from "../fields/textarea.tsx";
import { Line } from "../page/line.tsx";
import { AidDisclosure } from "./aid-disclosure.tsx";
import { AidVagueness } from "./aid-vagueness.tsx";

const fields = [
  ["noticed", "I noticed …", "What you saw or heard, and when."],
  ["understood", "I understood …", "How you took it, or what it did to you or to the work."],
  ["suggest", "I would like to suggest …", "One small thing for next time."],
] as const;

interface AidIStatementProps {
  readonly value: IStatement;
  readonly onValue: (value: IStatement) => void;
  /** The writer's language (`de-AT`), for the suggestions. */
  readonly language: string;
  /** Puts the text where it belongs: a note or a feedback. */
  readonly insert: (text: string) => void;
  /** The value was typed earlier and not used. */
  readonly isKept: boolean;
}

/** Three short fields that make one text; closed until it is wanted, or until something typed earlier is offered back. */
export function AidIStatement({ value, onValue, language, insert, isKept }: AidIStatementProps) {
  const text = composeIStatement(value);
  // Without the frame: "I noticed" before a judgement makes no observation of it.
  const typed = fields.map(([part]) => value[part]).join("\n");
  return (
    <AidDisclosure title="Write it as an I-statement" opens={isKept}>
      {fields.map(([part, label, hint]) => (
        <Field key={part} label={label} hint={hint}>
          <Textarea
            resize="vertical"
            maxLength={600}
            value={value[part]}
            onChange={(_, { value: next }) => onValue({ ...value, [part]: next })}
          />
        </Field>
      ))}
      <AidVagueness text={typed} language={language} />
      {text !== "" && <Line>{text}</Line>}
      <Actions>
        <Button size="small" disabled={text === ""} onClick={() => insert(text)}>
          Use this text
        </Button>
      </Actions>
    </AidDisclosure>
  );
}
