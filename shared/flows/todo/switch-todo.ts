import type { Participant } from "../participant.ts";
import type { Saving } from "../records/append-row.ts";
import { type KeptInStep, keepTodoInStep } from "./keep-todo-in-step.ts";
import { keepTodoChoice } from "./todo-choice.ts";

export interface SwitchedTodo extends KeptInStep {
  /** Where the choice is kept. */
  readonly saving: Saving;
}

/**
 * Switches the copy in To Do on or off, at the person's click: only then is the permission asked for. What is in To Do already stays
 * there when it is switched off.
 */
export async function switchTodo(
  participant: Participant,
  { isOn, sessionId }: { readonly isOn: boolean; readonly sessionId?: string },
): Promise<SwitchedTodo> {
  const saving = await keepTodoChoice(participant, isOn);
  const kept = await keepTodoInStep(participant, { isAsked: true, ...(sessionId !== undefined && { sessionId }) });
  return { ...kept, saving };
}
