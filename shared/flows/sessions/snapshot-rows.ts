import type { PastSession } from "../../agenda/past/snapshot.ts";
import {
  readSnapshotContent,
  type ReadMonth,
  snapshotContent,
  type SnapshotMonth,
} from "../../agenda/past/snapshot-content.ts";
import { snapshotFit } from "../../agenda/past/snapshot-fit.ts";
import { holdsAll, snapshotJoin } from "../../agenda/past/snapshot-join.ts";
import type { Circle } from "../../circles/circle.ts";
import { readersOf } from "../../privacy/readers-of.ts";
import { nextRevision } from "../../sealing/next-revision.ts";
import { snapshotTag } from "../../sealing/tags.ts";
import { utf8 } from "../../sealing/utf8.ts";
import type { Participant } from "../participant.ts";
import type { OpenedStoredRow } from "../records/open-tag.ts";
import { sealFor } from "../records/seal-for.ts";

/** Bytes of content that still fit into a row of 60,000 sealed characters. */
const mostBytes = 29_000;

/** A row of the own snapshot and what it holds. */
interface SnapshotRow {
  readonly row: OpenedStoredRow;
  readonly content: ReadMonth;
}

/** The own rows of a circle's snapshot. Those of anybody else, of another circle or of no known form do not count, and stay. */
export function snapshotRows(
  { person }: Participant,
  circle: Circle,
  rows: readonly OpenedStoredRow[],
): readonly SnapshotRow[] {
  return rows
    .filter(({ place }) => place.author === person.id && place.kind === "snapshot")
    .flatMap((row) => {
      const content = readSnapshotContent(row.content);
      return content?.circleId === circle.id ? [{ row, content }] : [];
    });
}

/** What all these rows hold, each session once: two devices that wrote at once are both right. */
export function sessionsKept(rows: readonly SnapshotRow[]): readonly PastSession[] {
  return snapshotJoin(rows.flatMap(({ content }) => content.sessions));
}

/**
 * Appends a newer row for each month in which something is to be kept, with everything the earlier rows had, then removes own rows that
 * were read back as superseded. Nobody waits for it and nothing is told of it: without it the next look only costs requests.
 */
export async function keepSnapshot(
  participant: Participant,
  circle: Circle,
  { earlier, read }: { readonly earlier: readonly SnapshotRow[]; readonly read: readonly PastSession[] },
): Promise<void> {
  const kept = sessionsKept(earlier);
  const known = new Set(kept.map(({ id }) => id));
  const all = snapshotJoin([...kept, ...read]);
  const ids = new Set(read.map(({ id }) => id));
  for (const month of new Set(all.filter(({ id }) => ids.has(id)).map((session) => session.month))) {
    const sessions = snapshotFit({
      sessions: all.filter((session) => session.month === month),
      kept: known,
      most: mostBytes,
      lengthOf: (some) => bytesIn({ circleId: circle.id, month, sessions: some }),
    });
    const before = earlier.filter(({ content }) => content.month === month);
    await appendMonth(participant, before, { circleId: circle.id, month, sessions });
    await removeSuperseded(participant, before);
  }
}

async function appendMonth(
  participant: Participant,
  before: readonly SnapshotRow[],
  month: SnapshotMonth,
): Promise<void> {
  const newest = before.toSorted((a, b) => a.row.place.revision - b.row.place.revision).at(-1);
  // What a newer version keeps beside the sessions stays.
  const content = { ...(newest?.row.content as object | undefined), ...snapshotContent(month) };
  const sealed = await sealFor(participant, {
    tag: await snapshotTag(participant.keys.personalSecret, month.circleId),
    kind: "snapshot",
    revision: nextRevision(before.map(({ row }) => row)),
    content,
    readers: readersOf({ kind: "snapshot", author: participant.person.id, members: [] }),
  });
  if (sealed.ok) await participant.records.append(sealed.row);
}

/** Of a month's rows those whose every session a later one was read to hold; none in which a newer version may have written more. */
async function removeSuperseded({ records }: Participant, rows: readonly SnapshotRow[]): Promise<void> {
  const newest = Math.max(...rows.map(({ row }) => row.place.revision));
  const counting = rows.filter(({ row }) => row.place.revision === newest).flatMap(({ content }) => content.sessions);
  const isHeld = (session: PastSession) =>
    counting.some((later) => later.id === session.id && holdsAll(later, session));
  for (const { row, content } of rows)
    if (row.place.revision < newest && content.unread === 0 && content.sessions.every(isHeld))
      await records.remove(row.itemId);
}

function bytesIn(month: SnapshotMonth): number {
  return utf8(JSON.stringify(snapshotContent(month))).length;
}
