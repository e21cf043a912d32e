import type { Participant } from "../../flows/participant.ts";
import type { SessionView } from "../../flows/sessions/session-view.ts";
import type { TodoState } from "../../flows/todo/keep-todo-in-step.ts";
import { TodoChoice, type TodoChoiceState } from "../../ui/session/todo-choice.tsx";
import { clockText } from "../../ui/text/time-text.ts";
import { ProblemCard } from "../problem-card.tsx";
import { useTodo } from "./use-todo.ts";

interface TodoPartProps {
  readonly participant: Participant;
  /** The session on the screen. */
  readonly view: Pick<SessionView, "sessionId" | "agenda">;
  /** Sessions that were changed because something was changed in To Do, as they are now; `view` may be among them. */
  readonly onViews: (views: readonly SessionView[]) => void;
}

/** The switch for a copy of one's own commitments in Microsoft To Do. It belongs below the commitments of a session. */
export function TodoPart({ participant, view, onViews }: TodoPartProps) {
  const { person, timeZone } = participant;
  const own = view.agenda.commitments.filter(({ owner }) => owner === person.id);
  const stamp = JSON.stringify(own.map(({ id, at, state }) => [id, at, state]));
  const { todo, isAsking, turn, again } = useTodo({ participant, sessionId: view.sessionId, stamp, onViews });
  if (todo === null) return null;
  const at = "at" in todo && todo.at !== null ? clockText(todo.at, timeZone) : null;
  return (
    <>
      <TodoChoice state={isAsking ? "asking" : stateOf(todo)} lastInStep={at} onSwitch={turn} onAgain={again} />
      {!isAsking && todo.state === "problem" && todo.problem.kind !== "offline" && (
        <ProblemCard problem={todo.problem} again={again} />
      )}
    </>
  );
}

/** Whatever else keeps To Do from answering has its own sentence below. */
function stateOf(todo: TodoState): TodoChoiceState {
  if (todo.state !== "problem") return todo.state;
  return todo.problem.kind === "offline" ? "offline" : "on";
}
