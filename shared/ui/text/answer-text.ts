import type { FormItem } from "../../reflection/form-schema.ts";
import type { Answer } from "../../reflection/reflection.ts";
import { dueText } from "./due-text.ts";

/** An answer in words; `null` for a skipped question and for one that the form does not know. */
export function answerText({ answer: asked }: FormItem, answer: Answer | undefined): string | null {
  if (answer === undefined) return null;
  if (typeof answer === "number") return asked.type === "choice" ? (asked.options[answer] ?? null) : null;
  if (typeof answer === "string") return answer;
  if ("due" in answer) return answer.due === null ? answer.text : `${answer.text}, by ${dueText(answer.due)}`;
  return null;
}
