import type { Instant } from "../circles/instant.ts";
import { circleIdOfSession } from "../sessions/session-link.ts";
import { derivedId } from "./derived-id.ts";

/**
 * The session of one occurrence of a series: it follows from the series' id, which the invitation carries, and from where the occurrence
 * stood first, which the calendar keeps when it is moved. So whoever sees the meeting knows the session, and it needs no secret.
 * Throws a RangeError for an id that is none of a series.
 */
export async function occurrenceSessionId(seriesId: string, originalStart: Instant): Promise<string> {
  const circleId = circleIdOfSession(seriesId);
  if (circleId === null) throw new RangeError("Not a series' id");
  const own = await derivedId({ secret: circleId, message: `occurrence/${seriesId}/${originalStart}`, bytes: 8 });
  return `${circleId}.${own}`;
}
