import { mergeEntries } from "../../agenda/entry/merge-entries.ts";
import { ownEntries } from "../../agenda/entry/own-entries.ts";
import type { OldText, PastSession } from "../../agenda/past/snapshot.ts";
import type { Circle } from "../../circles/circle.ts";
import type { Instant } from "../../circles/instant.ts";
import { isoOf } from "../../circles/instant.ts";
import type { Session } from "../../sessions/session.ts";
import type { OpenedStoredRow } from "../records/open-tag.ts";
import { entryRowsOf, sessionContents } from "./session-rows.ts";
import { READ_ANEW } from "./snapshot-late.ts";

interface JustRead {
  readonly session: Pick<Session, "id" | "start" | "end" | "format">;
  readonly rows: readonly OpenedStoredRow[];
  /** The highest item id among the marks of late changes known before the rows were asked for. */
  readonly mark: number;
  readonly now: Instant;
}

/** A session as its rows tell it now. `null` where no row was found: that is no proof of anything. */
export function snapshotSession(circle: Circle, { session, rows, mark, now }: JustRead): PastSession | null {
  if (rows.length === 0) return null;
  const { id, start, end, format } = session;
  const entries = entryRowsOf(sessionContents(rows, circle, id).entries);
  const { segments, commitments, roles, run } = mergeEntries({
    rows: entries,
    segmentIds: [...new Set(entries.flatMap(({ entry }) => [...entry.topics, ...entry.notes]).map(segmentOf))].filter(
      (segmentId) => segmentId !== null,
    ),
  });
  const texts = segments.flatMap(({ topics, notes }): OldText[] => [
    ...topics.map(({ author, segmentId, text, at }) => ({ kind: "topic" as const, author, segmentId, text, at })),
    ...notes.map(({ author, segmentId, text, at }) => ({ kind: "note" as const, author, segmentId, text, at })),
  ]);
  const wasStarted = run.some((action) => action.do === "start");
  return {
    id,
    month: isoOf(start).slice(0, 7),
    start,
    end,
    format,
    isSettled: now >= end + READ_ANEW,
    newest: Math.max(...rows.map(({ itemId }) => Number(itemId))),
    mark,
    members: ownEntries(entries).map(({ author, revision, topics, notes }) => ({
      person: author,
      revision,
      topics: topics.length,
      notes: notes.length,
    })),
    roles: wasStarted ? roles : [],
    wasStarted,
    commitments,
    ...(texts.length > 0 && { texts }),
  };
}

function segmentOf({ segmentId }: { readonly segmentId: string | null }): string | null {
  return segmentId;
}
