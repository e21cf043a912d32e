import type { Commitment } from "../agenda/entry/entry.ts";
import type { Instant } from "../circles/instant.ts";
import type { PersonId } from "../circles/person.ts";
import { answerFits } from "./answer-fits.ts";
import type { Form } from "./form-schema.ts";
import type { ActionAnswer, Answer, Reflection } from "./reflection.ts";

interface Answered {
  readonly form: Form;
  readonly sessionId: string;
  readonly author: PersonId;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly now: Instant;
}

export interface AnswerProblem {
  readonly itemId: string;
  readonly why: "unknown-item" | "does-not-fit";
}

export type Reflected =
  | {
      readonly ok: true;
      readonly reflection: Reflection;
      /** From `action` items, for the author's entry; the same answer given again keeps its id, so it replaces. */
      readonly commitments: readonly Commitment[];
    }
  | { readonly ok: false; readonly problems: readonly AnswerProblem[] };

/**
 * Checks answers against their form. Skipped items and empty texts are left out; an answer that does not fit is named, never
 * repaired. How sure somebody is of the next step is an answer for themselves and does not go into the commitment.
 */
export function reflect({ form, sessionId, author, answers, now }: Answered): Reflected {
  const items = new Map(form.items.map((item) => [item.id, item]));
  const problems: AnswerProblem[] = [];
  const kept: Record<string, Answer> = Object.create(null) as Record<string, Answer>;
  const commitments: Commitment[] = [];
  for (const [itemId, answer] of Object.entries(answers)) {
    const item = items.get(itemId);
    if (item === undefined) problems.push({ itemId, why: "unknown-item" });
    else if (!answerFits(item, answer)) problems.push({ itemId, why: "does-not-fit" });
    else if (!isEmpty(answer)) {
      kept[itemId] = answer;
      if (item.answer.type === "action") commitments.push(commitmentOf(answer as ActionAnswer, itemId));
    }
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, reflection: { sessionId, formId: form.id, answers: { ...kept }, at: now }, commitments };

  function commitmentOf({ text, due }: ActionAnswer, itemId: string): Commitment {
    const [, objectId = ""] = author.split(".");
    const id = [sessionId.slice(sessionId.indexOf(".") + 1), objectId.slice(0, 8), itemId].join(".");
    return { id, text: text.trim(), owner: author, due, confidence: null, state: "open", at: now };
  }
}

function isEmpty(answer: Answer): boolean {
  if (typeof answer === "string") return answer.trim() === "";
  if (typeof answer === "number") return false;
  if (Array.isArray(answer)) return answer.length === 0;
  return "text" in answer && answer.text.trim() === "";
}
