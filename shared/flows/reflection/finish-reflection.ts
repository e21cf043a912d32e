import type { Commitment } from "../../agenda/entry/entry.ts";
import type { Form } from "../../reflection/form-schema.ts";
import { reflect } from "../../reflection/reflect.ts";
import type { Answer } from "../../reflection/reflection.ts";
import type { Saving } from "../records/append-row.ts";
import type { Participant } from "../participant.ts";
import { type Kept, reflectOnSession } from "./reflect-on-session.ts";

export interface FilledForm {
  readonly form: Form;
  readonly sessionId: string;
  readonly answers: Readonly<Record<string, Answer>>;
  /** What was kept before; a new reflection replaces it. */
  readonly earlier: Kept | null;
}

export interface FinishedReflection {
  readonly saving: Saving;
  readonly kept: Kept;
  /** The next step, for the session's shared part. */
  readonly commitments: readonly Commitment[];
}

/** Keeps a filled form, sealed to its author alone. `null` for answers that do not fit the form, as an old draft may hold them. */
export async function finishReflection(
  participant: Participant,
  { form, sessionId, answers, earlier }: FilledForm,
): Promise<FinishedReflection | null> {
  const now = participant.client.serviceClock.now();
  const reflected = reflect({ form, sessionId, author: participant.person.id, answers, now });
  if (!reflected.ok) return null;
  const { reflection, commitments } = reflected;
  const saving = await reflectOnSession(participant, reflection, earlier);
  return { saving, kept: { reflection, revision: (earlier?.revision ?? 0) + 1 }, commitments };
}
