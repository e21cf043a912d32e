import { entrySchema } from "../../agenda/entry/entry.ts";
import type { Circle } from "../../circles/circle.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import { sessionTag } from "../../sealing/tags.ts";
import type { Participant } from "../participant.ts";
import { knowCircles } from "../circles/know-circles.ts";
import { type OpenedStoredRow, openTag } from "../records/open-tag.ts";
import { newestOf } from "./joined-view.ts";
import { keptView, openSession } from "./open-session.ts";
import { entryRowsOf, sessionContents } from "./session-rows.ts";
import { partsOf, type SessionView } from "./session-view.ts";

/** What one look at an open session found, and what it cost. */
export interface Look {
  /** The session with what is new; `null` when nothing is. */
  readonly answer: GraphAnswer<SessionView | null>;
  /** SharePoint resource units: 2 for a query or a write, 1 for a row read by its id. */
  readonly units: number;
}

/** Of more rows than this the query of the whole tag costs no more than the rows one by one. */
const mostRows = 2;

/**
 * One poll of a session the members share: ids first, then the bodies of the few new rows. Where they are many, or say more than what a
 * member has added, all of it is read.
 *
 * @param all members have come or gone, so all of it is to be read whatever the ids say
 */
export async function readNews(
  participant: Participant,
  view: SessionView,
  { circle, all }: { readonly circle: Circle; readonly all: boolean },
): Promise<Look> {
  const tag = await sessionTag(circle.secret, view.sessionId);
  const ids = await participant.records.readTagIds(tag);
  if (!ids.ok) return { answer: ids, units: 2 };
  const news = ids.value.map(({ itemId }) => itemId).filter((itemId) => !view.seen.includes(itemId));
  if (news.length === 0 && !all) return { answer: answered(null), units: 2 };
  let units = 2;
  if (!all && news.length <= mostRows) {
    units += news.length;
    const answer = await withRows(participant, view, { circle, tag, itemIds: news });
    if (!answer.ok || answer.value !== null) return { answer, units };
  }
  return { answer: await openSession(participant, view.sessionId), units: units + 2 };
}

/** The session with these rows. `null` where they say more than what a member has added, or do not count. */
async function withRows(
  participant: Participant,
  view: SessionView,
  { circle, tag, itemIds }: { readonly circle: Circle; readonly tag: string; readonly itemIds: readonly string[] },
): Promise<GraphAnswer<SessionView | null>> {
  const read = await participant.records.readRows(itemIds);
  if (!read.ok) return read;
  const opened = await openTag(participant, tag, read.value);
  if (!opened.ok) return opened;
  const { rows, unopened } = opened.value;
  // Somebody has sealed to others only: they may know that the participant does not belong to the circle any more.
  if (unopened["not-for-me"] !== undefined) await knowCircles(participant);
  const isCounted = (row: OpenedStoredRow) => row.place.kind === "entry" && !isOfAnotherDevice(participant, view, row);
  if (rows.length < itemIds.length || !rows.every(isCounted)) return answered(null);
  const added = entryRowsOf(sessionContents(rows, circle, view.sessionId).entries);
  const { session, segments: told } = view;
  const parts = partsOf({ rows: newestOf([...added, ...view.rows]), session, told, me: participant.person.id });
  return keptView(participant, answered({ ...view, ...parts, seen: [...view.seen, ...itemIds] }));
}

/** An own row that this device has not written: it may have to be mended, which needs all rows. */
function isOfAnotherDevice({ person }: Participant, view: SessionView, { place, content }: OpenedStoredRow): boolean {
  if (place.author !== person.id) return false;
  const words = JSON.stringify(entrySchema.safeParse(content).data);
  return !view.rows.some(
    ({ author, revision, entry }) =>
      author === person.id && revision === place.revision && JSON.stringify(entry) === words,
  );
}
