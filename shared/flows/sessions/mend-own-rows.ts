import { entryOf } from "../../agenda/entry-of.ts";
import { type Entry, entrySchema } from "../../agenda/entry.ts";
import { type EntryRow, ownEntries } from "../../agenda/own-entries.ts";
import type { Circle } from "../../circles/circle.ts";
import { cached } from "../../device/cached.ts";
import type { ListRow } from "../../graph/list-row.ts";
import { nextRevision } from "../../sealing/next-revision.ts";
import { recipientsOf } from "../../sealing/recipients-of.ts";
import { appendRow } from "../records/append-row.ts";
import { keepView, lastView } from "./last-view.ts";
import type { OpenedStoredRow } from "../records/open-tag.ts";
import type { Participant } from "../participant.ts";
import { entryRow, indexRow, sessionContents, sessionRow } from "./session-rows.ts";
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
  const cache = cached(participant.device);
  const now = participant.client.serviceClock.now();
  const mended = await cache.read<true>(`mended/${own.sessionId}`, now);
  if (mended !== null && mended.age < mendAgainAfter) return false;
  const entry = await mendEntry(participant, own);
  const session = await mendSession(participant, own);
  if (entry || session) await cache.keep(`mended/${own.sessionId}`, true, now);
  return entry || session;
}

function isShort({ found, readers }: OwnRows, { itemId }: OpenedStoredRow): boolean {
  return recipientsOf(found.find((row) => row.itemId === itemId)?.body ?? "") < readers;
}

async function mendSession(participant: Participant, own: OwnRows): Promise<boolean> {
  const { session } = sessionContents(own.rows, own.circle, own.sessionId);
  if (session === null || session.author !== participant.person.id || session.value.phase === "planned") return false;
  if (!isShort(own, session.row)) return false;
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
  const unknown =
    last?.view.state === "shared" ? unknownTo(mine, last.view.own && entryOf(sessionId, last.view.own)) : null;
  if (unknown === null && !counting.some(({ row }) => isShort(own, row))) return false;
  const revision = nextRevision(mine);
  const twins = [...counting.map(({ value }) => value), ...(unknown === null ? [] : [unknown])];
  const [merged = null] = ownEntries(twins.map((entry): EntryRow => ({ author: me, revision, entry })));
  const entry = entryOf(sessionId, merged);
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

/** What this device has shown as own, as far as whoever wrote the row that counts cannot have known it: it was stored later. */
function unknownTo(mine: readonly OpenedStoredRow[], shown: Entry | null): Entry | null {
  if (shown === null) return null;
  const highest = nextRevision(mine) - 1;
  const counting = mine.filter(({ place }) => place.revision === highest);
  const known = new Set(
    mine
      .filter((row) => counting.includes(row) || counting.some(({ itemId }) => Number(itemId) > Number(row.itemId)))
      .flatMap(({ content }) => thingsIn(entrySchema.parse(content))),
  );
  const unknown = <Thing extends Said>(things: readonly Thing[] = []) =>
    things.filter((thing) => !known.has(nameOf(thing)));
  const left: Entry = {
    ...shown,
    topics: unknown(shown.topics),
    notes: unknown(shown.notes),
    commitments: unknown(shown.commitments),
    run: unknown(shown.run),
    roles: unknown(shown.roles),
    plan: unknown(shown.plan),
  };
  return thingsIn(left).length > 0 ? left : null;
}

/** What tells one thing a member said from another: its id, or what it is about and when it was said. */
type Said =
  | { readonly id: string }
  | { readonly role: string; readonly at: number }
  | { readonly segmentId: string; readonly minutes: number; readonly at: number };

function nameOf(thing: Said): string {
  if ("id" in thing) return thing.id;
  return "role" in thing ? `${thing.role}@${thing.at}` : `${thing.segmentId}@${thing.at}`;
}

function thingsIn({ topics, notes, commitments, run = [], roles = [], plan = [] }: Entry): string[] {
  return [...topics, ...notes, ...commitments, ...run, ...roles, ...plan].map(nameOf);
}
