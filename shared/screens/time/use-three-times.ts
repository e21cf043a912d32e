import { useEffect, useRef, useState } from "react";
import type { Instant } from "../../circles/instant.ts";
import type { Participant } from "../../flows/participant.ts";
import { type AskedTimes, askedTimes, keepAskedTimes, tickAnswer } from "../../flows/time/asked-times.ts";

type Question = Pick<AskedTimes, "others" | "asked" | "format" | "minutes" | "circleId">;

/** The question to people whose calendar nobody can read, with the answers: kept on this device, so that it is there when they come. */
export function useThreeTimes(participant: Participant, question: Question) {
  const [asked, setAsked] = useState<AskedTimes | null>(null);
  const queue = useRef(Promise.resolve());
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
    /** Shown at once, and kept one after the other: no tick may be written over by the one before it. */
    tick: (tick: AskedTimes["ticks"][number], can: boolean) => {
      if (asked === null) return;
      setAsked((before) => before && withTick(before, tick, can));
      const keep = async () => void (await tickAnswer(participant, { id: asked.id, ...tick, can }).catch(() => null));
      queue.current = queue.current.then(keep);
    },
  };
}

/** Two questions to the same people for as long are one. */
function nameOf({ others, asked, minutes, circleId }: Question): string {
  return JSON.stringify([others.map(({ id }) => id).toSorted(), asked.toSorted(), minutes, circleId]);
}

function withTick(asked: AskedTimes, tick: AskedTimes["ticks"][number], can: boolean): AskedTimes {
  const rest = asked.ticks.filter(({ person, start }) => person !== tick.person || start !== tick.start);
  return { ...asked, ticks: can ? [...rest, tick] : rest };
}
