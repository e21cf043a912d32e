import { useEffect, useRef, useState } from "react";
import { runAt } from "../../agenda/run/run-at.ts";
import { type RunSignal, runSignals } from "../../agenda/run/run-signals.ts";
import type { RunQuestion, RunState } from "../../agenda/run/run-state.ts";
import type { Participant } from "../../flows/participant.ts";

/** Several times a second, so that no two displays are further apart than the clocks are. */
const often = 200;

/** The shared timer as it is now by the service's clock, and what was announced last. */
export interface ShownRun {
  readonly state: RunState;
  readonly signals: readonly RunSignal[];
  /** Not before the service has named its time: until then this device's clock would show what no other one shows. */
  readonly isExact: boolean;
}

/** The timer of a session, kept running while it is on the screen. `announce` is told once of everything that happens on it. */
export function useRun(
  participant: Participant,
  question: Omit<RunQuestion, "now">,
  announce: (signal: RunSignal) => void,
): ShownRun {
  const { serviceClock } = participant.client;
  const [now, setNow] = useState(() => serviceClock.now());
  const [told, setTold] = useState<readonly RunSignal[]>([]);
  const latest = useRef({ question, announce });
  useEffect(() => {
    latest.current = { question, announce };
  });

  useEffect(() => {
    let before: RunState | null = null;
    const tick = () => {
      const { question: asked, announce: tell } = latest.current;
      const at = serviceClock.now();
      const state = runAt({ ...asked, now: at });
      const signals = before === null ? [] : runSignals(before, state, asked);
      before = state;
      setNow(at);
      for (const each of signals) tell(each);
      if (signals.length > 0) setTold(signals);
    };
    const timer = setInterval(tick, often);
    document.addEventListener("visibilitychange", tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", tick);
    };
  }, [serviceClock]);

  return { state: runAt({ ...question, now }), signals: told, isExact: serviceClock.isLearnt() };
}
