import { mergeEntries } from "../agenda/merge-entries.ts";
import { ownEntries } from "../agenda/own-entries.ts";
import { entrySchema } from "../agenda/entry.ts";
import type { Keyring } from "../circles/keyring.ts";
import { cached } from "../device/cached.ts";
import { pinnedKeys } from "../device/pinned-keys.ts";
import { answered, type GraphAnswer } from "../graph/graph-error.ts";
import { sessionTag } from "../sealing/tags.ts";
import { circleIdOfSession } from "../sessions/session-link.ts";
import { contentsOf } from "./contents-of.ts";
import { bringAlong } from "./bring-along.ts";
import { findSessionEvent } from "./find-session-event.ts";
import { knowCircles, knownKeyring } from "./know-circles.ts";
import { openTag } from "./open-tag.ts";
import type { Participant } from "./participant.ts";
import { sessionContents } from "./session-rows.ts";
import { sharedView, type SessionView } from "./session-view.ts";

/**
 * Opens a session: one query on its tag where the circle is known on this device. A member who does not hold the circle's secret yet
 * sees what the invitation says, with the own additions. `null`: neither records nor a meeting lead to it.
 */
export async function openSession(
  participant: Participant,
  sessionId: string,
): Promise<GraphAnswer<SessionView | null>> {
  const circleId = circleIdOfSession(sessionId);
  if (circleId === null) return answered(null);
  const known = await knownKeyring(participant, circleId);
  if (known) return openShared(participant, known, sessionId);
  const circles = await knowCircles(participant);
  if (!circles.ok) return circles;
  const keyring = circles.value.find(({ circle }) => circle.id === circleId);
  if (!keyring) return openInvitation(participant, sessionId);
  const brought = await bringAlong(participant, keyring.circle, sessionId);
  return brought.ok ? openShared(participant, keyring, sessionId) : brought;
}

/** Opens a session with the circle's secret. */
export async function openShared(
  participant: Participant,
  { circle }: Keyring,
  sessionId: string,
): Promise<GraphAnswer<SessionView>> {
  const tag = await sessionTag(circle.secret, sessionId);
  const read = await participant.records.readTag(tag);
  if (!read.ok) return read;
  const opened = await openTag(participant, tag, read.value);
  if (!opened.ok) return opened;
  const pins = await pinnedKeys(participant.device).all();
  const { "not-for-me": _, ...wrong } = opened.value.unopened;
  const view = sharedView({
    sessionId,
    circle,
    me: participant.person,
    contents: sessionContents(opened.value.rows, circle, sessionId),
    absent: circle.members.filter(({ id }) => id !== participant.person.id && !pins.has(id)),
    invalid: Object.values(wrong).reduce((sum, count) => sum + count, 0),
    seen: read.value.map(({ itemId }) => itemId),
  });
  await cached(participant.device).keep(`view/${sessionId}`, view, participant.client.serviceClock.now());
  return answered(view);
}

/** What the meeting itself says, and what the member has written for it while waiting for the circle's secret. */
async function openInvitation(participant: Participant, sessionId: string): Promise<GraphAnswer<SessionView | null>> {
  const meeting = await findSessionEvent(participant, { sessionId });
  if (!meeting.ok || meeting.value === null) return meeting.ok ? answered(null) : meeting;
  const { event, block } = meeting.value;
  const tag = await sessionTag(participant.keys.personalSecret, sessionId);
  const read = await participant.records.readTag(tag);
  if (!read.ok) return read;
  const opened = await openTag(participant, tag, read.value);
  if (!opened.ok) return opened;
  const rows = contentsOf({ rows: opened.value.rows, kind: "entry", schema: entrySchema }).map(
    ({ author, value, row }) => ({
      author,
      revision: row.place.revision,
      entry: value,
    }),
  );
  return answered({
    sessionId,
    state: "invitation",
    circle: null,
    session: null,
    joinUrl: event.joinUrl,
    meeting: {
      start: event.start,
      end: event.end,
      organizer: event.organizer?.name ?? "",
      isCancelled: event.isCancelled,
    },
    segments: block.segments.map(({ title, minutes, prompt }, at) => ({
      id: `line-${at + 1}`,
      title,
      minutes,
      prompt,
    })),
    agenda: mergeEntries({ rows, segmentIds: [] }),
    own: ownEntries(rows)[0] ?? null,
    absent: [],
    invalid: 0,
    seen: read.value.map(({ itemId }) => itemId),
  });
}
