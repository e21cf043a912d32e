import { instant, type Instant } from "../../circles/instant.ts";
import type { CalendarEvent } from "../../graph/calendar-event.ts";
import { endSeriesEvent } from "../../graph/end-series-event.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import { listInstances } from "../../graph/list-instances.ts";
import { cancelMeeting } from "./cancel-meeting.ts";
import { forgetReadings } from "../time/fresh-readings.ts";
import { knownKeyring } from "../circles/know-circles.ts";
import { knownSessions, readIndexes } from "../sessions/known-sessions.ts";
import { movedTo } from "./moved-to.ts";
import type { Participant } from "../participant.ts";
import type { SessionView } from "../sessions/session-view.ts";
import { tellSessions } from "../sessions/tell-sessions.ts";

const year = 366 * 86_400_000;

interface SeriesCancellation {
  readonly scope: "later" | "series";
  readonly message: string;
  /** The meeting it was asked for. */
  readonly event: CalendarEvent;
  readonly masterId: string;
  /** Where that meeting stood when the series was made. */
  readonly from: Instant;
}

/** `begun`: nothing would stay, and some of it has begun meanwhile; nothing was cancelled. */
type SeriesOutcome = "cancelled" | "begun";

/**
 * Cancels what is to come of a series: as a whole while none of it has begun; else it ends before the meeting asked for, which is one
 * write of the series and one notice. What was held stays in the calendar, moved and left-out dates before the end too.
 */
export async function cancelSeries(
  participant: Participant,
  view: SessionView,
  { scope, message, event, masterId, from }: SeriesCancellation,
): Promise<GraphAnswer<SeriesOutcome>> {
  const now = participant.client.serviceClock.now();
  const look = () => meetingsOf(participant, masterId, event);
  const meetings = await look();
  if (!meetings.ok) return meetings;
  // Outlook lets no meeting of a series pass its neighbours: what comes after one that has not begun has not begun either.
  const before = meetings.value.filter(({ originalStart }) => (originalStart ?? from) < from);
  const isAll = scope === "series" || before.length === 0;
  if (isAll && meetings.value.some(({ start }) => start <= now)) return answered("begun");
  forgetReadings(participant);
  if (isAll) {
    const cancelled = await cancelMeeting(participant, masterId, message);
    if (!cancelled.ok) return cancelled;
  } else {
    const ended = await endSeriesEvent(participant.client, { masterId, before: from });
    if (!ended.ok) return ended;
    const after = await look();
    if (after.ok) await putBack(participant, { before, after: after.value });
  }
  await tellSeries(participant, view, scope === "later" ? from : null);
  return answered("cancelled");
}

async function meetingsOf(
  participant: Participant,
  masterId: string,
  { start }: CalendarEvent,
): Promise<GraphAnswer<readonly CalendarEvent[]>> {
  const { client } = participant;
  const now = client.serviceClock.now();
  return listInstances(client, {
    masterId,
    window: { from: instant(Math.min(now, start) - year), to: instant(Math.max(now, start) + year) },
  });
}

/**
 * Some mailboxes take another end for another pattern and forget what was changed before it: dates that had been left out are left out
 * again, and meetings still to come go back to where they had been moved. What is over keeps its notes wherever it stands.
 */
async function putBack(
  participant: Participant,
  { before, after }: { readonly before: readonly CalendarEvent[]; readonly after: readonly CalendarEvent[] },
): Promise<void> {
  const now = participant.client.serviceClock.now();
  for (const one of after) {
    const known = before.find(({ originalStart }) => originalStart === one.originalStart);
    if (known === undefined) await cancelMeeting(participant, one.id, "");
    else if (known.start > now) await movedTo(participant, one, known);
  }
}

/** The rows of the sessions that went, told where this client keeps them; `from`: those of before stay. */
async function tellSeries(
  participant: Participant,
  { circle, session }: SessionView,
  from: Instant | null,
): Promise<void> {
  const keyring = circle === null ? null : await knownKeyring(participant, circle.id);
  const series = session?.series?.id;
  if (!keyring || series === undefined) return;
  await readIndexes(participant, [keyring]);
  const now = participant.client.serviceClock.now();
  const told = (await knownSessions(participant)).flatMap(({ session: one, author, revision }) => {
    const isOpen = one.series?.id === series && one.start > now && one.phase !== "cancelled";
    const goes = isOpen && (from === null || (one.series?.originalStart ?? from) >= from);
    if (!goes || author !== participant.person.id) return [];
    return [{ circle: keyring.circle, session: { ...one, phase: "cancelled" as const }, revision: revision + 1 }];
  });
  if (told.length > 0)
    await tellSessions(participant, { told, intentId: `cancel/${series}/${from ?? ""}/${told.length}` });
}
