import type { Circle } from "../../circles/circle.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import type { ListRow } from "../../graph/list-row.ts";
import { sessionTag } from "../../sealing/tags.ts";
import { circleIdOfSession } from "../../sessions/session-link.ts";
import { bringAlong } from "./bring-along.ts";
import { findSessionEvent } from "../meetings/find-session-event.ts";
import { shownMeeting } from "../meetings/follow-session.ts";
import { joinedView } from "./joined-view.ts";
import { knowCircles, knownKeyring, ownRowsOf } from "../circles/know-circles.ts";
import { keepView, lastView } from "./last-view.ts";
import { meetPeople } from "../people/meet-people.ts";
import { mendOwnRows } from "./mend-own-rows.ts";
import { openTag } from "../records/open-tag.ts";
import type { SessionMeeting } from "../meetings/own-meetings.ts";
import type { Participant } from "../participant.ts";
import { idsOf } from "../records/seal-for.ts";
import { entriesOf, entryRowsOf, sessionContents } from "./session-rows.ts";
import { partsOf, sharedView, type SessionView } from "./session-view.ts";
import { knownInvitations } from "../circles/take-invitations.ts";

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
  if (known) return keptView(participant, await openShared(participant, known.circle, sessionId));
  const circles = await knowCircles(participant);
  if (!circles.ok) return circles;
  const keyring = circles.value.find(({ circle }) => circle.id === circleId);
  const opened = keyring
    ? await openShared(participant, keyring.circle, sessionId)
    : await openInvitation(participant, sessionId);
  return keptView(participant, opened);
}

/** A read may be stale or empty: what this device has shown stays. */
export async function keptView(
  participant: Participant,
  opened: GraphAnswer<SessionView | null>,
): Promise<GraphAnswer<SessionView | null>> {
  if (!opened.ok || opened.value === null) return opened;
  const before = await lastView(participant, opened.value.sessionId);
  const view = joinedView(before?.view ?? null, opened.value, participant.person.id);
  await keepView(participant, view);
  return answered(view);
}

/** With the circle's secret. Where the records name no booking yet, the meeting itself says what is known of it. */
async function openShared(
  participant: Participant,
  circle: Circle,
  sessionId: string,
): Promise<GraphAnswer<SessionView | null>> {
  const before = await lastView(participant, sessionId);
  const opened =
    before?.view.state === "shared"
      ? await openKnown(participant, circle, sessionId)
      : await openFirst(participant, circle, sessionId);
  if (!opened.ok || opened.value.session !== null) return opened;
  const meeting = await findSessionEvent(participant, { sessionId });
  if (!meeting.ok) return meeting;
  return answered(meeting.value === null ? null : { ...opened.value, ...told(meeting.value) });
}

/** One query on the session's tag. */
async function openKnown(
  participant: Participant,
  circle: Circle,
  sessionId: string,
): Promise<GraphAnswer<SessionView>> {
  const tag = await sessionTag(circle.secret, sessionId);
  const read = await participant.records.readTag(tag);
  return read.ok ? viewOf(participant, { circle, sessionId, tag, found: read.value }) : read;
}

/** The first time on this device, what was written before the secret came is looked for too: two queries in one request. */
async function openFirst(
  participant: Participant,
  circle: Circle,
  sessionId: string,
): Promise<GraphAnswer<SessionView>> {
  const ownTag = await sessionTag(participant.keys.personalSecret, sessionId);
  const tag = await sessionTag(circle.secret, sessionId);
  const read = await participant.records.readTags([ownTag, tag]);
  const [own, found] = [read.get(ownTag), read.get(tag)];
  if (own && !own.ok) return own;
  if (found && !found.ok) return found;
  const alone = await openTag(participant, ownTag, own?.value ?? []);
  if (!alone.ok) return alone;
  const shared = await openTag(participant, tag, found?.value ?? []);
  if (!shared.ok) return shared;
  const seen = (await lastView(participant, sessionId))?.view.rows ?? [];
  if (await bringAlong(participant, circle, { sessionId, alone: alone.value.rows, shared: shared.value.rows, seen }))
    return openKnown(participant, circle, sessionId);
  return viewOf(participant, { circle, sessionId, tag, found: found?.value ?? [] });
}

async function viewOf(
  participant: Participant,
  {
    circle,
    sessionId,
    tag,
    found,
  }: { readonly circle: Circle; readonly sessionId: string; readonly tag: string; readonly found: readonly ListRow[] },
): Promise<GraphAnswer<SessionView>> {
  const opened = await openTag(participant, tag, found);
  if (!opened.ok) return opened;
  // A member who is met only now must be among the readers of what is written next.
  const met = await meetPeople(participant, idsOf(circle.members));
  if (!met.ok) return met;
  const own = { circle, sessionId, found, rows: opened.value.rows, readers: 1 + met.value.known.length };
  if (await mendOwnRows(participant, own)) return openKnown(participant, circle, sessionId);
  const { "not-for-me": _, ...wrong } = opened.value.unopened;
  return answered(
    sharedView({
      sessionId,
      circle,
      me: participant.person,
      contents: sessionContents(opened.value.rows, circle, sessionId),
      absent: circle.members.filter(({ id }) => id !== participant.person.id && !met.value.known.includes(id)),
      invalid: Object.values(wrong).reduce((sum, count) => sum + count, 0),
      seen: found.map(({ itemId }) => itemId),
    }),
  );
}

/**
 * What the meeting itself says, and what the member has written for it while waiting for the circle's secret. While the own key waits
 * for the calendar permission the session is open without its meeting, too: its id is enough to write.
 */
async function openInvitation(participant: Participant, sessionId: string): Promise<GraphAnswer<SessionView | null>> {
  const meeting = await findSessionEvent(participant, { sessionId });
  if (!meeting.ok && participant.keyWaits === undefined) return meeting;
  if (meeting.ok && meeting.value === null) return answered(null);
  const tag = await sessionTag(participant.keys.personalSecret, sessionId);
  const read = await participant.records.readTag(tag);
  if (!read.ok) return read;
  const opened = await openTag(participant, tag, read.value);
  if (!opened.ok) return opened;
  const rows = entryRowsOf(entriesOf(ownRowsOf(participant, opened.value), sessionId));
  const asking = (await knownInvitations(participant)).find(
    ({ offer, answer }) => offer.circleId === circleIdOfSession(sessionId) && !offer.withdrawn && !answer?.joins,
  );
  const says = meeting.ok && meeting.value !== null ? told(meeting.value) : await toldBefore(participant, sessionId);
  return answered({
    sessionId,
    state: "invitation",
    circle: null,
    session: null,
    ...says,
    ...(asking && { askedToJoin: asking.offer.name }),
    ...partsOf({ rows, session: null, told: says.segments, me: participant.person.id }),
    absent: [],
    invalid: 0,
    seen: read.value.map(({ itemId }) => itemId),
  });
}

/** Without a right to the own calendar: what it has told this device before, which may be nothing. */
async function toldBefore(participant: Participant, sessionId: string): Promise<Told> {
  const { joinUrl = null, meeting = null, segments = [] } = (await lastView(participant, sessionId))?.view ?? {};
  return { joinUrl, meeting, segments };
}

type Told = Pick<SessionView, "joinUrl" | "meeting" | "segments">;

function told({ event, block }: SessionMeeting): Told {
  return {
    joinUrl: event.joinUrl,
    meeting: { ...shownMeeting(event), inInvitation: block },
    segments: (block?.segments ?? []).map((segment, at) => ({ id: `line-${at + 1}`, ...segment })),
  };
}
