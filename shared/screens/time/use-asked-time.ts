import { useEffect, useState } from "react";
import { knownCircle } from "../../flows/circles/circle-people.ts";
import type { Participant } from "../../flows/participant.ts";
import { knownPreferences } from "../../flows/time/read-preferences.ts";
import { askedByCircle, type AskedTime, nothingAsked } from "./asked-time.ts";

interface AskedAtStart {
  /** The circle that looks for a time. */
  readonly circleId: string | null;
  readonly standing: boolean;
  /** What was asked before somebody went elsewhere. */
  readonly before: AskedTime | null;
}

/** What is asked, as it changes on the screen: from what was asked before, else from the circle or the own usual length. */
export function useAskedTime(participant: Participant, { circleId, standing, before }: AskedAtStart) {
  const [asked, setAsked] = useState(before ?? nothingAsked);
  useEffect(() => {
    if (before !== null) return undefined;
    let current = true;
    // What somebody has chosen meanwhile stays.
    const begin = (next: AskedTime) => current && setAsked((now) => (now === nothingAsked ? next : now));
    if (circleId === null)
      void knownPreferences(participant).then(({ preferences: { minutes }, isOwn }) => {
        if (isOwn) begin({ ...nothingAsked, wishes: { ...nothingAsked.wishes, minutes } });
      });
    else
      void knownCircle(participant, circleId).then((circle) => {
        if (circle !== null) begin(askedByCircle(circle, participant.person.id, standing));
      });
    return () => {
      current = false;
    };
  }, [participant, circleId, standing, before]);
  return [asked, setAsked] as const;
}
