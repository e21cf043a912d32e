import { useEffect, useState } from "react";
import type { Instant } from "../circles/instant.ts";
import type { Participant } from "../flows/participant.ts";

const often = 15_000;

/** The service's time, fresh enough for phases and days. */
export function useNow(participant: Participant): Instant {
  const [now, setNow] = useState(() => participant.client.serviceClock.now());
  useEffect(() => {
    const tick = () => setNow(participant.client.serviceClock.now());
    const timer = setInterval(tick, often);
    document.addEventListener("visibilitychange", tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", tick);
    };
  }, [participant]);
  return now;
}
