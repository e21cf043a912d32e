import { useCallback, useState } from "react";
import type { Participant } from "../../flows/participant.ts";
import { type SeriesMemory, seriesMemory } from "../../flows/sessions/series-memory.ts";
import type { SessionView } from "../../flows/sessions/session-view.ts";
import { useAnswer } from "../use-answer.ts";

/** What the sessions before left to this one. Asked once, not with every poll, and again when the session has moved. */
export function useMemory(participant: Participant, { circle, session }: SessionView): SeriesMemory | null {
  const isKnown = circle !== null && session !== null;
  const [first, setFirst] = useState({ circle, session });
  // A first look may know the invitation only.
  if (isKnown && (first.session?.start !== session.start || first.circle === null)) setFirst({ circle, session });
  const asked = useAnswer<SeriesMemory | null>(
    useCallback(async () => {
      if (first.circle === null || first.session === null) return { ok: true, value: null };
      return seriesMemory(participant, first.circle, first.session);
    }, [participant, first]),
  );
  return asked.value;
}
