import { useEffect, useReducer } from "react";
import type { Instant } from "../circles/instant.ts";
import type { Participant } from "../flows/participant.ts";

const often = 15_000;

/**
 * The service's time, fresh enough for phases and days. Asked anew at every drawing: an answer may just have told by how much this
 * device's clock is wrong.
 */
export function useNow({ client }: Participant): Instant {
  const [, draw] = useReducer((round: number) => round + 1, 0);
  useEffect(() => {
    const timer = setInterval(draw, often);
    document.addEventListener("visibilitychange", draw);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", draw);
    };
  }, []);
  return client.serviceClock.now();
}
