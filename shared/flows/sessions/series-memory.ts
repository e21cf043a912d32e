import type { MergedCommitment } from "../../agenda/entry/merge-entries.ts";
import { groupedBy } from "../../agenda/grouped-by.ts";
import { openCommitments } from "../../agenda/past/open-commitments.ts";
import type { EarlierRoles } from "../../agenda/propose-roles.ts";
import type { PastSession } from "../../agenda/past/snapshot.ts";
import { snapshotJoin } from "../../agenda/past/snapshot-join.ts";
import type { Circle } from "../../circles/circle.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import { circleTag, sessionTag, snapshotTag } from "../../sealing/tags.ts";
import type { Session } from "../../sessions/session.ts";
import { agreementIn, type KnownAgreement } from "../circles/agreement-rows.ts";
import { openTag, type OpenedStoredRow } from "../records/open-tag.ts";
import { openTags } from "../records/open-tags.ts";
import type { Participant } from "../participant.ts";
import { knownSessions } from "./known-sessions.ts";
import { indexedSessions } from "./session-rows.ts";
import { lateEntries, READ_ANEW } from "./snapshot-late.ts";
import { keepSnapshot, sessionsKept, snapshotRows } from "./snapshot-rows.ts";
import { snapshotSession } from "./snapshot-session.ts";

/** What the sessions before tell the next one. */
export interface SeriesMemory {
  /** Commitments that are still open. */
  readonly open: readonly MergedCommitment[];
  /** Who had which role, in order of time. */
  readonly earlier: readonly EarlierRoles[];
  /** The sessions before with what was written in them, as far as the own snapshot had room for it, in order of time. */
  readonly past: readonly PastSession[];
  /** The ground rules and who said yes to them. */
  readonly rules: KnownAgreement;
}

/** Twenty queries go into one request; two of them are the own snapshot and the circle's index. */
const mostAtOnce = 18;

type Place = Pick<Session, "id" | "start" | "end" | "format">;

/**
 * What a circle's earlier sessions left to this one: open commitments, and who had which role. One request where the own snapshot holds
 * the sessions that are long over and this device knows which were lately; what neither covers is read in a second step, and kept in the
 * snapshot from then on. A snapshot that is lost or cannot be read costs requests and nothing else.
 */
export async function seriesMemory(
  participant: Participant,
  circle: Circle,
  session: Pick<Session, "id" | "start" | "format">,
): Promise<GraphAnswer<SeriesMemory>> {
  const now = participant.client.serviceClock.now();
  const isAsked = ({ id, start, end }: Place) => start < session.start || (id === session.id && end <= now);
  const lately = (await knownSessions(participant))
    .map((known) => known.session)
    .filter((known) => known.circleId === circle.id && isAsked(known) && now < known.end + READ_ANEW)
    .toSorted((a, b) => b.start - a.start)
    .slice(0, mostAtOnce);
  const first = await readFirst(participant, circle, lately);
  if (!first.ok) return first;
  const { index, snapshot, opened } = first.value;
  const earlier = snapshotRows(participant, circle, snapshot ?? []);
  const kept = new Map(sessionsKept(earlier).map((each) => [each.id, each]));
  const told = indexedSessions(index, circle).map(({ value }) => value);
  // Absence is no proof: what was kept counts where the index does not name it, and so does what this device knows.
  const places = new Map([...kept.values(), ...lately, ...told].map((place): [string, Place] => [place.id, place]));
  const asked = [...places.values()].filter(isAsked);
  const marks = marksIn(index, circle);
  const missing = asked.filter(({ id }) => !opened.has(id) && !isCovered(kept.get(id), marks.get(id)));
  const rest = await readSessions(participant, circle, missing);
  if (!rest.ok) return rest;
  const read = asked.flatMap((place) => {
    const rows = opened.get(place.id) ?? rest.value.get(place.id);
    const mark = newestOf(marks.get(place.id));
    return rows === undefined ? [] : (snapshotSession(circle, { session: place, rows, mark, now }) ?? []);
  });
  const toKeep = read.filter((each) => each.end <= now && isNews(kept.get(each.id), each));
  // A snapshot that did not answer is no empty one.
  if (snapshot !== null && toKeep.length > 0 && participant.keyWaits === undefined)
    await keepSnapshot(participant, circle, { earlier, read: toKeep });
  const past = snapshotJoin([...kept.values(), ...read])
    .filter(({ id }) => asked.some((place) => place.id === id))
    .map((each) => ({ ...each, ...placed(places.get(each.id) ?? each) }));
  return answered({ ...memoryOf(circle, past, session), rules: agreementIn(index, circle, participant.person.id) });
}

interface FirstRead {
  readonly index: readonly OpenedStoredRow[];
  /** `null`: it did not answer. */
  readonly snapshot: readonly OpenedStoredRow[] | null;
  readonly opened: ReadonlyMap<string, readonly OpenedStoredRow[]>;
}

/** One request: the own snapshot, the index, and the sessions that are likely to be read anyway. */
async function readFirst(
  participant: Participant,
  circle: Circle,
  lately: readonly Place[],
): Promise<GraphAnswer<FirstRead>> {
  const own = await snapshotTag(participant.keys.personalSecret, circle.id);
  const shared = await Promise.all([
    circleTag(circle.secret),
    ...lately.map(({ id }) => sessionTag(circle.secret, id)),
  ]);
  const read = await participant.records.readTags([own, ...shared]);
  const opened: OpenedStoredRow[][] = [];
  for (const tag of shared) {
    const rows = read.get(tag);
    if (rows === undefined) continue;
    if (!rows.ok) return rows;
    const tagged = await openTag(participant, tag, rows.value);
    if (!tagged.ok) return tagged;
    opened.push([...tagged.value.rows]);
  }
  const [index = [], ...sessions] = opened;
  const found = read.get(own);
  const snapshot = found?.ok ? await openTag(participant, own, found.value) : null;
  return answered({
    index,
    snapshot: snapshot?.ok ? snapshot.value.rows : null,
    opened: new Map(lately.map(({ id }, at) => [id, sessions[at] ?? []])),
  });
}

async function readSessions(
  participant: Participant,
  circle: Circle,
  places: readonly Place[],
): Promise<GraphAnswer<ReadonlyMap<string, readonly OpenedStoredRow[]>>> {
  if (places.length === 0) return answered(new Map());
  const opened = await openTags(participant, await Promise.all(places.map(({ id }) => sessionTag(circle.secret, id))));
  if (!opened.ok) return opened;
  return answered(new Map(places.map(({ id }, at) => [id, opened.value[at]?.rows ?? []])));
}

type Marks = ReturnType<typeof lateEntries>;

function marksIn(index: readonly OpenedStoredRow[], circle: Circle): ReadonlyMap<string, Marks> {
  return groupedBy(lateEntries(index, circle), ({ sessionId }) => sessionId);
}

function newestOf(marks: Marks = []): number {
  return Math.max(0, ...marks.map(({ itemId }) => itemId));
}

/** Whether a session need not be read: nobody can have changed it unseen since it was kept. */
function isCovered(kept: PastSession | undefined, marks: Marks = []): boolean {
  if (kept === undefined || !kept.isSettled || kept.mark < newestOf(marks)) return false;
  return marks.every(({ author, revision }) =>
    kept.members.some((member) => member.person === author && member.revision >= revision),
  );
}

/** A session is kept when it is over, again when it is settled, and after each late change; what is between is read anew anyway. */
function isNews(kept: PastSession | undefined, read: PastSession): boolean {
  if (kept === undefined) return true;
  if (read.newest < kept.newest) return false;
  return read.isSettled && (!kept.isSettled || read.newest > kept.newest || read.mark > kept.mark);
}

function placed({ start, end, format }: Place): Omit<Place, "id"> {
  return { start, end, format };
}

function memoryOf(
  { members }: Circle,
  past: readonly PastSession[],
  { id, start, format }: Pick<Session, "id" | "start" | "format">,
): Omit<SeriesMemory, "rules"> {
  const isMember = (person: string) => members.some((member) => member.id === person);
  const before = past
    .filter((each) => each.id !== id && each.start < start)
    .map((each) => ({ ...each, commitments: each.commitments.filter(({ author }) => isMember(author)) }))
    .toSorted((a, b) => a.start - b.start);
  return {
    open: openCommitments({ sessions: before, start, format }),
    // Roles that were only planned, in a session nobody started, were had by nobody.
    earlier: before.filter(({ wasStarted }) => wasStarted).map((each) => ({ start: each.start, roles: each.roles })),
    past: before,
  };
}
