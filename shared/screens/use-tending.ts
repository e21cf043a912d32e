import { useEffect, useRef } from "react";
import type { Participant } from "../flows/participant.ts";
import { type Instant, instant } from "../circles/instant.ts";

/** How long the first screen has the connection for itself. */
const quietStart = 3_000;
/** How soon after its end a session is noticed while the app stays open. */
const often = 60_000;

/**
 * Behind the screens: once per start what this member's client owes its circles, and again and again whether a session has ended. What
 * stops it is tried again at the next start.
 *
 * @param shown the session on the screen
 */
export function useTending(participant: Participant, shown: string | null): void {
  const onScreen = useRef(shown);
  useEffect(() => {
    onScreen.current = shown;
  }, [shown]);
  useEffect(() => {
    if (participant.keyWaits !== undefined) return undefined;
    let since = instant(0);
    let busy = false;
    const look = async (isStart: boolean) => {
      if (busy) return;
      busy = true;
      try {
        since = await tend(participant, { isStart, since, shown: onScreen.current });
      } catch {
        // The next look tries again.
      } finally {
        busy = false;
      }
    };
    const start = setTimeout(() => void look(true), quietStart);
    const looks = setInterval(() => void look(false), often);
    return () => {
      clearTimeout(start);
      clearInterval(looks);
    };
  }, [participant]);
}

interface Look {
  readonly isStart: boolean;
  readonly since: Instant;
  readonly shown: string | null;
}

async function tend(participant: Participant, { isStart, ...ended }: Look): Promise<Instant> {
  const [{ tendCircles }, { programmeOf }, { tellAvailableHours }, { tellAboutEndedSessions }] = await Promise.all([
    import("../flows/circles/tend-circles.ts"),
    import("../flows/summaries/programme-of.ts"),
    import("../flows/time/tell-available-hours.ts"),
    import("../flows/after/tell-about-ended-sessions.ts"),
  ]);
  if (isStart) {
    const programme = programmeOf(participant);
    await (programme === null ? tellAvailableHours(participant) : tendCircles(participant, programme));
  }
  return tellAboutEndedSessions(participant, ended);
}
