import { useEffect, useRef, useState } from "react";
import type { Participant } from "../../flows/participant.ts";
import type { SessionView } from "../../flows/sessions/session-view.ts";
import { keepTodoInStep, type KeptInStep, type TodoState } from "../../flows/todo/keep-todo-in-step.ts";
import { switchTodo } from "../../flows/todo/switch-todo.ts";
import { knownTodoChoice } from "../../flows/todo/todo-choice.ts";

/** Somebody who writes several things in a row is copied once. */
const settlesMs = 2_000;

interface TodoUse {
  /** `null` until this device has been asked how it was chosen. */
  readonly todo: TodoState | null;
  readonly isAsking: boolean;
  readonly turn: (isOn: boolean) => void;
  readonly again: () => void;
}

interface TodoUseNeeds {
  readonly participant: Participant;
  readonly sessionId: string;
  /** Changes with every change of the own commitments. */
  readonly stamp: string;
  /** Sessions that were changed because something was changed in To Do. */
  readonly onViews: (views: readonly SessionView[]) => void;
}

/** Whoever comes back from To Do sees what was done there; not more often than this. */
const lookMs = 30_000;

/**
 * Keeps the copy in To Do in step while a session is on the screen: when it opens, when its own commitments have changed, and when
 * somebody comes back to it.
 */
export function useTodo({ participant, sessionId, stamp, onViews }: TodoUseNeeds): TodoUse {
  const [todo, show] = useState<TodoState | null>(null);
  const [isAsking, setAsking] = useState(false);
  const tell = useRef(onViews);
  useEffect(() => void (tell.current = onViews), [onViews]);

  const take = ({ todo: next, views }: KeptInStep) => {
    show(next);
    if (views.length > 0) tell.current(views);
  };

  useEffect(() => {
    let current = true;
    const keep = async () => {
      if ((await knownTodoChoice(participant))?.isOn !== true) return current ? show({ state: "off" }) : undefined;
      const kept = await keepTodoInStep(participant, { sessionId });
      if (current) take(kept);
    };
    let looked = Date.now();
    const timer = setTimeout(() => void keep(), settlesMs);
    const comeBack = () => {
      if (document.hidden || Date.now() - looked < lookMs) return;
      looked = Date.now();
      void keep();
    };
    document.addEventListener("visibilitychange", comeBack);
    window.addEventListener("focus", comeBack);
    return () => {
      current = false;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", comeBack);
      window.removeEventListener("focus", comeBack);
    };
  }, [participant, sessionId, stamp]);

  const ask = async (run: () => Promise<KeptInStep>) => {
    setAsking(true);
    try {
      take(await run());
    } finally {
      setAsking(false);
    }
  };
  return {
    todo,
    isAsking,
    turn: (isOn) => void ask(() => switchTodo(participant, { isOn, sessionId })),
    again: () => void ask(() => keepTodoInStep(participant, { isAsked: true, sessionId })),
  };
}
