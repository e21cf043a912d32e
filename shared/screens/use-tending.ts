import { useEffect } from "react";
import type { Participant } from "../flows/participant.ts";

/** How long the first screen has the connection for itself. */
const quietStart = 3_000;

/** Once per start, behind the screens: what this member's client owes its circles. What stops it is tried again at the next start. */
export function useTending(participant: Participant): void {
  useEffect(() => {
    if (participant.keyWaits !== undefined) return undefined;
    const timer = setTimeout(() => void tend(participant).catch(untilNextStart), quietStart);
    return () => clearTimeout(timer);
  }, [participant]);
}

async function tend(participant: Participant): Promise<void> {
  const [{ tendCircles }, { programmeOf }, { tellAvailableHours }, { tellAboutEndedSessions }] = await Promise.all([
    import("../flows/circles/tend-circles.ts"),
    import("../flows/summaries/programme-of.ts"),
    import("../flows/time/tell-available-hours.ts"),
    import("../flows/after/tell-about-ended-sessions.ts"),
  ]);
  const programme = programmeOf(participant);
  await (programme === null ? tellAvailableHours(participant) : tendCircles(participant, programme));
  await tellAboutEndedSessions(participant);
}

function untilNextStart(): void {}
