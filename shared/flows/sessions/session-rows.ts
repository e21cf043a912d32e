import type { Circle } from "../../circles/circle.ts";
import type { PersonId } from "../../circles/person.ts";
import { type Entry, entrySchema } from "../../agenda/entry/entry.ts";
import type { EntryRow } from "../../agenda/entry/own-entries.ts";
import { readersOf } from "../../privacy/readers-of.ts";
import { lowestItemIdRow } from "../../sealing/lowest-item-id-row.ts";
import { circleTag, sessionTag } from "../../sealing/tags.ts";
import { type Session, sessionSchema } from "../../sessions/session.ts";
import { type Content, contentsOf } from "../records/contents-of.ts";
import type { OpenedStoredRow } from "../records/open-tag.ts";
import type { Participant } from "../participant.ts";
import { idsOf, type RowToAppend } from "../records/seal-for.ts";

/** What lies under a session's tag. */
export interface SessionContents {
  /** The booking that counts: whoever claimed it first, as they left it; `null` when nothing of it is there yet. */
  readonly session: Content<Session> | null;
  readonly entries: readonly Content<Entry>[];
}

/** Reads what the opened rows of a session's tag say about the session. Rows of people who are not members do not count. */
export function sessionContents(rows: readonly OpenedStoredRow[], circle: Circle, sessionId: string): SessionContents {
  const ofMembers = rows.filter(({ place }) => circle.members.some(({ id }) => id === place.author));
  const claims = ofMembers.filter(({ place, content }) => {
    const claim = place.kind === "session" ? sessionSchema.safeParse(content).data : undefined;
    return claim?.id === sessionId && maySay(claim, place.author);
  });
  const entries = entriesOf(ofMembers, sessionId);
  return { session: ofClaimant(claims)[0] ?? null, entries };
}

/** Each author's newest additions to a session. A row about another session hides none of this one. */
export function entriesOf(rows: readonly OpenedStoredRow[], sessionId: string): Content<Entry>[] {
  return contentsOf({
    rows,
    kind: "entry",
    schema: entrySchema,
    subjectOf: ({ content }) => entrySchema.parse(content).sessionId,
  }).filter(({ value }) => value.sessionId === sessionId);
}

/** The same additions as the merge of the agenda takes them. */
export function entryRowsOf(entries: readonly Content<Entry>[]): EntryRow[] {
  return entries.map(({ author, value, row }) => ({ author, revision: row.place.revision, entry: value }));
}

/** The sessions in a circle's index, each as its organizer left it, earliest first. */
export function indexedSessions(rows: readonly OpenedStoredRow[], circle: Circle): Content<Session>[] {
  const claims = rows.filter(({ place, content }) => {
    const claim = place.kind === "session" ? sessionSchema.safeParse(content).data : undefined;
    return claim && circle.members.some(({ id }) => id === place.author) && maySay(claim, place.author);
  });
  const bySession = new Map<string, OpenedStoredRow[]>();
  for (const row of claims) {
    const { id } = sessionSchema.parse(row.content);
    bySession.set(id, [...(bySession.get(id) ?? []), row]);
  }
  return [...bySession.values()].flatMap(ofClaimant).toSorted((a, b) => a.value.start - b.value.start);
}

/** Who books says where the meeting is; of a meeting that was adopted, whichever member was first. */
function maySay({ organizer, adopted }: Session, author: PersonId): boolean {
  return organizer === author || adopted === true;
}

/** Of the rows about one session the newest one of whoever claimed it first; none for no rows. */
function ofClaimant(claims: readonly OpenedStoredRow[]): Content<Session>[] {
  const claimant = lowestItemIdRow(claims)?.place.author;
  return (
    contentsOf({ rows: claims, kind: "session", schema: sessionSchema })
      .filter(({ author }) => author === claimant)
      // Two devices that followed the calendar at once wrote the same revision: whoever came later saw the later time.
      .slice(-1)
  );
}

/** A session's row for its own tag, sealed to the members. */
export async function sessionRow(
  participant: Participant,
  circle: Circle,
  { session, revision }: { session: Session; revision: number },
): Promise<RowToAppend> {
  return {
    tag: await sessionTag(circle.secret, session.id),
    kind: "session",
    revision,
    content: session,
    readers: readersOf({ kind: "session", author: participant.person.id, members: idsOf(circle.members) }),
  };
}

/** The same session in the circle's index, from which the next one knows what came before. */
export async function indexRow(
  participant: Participant,
  circle: Circle,
  { session, revision }: { session: Session; revision: number },
): Promise<RowToAppend> {
  return { ...(await sessionRow(participant, circle, { session, revision })), tag: await circleTag(circle.secret) };
}

/** A member's additions, for the session's tag. */
export async function entryRow(
  participant: Participant,
  circle: Circle,
  { entry, revision }: { entry: Entry; revision: number },
): Promise<RowToAppend> {
  return {
    tag: await sessionTag(circle.secret, entry.sessionId),
    kind: "entry",
    revision,
    content: entry,
    readers: readersOf({ kind: "entry", author: participant.person.id, members: idsOf(circle.members) }),
  };
}
