import { useEffect, useState } from "react";
import type { Instant } from "../../circles/instant.ts";
import type { Participant } from "../../flows/participant.ts";
import { type AskedTimes, askedTimes, keepAskedTimes, tickAnswer } from "../../flows/time/asked-times.ts";

type Question = Pick<AskedTimes, "others" | "asked" | "format" | "minutes" | "circleId">;

/** The question to people whose calendar nobody can read, with the answers: kept on this device, so that it is there when they come. */
export function useThreeTimes(participant: Participant, question: Question) {
  const [asked, setAsked] = useState<AskedTimes | null>(null);
  const name = nameOf(question);
  useEffect(() => {
    let current = true;
    void askedTimes(participant).then((all) => {
      if (current) setAsked(all.find((one) => nameOf(one) === name) ?? null);
    });
    return () => {
      current = false;
    };
  }, [participant, name]);
  return {
    asked,
    ask: async (starts: readonly Instant[]) => setAsked(await keepAskedTimes(participant, { ...question, starts })),
    tick: async (tick: AskedTimes["ticks"][number], can: boolean) => {
      if (asked === null) return;
      setAsked((await tickAnswer(participant, { id: asked.id, ...tick, can })) ?? asked);
    },
  };
}

/** Two questions to the same people for as long are one. */
function nameOf({ others, asked, minutes, circleId }: Question): string {
  return JSON.stringify([others.map(({ id }) => id).toSorted(), asked.toSorted(), minutes, circleId]);
}
