import { type Entry, entrySchema } from "../../agenda/entry/entry.ts";
import { entryOf } from "../../agenda/entry/entry-of.ts";
import { ownEntries } from "../../agenda/entry/own-entries.ts";
import type { Keyring } from "../../circles/keyring.ts";
import { type Intent, outbox } from "../../device/outbox.ts";
import { answered, type GraphAnswer, type GraphProblem } from "../../graph/graph-error.ts";
import { readersOf } from "../../privacy/readers-of.ts";
import { type OpenedRow, openRow } from "../../sealing/open-row.ts";
import type { OwnKeys } from "../../sealing/own-keys.ts";
import { homeTag, sessionTag } from "../../sealing/tags.ts";
import { circleIdOfSession } from "../../sessions/session-link.ts";
import { bookingSchema } from "../booking/carry-out-booking.ts";
import { homeSubject, knowCircles } from "../circles/know-circles.ts";
import type { Participant } from "../participant.ts";
import { meetPeople } from "../people/meet-people.ts";
import { appendPayload } from "../records/append-payload.ts";
import { openTags } from "../records/open-tags.ts";
import type { OpenedStoredRow } from "../records/open-tag.ts";
import { idsOf, type RowToAppend, sealFor } from "../records/seal-for.ts";
import { entryRow, sessionRow } from "../sessions/session-rows.ts";

/**
 * Frees what was written while the mailbox was closed to this device: with the keys that went into the mailbox as it is, else sealed
 * again with those that were found there. What the participant has written elsewhere meanwhile stays: their newest additions to the same
 * session are in the new row, too. No request where nothing waits; `null` when all of it may be sent.
 *
 * @param made the keys it was sealed with
 */
export async function sealAgain(participant: Participant, made: OwnKeys): Promise<GraphProblem | null> {
  const box = outbox(participant.device);
  const held = (await box.pending()).filter(({ state }) => state === "blocked");
  if (held.length === 0) return null;
  const isOwn = made.signing.publicJwk.x === participant.keys.signing.publicJwk.x;
  const renewed = isOwn
    ? answered(held.map(({ id, payload }) => ({ id, payload })))
    : await renewedWith(participant, made, held);
  if (!renewed.ok) return renewed.problem;
  for (const { id, payload } of renewed.value) await box.progress(id, { payload, state: "pending" });
  return null;
}

type Renewed = Pick<Intent, "id" | "payload">;

async function renewedWith(
  participant: Participant,
  made: OwnKeys,
  held: readonly Intent[],
): Promise<GraphAnswer<readonly Renewed[]>> {
  const circles = await knowCircles(participant);
  if (!circles.ok) return circles;
  const written: { readonly id: string; readonly row: OpenedRow; readonly place: RowPlace }[] = [];
  for (const { id, payload } of held) {
    const row = await openedWith(participant, made, payload);
    if (row !== null) written.push({ id, row, place: await placeOf(participant, row, circles.value) });
  }
  const tags = [...new Set(written.map(({ place }) => place.tag))];
  const there = await openTags(participant, tags);
  if (!there.ok) return there;
  const renewed: Renewed[] = [];
  for (const { id, row, place } of written) {
    const rows = there.value[tags.indexOf(place.tag)]?.rows ?? [];
    const sealed = await sealFor(participant, { ...place, ...onTopOf(participant, rows, row) });
    // What has become too long with the rest stays on this device.
    if (sealed.ok) renewed.push({ id, payload: sealed.row });
  }
  return answered([...renewed, ...(await renewedBookings(participant, held))]);
}

async function openedWith({ person }: Participant, made: OwnKeys, payload: unknown): Promise<OpenedRow | null> {
  const append = appendPayload.safeParse(payload);
  if (!append.success) return null;
  const { tag, body } = append.data;
  const signingKeyOf = (author: string) => (author === person.id ? made.signing.publicJwk : null);
  const opened = await openRow({ body, tag, keys: made, signingKeyOf });
  return opened.ok ? opened.row : null;
}

type RowPlace = Pick<RowToAppend, "tag" | "kind" | "readers">;

/** Where a row belongs under the keys of the mailbox: what was added to a session goes to its circle where that is known. */
async function placeOf(
  participant: Participant,
  { place: { kind }, content }: OpenedRow,
  keyrings: readonly Keyring[],
): Promise<RowPlace> {
  const { personalSecret } = participant.keys;
  const me = participant.person.id;
  const entry = kind === "entry" ? entrySchema.safeParse(content) : null;
  if (!entry?.success) {
    const readers = readersOf({ kind: "reflection", author: me, members: [] });
    return { tag: await homeTag(personalSecret), kind, readers };
  }
  const { sessionId } = entry.data;
  const circle = keyrings.find((keyring) => keyring.circle.id === circleIdOfSession(sessionId))?.circle;
  if (circle === undefined) {
    const readers = readersOf({ kind: "entry", author: me, members: [] });
    return { tag: await sessionTag(personalSecret, sessionId), kind, readers };
  }
  // Whoever cannot be met now is sealed to when the session is opened.
  await meetPeople(participant, idsOf(circle.members));
  const { tag, readers } = await entryRow(participant, circle, { entry: entry.data, revision: 1 });
  return { tag, kind, readers };
}

/** The content with what counts there now, and a revision above it. */
function onTopOf(
  { person }: Participant,
  there: readonly OpenedStoredRow[],
  { place, content }: OpenedRow,
): Pick<RowToAppend, "content" | "revision"> {
  const subject = homeSubject({ content });
  const own = there.filter(
    (row) => row.place.author === person.id && row.place.kind === place.kind && homeSubject(row) === subject,
  );
  const highest = own.reduce((newest, row) => Math.max(newest, row.place.revision), 0);
  const revision = highest + place.revision;
  const entry = place.kind === "entry" ? entrySchema.safeParse(content) : null;
  if (!entry?.success) return { content, revision };
  const counting = own.filter((row) => row.place.revision === highest).flatMap((row) => entriesIn(row));
  const [joined = null] = ownEntries(
    [...counting, entry.data].map((one) => ({ author: person.id, revision, entry: one })),
  );
  return { content: entryOf(entry.data.sessionId, joined), revision };
}

function entriesIn({ content }: OpenedStoredRow): readonly Entry[] {
  const entry = entrySchema.safeParse(content);
  return entry.success ? [entry.data] : [];
}

/** A booking holds everything in clear but the row that claims the session. */
async function renewedBookings(participant: Participant, held: readonly Intent[]): Promise<readonly Renewed[]> {
  const renewed: Renewed[] = [];
  for (const { id, kind, payload } of held) {
    const booking = kind === "book-session" ? bookingSchema.safeParse(payload) : null;
    if (!booking?.success) continue;
    const { circle, session } = booking.data;
    const planned = await sealFor(participant, await sessionRow(participant, circle, { session, revision: 1 }));
    if (planned.ok) renewed.push({ id, payload: { ...booking.data, planned: planned.row } });
  }
  return renewed;
}
