import { makeStyles, Text } from "@fluentui/react-components";
import type { Form } from "../../reflection/form-schema.ts";
import type { Reflection } from "../../reflection/reflection.ts";
import { answerText } from "../text/answer-text.ts";

const useStyles = makeStyles({
  list: { margin: 0, display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "8px" },
  answer: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
});

interface ReflectionAnswersProps {
  readonly form: Form;
  readonly answers: Reflection["answers"];
}

/** The own answers; skipped questions are left out. */
export function ReflectionAnswers({ form, answers }: ReflectionAnswersProps) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {form.items.map((item) => {
        const text = answerText(item, answers[item.id]);
        return text === null ? null : (
          <div key={item.id}>
            <dt>
              <Text weight="semibold">{item.text}</Text>
            </dt>
            <dd className={styles.answer}>
              <Text>{text}</Text>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
