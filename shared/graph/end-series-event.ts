import * as z from "zod/mini";

import type { Instant } from "../circles/instant.ts";
import { seriesEventEnd } from "../sessions/series-event-end.ts";
import { dateTimeTimeZoneSchema, instantOfDateTime } from "./date-time-time-zone.ts";
import { eventHeaders } from "./event-headers.ts";
import type { GraphClient } from "./graph-client.ts";
import { answered, failed, type GraphAnswer } from "./graph-error.ts";
import { encodeValue, query } from "./query.ts";

interface SeriesEnd {
  readonly masterId: string;
  /** Where the first meeting that goes stood when the series was made. */
  readonly before: Instant;
}

const masterSchema = z.looseObject({
  start: dateTimeTimeZoneSchema,
  recurrence: z.looseObject({
    pattern: z.looseObject({}),
    range: z.looseObject({
      type: z.string(),
      startDate: z.string(),
      endDate: z.nullish(z.string()),
      recurrenceTimeZone: z.nullish(z.string()),
    }),
  }),
});
type Master = z.infer<typeof masterSchema>;

/**
 * Ends a series of the own calendar before one of its meetings: one write, of which the service tells everybody invited once; what was
 * before stays. A series that ends there already is not written, so that a second try tells nobody twice. Two requests.
 *
 * @returns `nothing-before`: it is the first meeting, so nothing would stay, and nothing was written
 */
export async function endSeriesEvent(
  client: GraphClient,
  series: SeriesEnd,
): Promise<GraphAnswer<"ended" | "nothing-before">> {
  const ended = await endOnce(client, series);
  const isUnknown = !ended.ok && ended.problem.kind === "outcome-unknown";
  // Whether it happened the series itself says.
  return isUnknown ? endOnce(client, series) : ended;
}

async function endOnce(
  client: GraphClient,
  { masterId, before }: SeriesEnd,
): Promise<GraphAnswer<"ended" | "nothing-before">> {
  const path = `/me/events/${encodeValue(masterId)}`;
  const master = await client.ask({
    kind: "read",
    area: "mailbox",
    scopes: ["Calendars.Read"],
    method: "GET",
    path: `${path}${query({ $select: "id,start,recurrence" })}`,
    headers: eventHeaders,
    schema: masterSchema,
  });
  if (!master.ok) return master;
  const firstStart = instantOfDateTime(master.value.start);
  const { startDate } = master.value.recurrence.range;
  if (firstStart === null || Number.isNaN(Date.parse(startDate))) return failed("unreadable-answer");
  const endDate = seriesEventEnd({ startDate, firstStart, before });
  if (endDate === null) return answered("nothing-before");
  if (endsBy(master.value, endDate)) return answered("ended");
  const written = await client.ask({
    kind: "write",
    area: "mailbox",
    scopes: ["Calendars.ReadWrite"],
    method: "PATCH",
    path,
    body: JSON.stringify({ recurrence: endingOn(master.value, endDate) }),
    headers: eventHeaders,
    schema: z.unknown(),
  });
  return written.ok ? answered("ended") : written;
}

function endsBy({ recurrence: { range } }: Master, endDate: string): boolean {
  return range.type === "endDate" && typeof range.endDate === "string" && range.endDate <= endDate;
}

/** Pattern and range travel together; the pattern goes back as it came. */
function endingOn({ recurrence: { pattern, range } }: Master, endDate: string) {
  const { startDate, recurrenceTimeZone } = range;
  const zone = recurrenceTimeZone ? { recurrenceTimeZone } : {};
  return { pattern, range: { type: "endDate", startDate, endDate, ...zone } };
}
