import { useCallback, useEffect, useState } from "react";
import { drainOutbox } from "../flows/records/drain-outbox.ts";
import type { Participant } from "../flows/participant.ts";
import { unsent } from "../flows/records/unsent.ts";

/**
 * Sends what is waiting on this device when the network is back, the window is looked at again or another screen opens. How much
 * is still waiting.
 */
export function useSending(participant: Participant, occasion: unknown): number {
  const [waiting, setWaiting] = useState(0);

  const count = useCallback(async () => {
    const now = (await unsent(participant)).waiting;
    setWaiting(now);
    return now;
  }, [participant]);
  const send = useCallback(async () => {
    if ((await count()) === 0) return;
    await drainOutbox(participant);
    await count();
  }, [participant, count]);

  useEffect(() => {
    void send();
  }, [send, occasion]);

  useEffect(() => {
    const again = () => void send();
    window.addEventListener("online", again);
    window.addEventListener("focus", again);
    return () => {
      window.removeEventListener("online", again);
      window.removeEventListener("focus", again);
    };
  }, [send]);

  return waiting;
}
