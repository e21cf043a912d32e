import { useCallback, useEffect } from "react";
import type { Participant } from "../flows/participant.ts";
import { type Notice, noticesDue } from "../flows/reflection/notices-due.ts";

/**
 * Tells the host when to point to reflections, where it can: now, whenever `occasion` changes, and whenever the function it gives is called
 * after something was said of one.
 */
export function useNotices(
  participant: Participant,
  tell: ((notices: readonly Notice[]) => void) | undefined,
  occasion: unknown,
): () => void {
  const renew = useCallback(() => {
    // A device that cannot be read has told the host before; the next occasion tells again.
    if (tell !== undefined) void noticesDue(participant).then(tell, () => {});
  }, [participant, tell]);
  useEffect(renew, [renew, occasion]);
  return renew;
}
