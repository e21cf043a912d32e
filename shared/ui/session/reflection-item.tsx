import { Button, makeStyles } from "@fluentui/react-components";
import type { FormItem } from "../../reflection/form-schema.ts";
import type { ActionAnswer, Answer } from "../../reflection/reflection.ts";
import { Field } from "../fields/field.tsx";
import { Input } from "../fields/input.tsx";
import { Radio, RadioGroup } from "../fields/radio-group.tsx";
import { Textarea } from "../fields/textarea.tsx";

const useStyles = makeStyles({
  item: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "4px", justifyItems: "start" },
  field: { width: "100%" },
  options: { flexWrap: "wrap" },
});

interface ReflectionItemProps {
  readonly item: FormItem;
  readonly answer: Answer | null;
  readonly onAnswer: (answer: Answer | null) => void;
  /** Who can read the answer, a sentence each. */
  readonly readers: readonly string[];
}

/** One question. Nothing is preselected, and a choice can be taken back: every question may be skipped. */
export function ReflectionItem({ item, answer, onAnswer, readers }: ReflectionItemProps) {
  const styles = useStyles();
  const hint = readers.join(" ");
  if (item.answer.type === "choice")
    return (
      <div className={styles.item}>
        <Field label={item.text} hint={hint} className={styles.field}>
          <RadioGroup
            layout="horizontal"
            className={styles.options}
            value={typeof answer === "number" ? String(answer) : ""}
            onChange={(_, { value }) => onAnswer(Number(value))}
          >
            {item.answer.options.map((option, at) => (
              <Radio key={option} value={String(at)} label={option} />
            ))}
          </RadioGroup>
        </Field>
        {answer !== null && (
          <Button size="small" appearance="subtle" aria-label={`Skip: ${item.text}`} onClick={() => onAnswer(null)}>
            Skip this one
          </Button>
        )}
      </div>
    );
  if (item.answer.type === "action") {
    const { text, due } = isAction(answer) ? answer : { text: "", due: null };
    const put = (next: ActionAnswer) => onAnswer(next.text === "" && next.due === null ? null : next);
    return (
      <div className={styles.item}>
        <Field label={item.text} hint={hint} className={styles.field}>
          <Input value={text} maxLength={4000} onChange={(_, { value }) => put({ text: value, due })} />
        </Field>
        <Field label="By when">
          <Input type="date" value={due ?? ""} onChange={(_, { value }) => put({ text, due: value || null })} />
        </Field>
      </div>
    );
  }
  return (
    <Field label={item.text} hint={hint} className={styles.field}>
      <Textarea
        resize="vertical"
        maxLength={4000}
        value={typeof answer === "string" ? answer : ""}
        onChange={(_, { value }) => onAnswer(value === "" ? null : value)}
      />
    </Field>
  );
}

function isAction(answer: Answer | null): answer is ActionAnswer {
  return typeof answer === "object" && answer !== null && "due" in answer;
}
