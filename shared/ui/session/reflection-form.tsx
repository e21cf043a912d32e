import { Button, makeStyles } from "@fluentui/react-components";
import type { FormEvent } from "react";
import type { Form } from "../../reflection/form-schema.ts";
import { readerLines } from "../../reflection/reader-lines.ts";
import type { Answer } from "../../reflection/reflection.ts";
import { Actions } from "../fields/actions.tsx";
import { Line } from "../page/line.tsx";
import { ReflectionItem } from "./reflection-item.tsx";
import { SavedLine, type SavedState } from "../page/saved-line.tsx";

const useStyles = makeStyles({ form: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "16px" } });

export type Answers = Readonly<Record<string, Answer>>;

/** Ratings are off until a programme switches them on: each question says who reads the answer itself. */
const programme = { ratings: false, k: 5 };

interface ReflectionFormProps {
  readonly form: Form;
  readonly answers: Answers;
  readonly onAnswers: (answers: Answers) => void;
  readonly saved: SavedState;
  readonly save: () => void;
  /** Puts it off until tomorrow; `null` where that was done already. */
  readonly remind: (() => void) | null;
  /** Leaves it at that, for good; `null` where something was written. */
  readonly skip: (() => void) | null;
  /** Leaves the earlier answers as they are; `null` when there are none. */
  readonly cancel: (() => void) | null;
}

/** A reflection being written. */
export function ReflectionForm({ form, answers, onAnswers, saved, save, remind, skip, cancel }: ReflectionFormProps) {
  const styles = useStyles();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save();
  };
  const put = (itemId: string, answer: Answer | null) => {
    const { [itemId]: _, ...others } = answers;
    onAnswers(answer === null ? others : { ...others, [itemId]: answer });
  };
  return (
    <form className={styles.form} aria-label={form.name} onSubmit={submit}>
      <Line>About two minutes. You can skip every question.</Line>
      {form.items.map((item) => (
        <ReflectionItem
          key={item.id}
          item={item}
          answer={answers[item.id] ?? null}
          onAnswer={(answer) => put(item.id, answer)}
          readers={readerLines(item, programme)}
        />
      ))}
      <Actions>
        <Button type="submit" appearance="primary" disabled={saved === "saving" || Object.keys(answers).length === 0}>
          Save reflection
        </Button>
        {remind !== null && <Button onClick={remind}>Remind me tomorrow</Button>}
        {skip !== null && <Button onClick={skip}>No reflection this time</Button>}
        {cancel !== null && <Button onClick={cancel}>Keep as it was</Button>}
        <SavedLine state={saved} />
      </Actions>
    </form>
  );
}
