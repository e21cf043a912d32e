import { entryOf } from "../../agenda/entry/entry-of.ts";
import { entrySchema } from "../../agenda/entry/entry.ts";
import { ownEntries } from "../../agenda/entry/own-entries.ts";
import { unknownTo } from "../../agenda/entry/unknown-to.ts";
import { withNewer } from "../../agenda/entry/with-newer.ts";
import type { Circle } from "../../circles/circle.ts";
import { cached } from "../../device/cached.ts";
import type { ListRow } from "../../graph/list-row.ts";
import { nextRevision } from "../../sealing/next-revision.ts";
import { recipientsOf } from "../../sealing/recipients-of.ts";
import { appendRow } from "../records/append-row.ts";
import { keepView, lastView } from "./last-view.ts";
import type { OpenedStoredRow } from "../records/open-tag.ts";
import type { Participant } from "../participant.ts";
import { entryRow, entryRowsOf, indexRow, sessionContents, sessionRow } from "./session-rows.ts";
import { partsOf } from "./session-view.ts";
import { tellLate } from "./snapshot-late.ts";

/** A read may be stale: what was mended is not mended again for so long, in milliseconds. */
const mendAgainAfter = 60_000;

export interface OwnRows {
  readonly circle: Circle;
  readonly sessionId: string;
  /** All rows of the session's tag, as they were found and opened. */
  readonly found: readonly ListRow[];
  readonly rows: readonly OpenedStoredRow[];
  /** How many members, the participant among them, what is written now would be sealed to. */
  readonly readers: number;
}

/**
 * Appends own rows of a session anew where what counts falls short: a newer row of another device was written without knowing what this
 * device has added (both are kept, in one row now), or the row was sealed before a member's card was seen. Whether there was anything
 * to mend; nothing is the usual answer and costs no request.
 */
export async function mendOwnRows(participant: Participant, own: OwnRows): Promise<boolean> {
  const entry = await mendEntry(participant, own);
  const session = await mendSession(participant, own);
  return entry || session;
}

/** Whether exactly this is to be done now: not again at once, but at once for another row that falls short or for other words in it. */
async function isDue(
  { device, client }: Participant,
  { sessionId, what }: { readonly sessionId: string; readonly what: readonly unknown[] },
): Promise<boolean> {
  const [cache, now] = [cached(device), client.serviceClock.now()];
  const name = `mended/${String(what[0])}/${sessionId}`;
  const value = JSON.stringify(what);
  const mended = await cache.read<string>(name, now);
  if (mended !== null && mended.value === value && mended.age < mendAgainAfter) return false;
  await cache.keep(name, value, now);
  return true;
}

function isShort({ found, readers }: OwnRows, { itemId }: OpenedStoredRow): boolean {
  return recipientsOf(found.find((row) => row.itemId === itemId)?.body ?? "") < readers;
}

async function mendSession(participant: Participant, own: OwnRows): Promise<boolean> {
  const { session } = sessionContents(own.rows, own.circle, own.sessionId);
  if (session === null || session.author !== participant.person.id || session.value.phase === "planned") return false;
  if (!isShort(own, session.row)) return false;
  if (!(await isDue(participant, { sessionId: own.sessionId, what: ["session", session.row.itemId] }))) return false;
  const revision = session.row.place.revision + 1;
  // The index keeps pace: its revisions are never above those of the session's own rows.
  await appendRow(participant, await sessionRow(participant, own.circle, { session: session.value, revision }));
  await appendRow(participant, await indexRow(participant, own.circle, { session: session.value, revision }));
  return true;
}

async function mendEntry(participant: Participant, own: OwnRows): Promise<boolean> {
  const { circle, sessionId, rows } = own;
  const me = participant.person.id;
  const mine = rows.filter(({ place, content }) => {
    const entry = entrySchema.safeParse(content);
    return place.author === me && place.kind === "entry" && entry.success && entry.data.sessionId === sessionId;
  });
  const counting = sessionContents(mine, circle, sessionId).entries;
  if (counting.length === 0) return false;
  const last = await lastView(participant, sessionId);
  const shown = last?.view.state === "shared" ? last.view.own : null;
  // This device has written or seen something newer: it is on its way, or the read is stale.
  if (shown !== null && shown.revision >= nextRevision(mine)) return false;
  const stored = mine.map(({ content }) => entrySchema.parse(content));
  const unknown = unknownTo({
    counting: counting.map(({ value }) => value),
    said: [...(shown ? [entryOf(sessionId, shown)] : []), ...stored],
  });
  if (unknown === null && !counting.some(({ row }) => isShort(own, row))) return false;
  const what = ["entry", unknown, counting.map(({ row }) => row.itemId)];
  if (!(await isDue(participant, { sessionId, what }))) return false;
  const revision = nextRevision(mine);
  const [counted = null] = ownEntries(entryRowsOf(counting));
  const entry = unknown === null ? entryOf(sessionId, counted) : withNewer(entryOf(sessionId, counted), unknown);
  await appendRow(participant, await entryRow(participant, circle, { entry, revision }));
  const end = sessionContents(rows, circle, sessionId).session?.value.end ?? null;
  await tellLate(participant, circle, { sessionId, revision, end });
  if (last?.view.state === "shared") {
    const kept = [...last.view.rows.filter(({ author }) => author !== me), { author: me, revision, entry }];
    const { session, segments: told } = last.view;
    await keepView(participant, { ...last.view, ...partsOf({ rows: kept, session, told, me }) }, last.at);
  }
  return true;
}
