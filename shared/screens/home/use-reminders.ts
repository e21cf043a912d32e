import { useEffect, useState } from "react";
import type { Participant } from "../../flows/participant.ts";
import { giveReminder } from "../../flows/reflection/give-reminder.ts";
import type { Listing, ListedSession } from "../../flows/sessions/list-sessions.ts";

/** The sessions that the participant is reminded of now, on this device alone and once: they stay while the screen does. */
export function useReminders(participant: Participant, listing: Listing | null): readonly ListedSession[] {
  const [reminded, setReminded] = useState<readonly ListedSession[]>([]);
  useEffect(() => {
    const remind = async () => {
      if (document.hidden) return;
      for (const session of listing?.sessions ?? []) {
        const isDue = session.reminder === "due" && !session.reflected && !session.isCancelled;
        if (isDue && (await giveReminder(participant, session.sessionId)))
          setReminded((before) => [...before, session]);
      }
    };
    // Not reminded is no loss: the next look tries again.
    void remind().catch(() => {});
  }, [participant, listing]);
  return reminded;
}
