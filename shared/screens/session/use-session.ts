import { useEffect, useRef, useState } from "react";
import type { EntryChange } from "../../agenda/entry/change-entry.ts";
import type { Saving } from "../../flows/records/append-row.ts";
import type { Participant } from "../../flows/participant.ts";
import { type SessionWatch, type WatchedSession, watchSession } from "../../flows/sessions/watch-session.ts";

export type ChangeSession = (change: EntryChange) => Promise<Saving>;

interface OpenSession extends WatchedSession {
  readonly change: ChangeSession;
  readonly look: () => void;
}

const opening: WatchedSession = { state: "opening", view: null, problem: null, asOf: null };

/** A session kept up to date while it is on the screen: not while the page is hidden, at once when it is seen again. */
export function useSession(participant: Participant, sessionId: string): OpenSession {
  const [watched, show] = useState(opening);
  const watch = useRef<SessionWatch | null>(null);

  useEffect(() => {
    show(opening);
    const started = watchSession({
      participant,
      sessionId,
      isHidden: () => document.hidden,
      elapsed: () => performance.now(),
      after: (milliseconds, task) => {
        const timer = setTimeout(() => void task(), milliseconds);
        return () => clearTimeout(timer);
      },
      show,
    });
    watch.current = started;
    const look = () => {
      if (!document.hidden) void started.look();
    };
    document.addEventListener("visibilitychange", look);
    window.addEventListener("focus", look);
    window.addEventListener("online", look);
    return () => {
      started.stop();
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("focus", look);
      window.removeEventListener("online", look);
    };
  }, [participant, sessionId]);

  return {
    ...watched,
    change: async (change) => {
      if (watch.current === null) throw new Error("The session is not open");
      return watch.current.change(change);
    },
    look: () => void watch.current?.look(),
  };
}
