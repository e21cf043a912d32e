import * as z from "zod/mini";

import { instantSchema } from "../../circles/instant-schema.ts";
import { instant, type Instant } from "../../circles/instant.ts";
import type { CalendarEvent } from "../../graph/calendar-event.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import { listInstances } from "../../graph/list-instances.ts";
import { createSessionEvents } from "../../graph/session-event.ts";
import { occurrenceSessionId } from "../../sealing/occurrence-session-id.ts";
import type { Session } from "../../sessions/session.ts";
import type { Participant } from "../participant.ts";

const day = 86_400_000;

/** What a booking knows of its series beyond the first session. */
export const bookedSeriesSchema = z.object({
  /** The sessions, in order; `start` differs from `original` where one is moved. */
  dates: z
    .array(z.object({ number: z.int(), original: instantSchema, start: instantSchema }))
    .check(z.minLength(1), z.maxLength(52)),
  /** Where the rhythm has a date on which nobody meets. */
  skipped: z.array(instantSchema),
  count: z.int(),
});

export type BookedSeries = z.infer<typeof bookedSeriesSchema>;

export interface SettledSeries {
  readonly sessions: readonly Session[];
  /** Dates that Outlook did not let be moved: they stand where the rhythm put them. */
  readonly notMoved: readonly Instant[];
}

/**
 * Brings the booked series to its plan: moves single occurrences and cancels those that are skipped, each once, for what is done already
 * is seen in the calendar. Then says what its sessions are. One request, and one for each date that is moved or skipped.
 */
export async function settleSeries(
  participant: Participant,
  {
    session,
    series,
    masterId,
  }: { readonly session: Session; readonly series: BookedSeries; readonly masterId: string },
): Promise<GraphAnswer<SettledSeries>> {
  const events = createSessionEvents(participant.client);
  const length = session.end - session.start;
  const instances = await listInstances(participant.client, { masterId, window: reachOf(series, length) });
  if (!instances.ok) return instances;
  const at = new Map(instances.value.map((event) => [event.originalStart ?? event.start, event]));

  const sessions: Session[] = [];
  const notMoved: Instant[] = [];
  for (const { number, original, start } of series.dates) {
    let event = at.get(original) ?? null;
    if (event !== null && event.start !== start) {
      const end = instant(start + length);
      const moved = await events.moveEvent(event.id, { start, end, timeZone: session.timeZone });
      if (moved.ok) event = { ...moved.value, originalStart: original };
      else if (moved.problem.kind === "refused") notMoved.push(original);
      else return moved;
    }
    sessions.push(await occurrence({ session, event, number, original, of: series.count, planned: start }));
  }
  for (const original of series.skipped) {
    const event = at.get(original);
    if (!event || event.isCancelled) continue;
    const cancelled = await events.cancelEvent(event.id, "");
    if (!cancelled.ok && cancelled.problem.kind !== "not-found") return cancelled;
  }
  return answered({ sessions, notMoved });
}

/** From before its first date to after its last one, wherever they are moved. */
function reachOf({ dates, skipped }: BookedSeries, length: number) {
  const all = [...dates.flatMap(({ original, start }) => [original, start]), ...skipped];
  return { from: instant(Math.min(...all) - day), to: instant(Math.max(...all) + length + day) };
}

async function occurrence({
  session,
  event,
  number,
  original,
  of,
  planned,
}: {
  readonly session: Session;
  readonly event: CalendarEvent | null;
  readonly number: number;
  readonly original: Instant;
  readonly of: number;
  readonly planned: Instant;
}): Promise<Session> {
  const start = event?.start ?? planned;
  return {
    ...session,
    id: await occurrenceSessionId(session.id, original),
    start,
    end: event?.end ?? instant(start + (session.end - session.start)),
    event: {
      id: event?.id ?? null,
      iCalUId: event?.iCalUId ?? null,
      joinUrl: event?.joinUrl ?? session.event.joinUrl,
    },
    series: { id: session.id, originalStart: original, number, of },
  };
}
