import { useCallback, useEffect, useState } from "react";
import type { Circle } from "../../circles/circle.ts";
import { circlePeople, knownCircle } from "../../flows/circles/circle-people.ts";
import type { Participant } from "../../flows/participant.ts";
import { type Asked, useAnswer } from "../use-answer.ts";

const often = 15_000;

/** A circle kept up to date while it is on the screen: what this device knows at once, then every few seconds and on focus. */
export function useCircle(participant: Participant, circleId: string): Asked<Circle | null> {
  const [known, setKnown] = useState<Circle | null>(null);
  const asked = useAnswer(useCallback(() => circlePeople(participant, circleId), [participant, circleId]));
  const { again, state } = asked;

  // Also after each question, which may have found something and failed later.
  useEffect(() => {
    let current = true;
    void knownCircle(participant, circleId).then((circle) => current && setKnown(circle));
    return () => {
      current = false;
    };
  }, [participant, circleId, state]);

  useEffect(() => {
    const look = () => {
      if (!document.hidden) again();
    };
    const timer = setInterval(look, often);
    window.addEventListener("focus", look);
    window.addEventListener("online", look);
    return () => {
      clearInterval(timer);
      window.removeEventListener("focus", look);
      window.removeEventListener("online", look);
    };
  }, [again]);

  return { ...asked, value: asked.value ?? known };
}
