import { useEffect, useRef } from "react";

/** Does something once the network is back, as long as something waits for it. */
export function useWhenOnline(waits: boolean, task: () => void): void {
  const latest = useRef(task);
  useEffect(() => {
    latest.current = task;
  });
  useEffect(() => {
    if (!waits) return undefined;
    const online = () => latest.current();
    window.addEventListener("online", online);
    return () => window.removeEventListener("online", online);
  }, [waits]);
}
