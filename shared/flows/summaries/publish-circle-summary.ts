import { mergeEntries } from "../../agenda/entry/merge-entries.ts";
import { formatById } from "../../circles/format-by-id.ts";
import type { Keyring } from "../../circles/keyring.ts";
import { personId } from "../../circles/person.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import type { ListRow } from "../../graph/list-row.ts";
import type { Json } from "../../privacy/canonical-json.ts";
import { circleFacts, type SessionFact } from "../../privacy/circle-facts.ts";
import { closedWindows, type SummaryWindow } from "../../privacy/closed-windows.ts";
import { commitmentFacts, type SessionCommitments } from "../../privacy/commitment-facts.ts";
import type { Programme } from "../../privacy/programme.ts";
import type { Charter, Confirmation, Facts } from "../../privacy/summary-rows.ts";
import { summariesTag } from "../../privacy/summary-tags.ts";
import { plainDigest, signPlain } from "../../sealing/signed-plain.ts";
import { sessionTag } from "../../sealing/tags.ts";
import { sessionHeld } from "../../sessions/session-held.ts";
import type { Session } from "../../sessions/session.ts";
import { sendIntent } from "../records/append-row.ts";
import { openTags } from "../records/open-tags.ts";
import type { Participant } from "../participant.ts";
import { circleRowsIn } from "./read-circle-summaries.ts";
import { entryRowsOf, sessionContents } from "../sessions/session-rows.ts";

const tagsPerRequest = 20;

/** One session as the facts need it. */
type Told = SessionFact & SessionCommitments;

export interface SummaryToTend {
  readonly keyring: Keyring;
  readonly charter: Charter;
  readonly programme: Programme;
  readonly sessions: readonly Session[];
}

/**
 * For each closed window of a circle: works the facts out on this device, publishes them when nobody has, confirms or disputes them when
 * somebody else has; each once. What was done is read from the list itself, so a second device does nothing twice.
 *
 * @returns how many rows were written
 */
export async function publishCircleSummary(
  participant: Participant,
  { keyring, charter, programme, sessions }: SummaryToTend,
): Promise<GraphAnswer<number>> {
  const { circle, namelessKey } = keyring;
  if (namelessKey === null) return answered(0);
  const now = participant.client.serviceClock.now();
  const told = await tellSessions(participant, keyring, sessions);
  if (!told.ok) return told;
  const heldEnds = told.value.filter(({ held }) => held).map(({ end }) => end);
  const closed = closedWindows({ start: charter.start, heldEnds, now }).flatMap((window) => {
    const facts = circleFacts({
      group: charter.group,
      window,
      members: circle.members.map(({ id }) => id),
      readers: programme.readers.map((reader) => personId(participant.configuration.tenantId, reader)),
      k: charter.k,
      rhythmDays: 7 * (circle.rhythm?.weeks ?? formatById(circle.format).everyWeeks ?? 1),
      sessions: told.value,
      commitments: commitmentFacts(told.value, window.close),
    });
    return facts === null ? [] : [{ facts, window, tag: summariesTag(programme.id, window.close) }];
  });
  if (closed.length === 0) return answered(0);
  // A quarter holds several windows: each is read once.
  const quarters = await participant.summaries.readTags(closed.map(({ tag }) => tag));
  let written = 0;
  for (const { facts, window, tag } of closed) {
    const rows = quarters.get(tag);
    if (rows === undefined) continue;
    if (!rows.ok) return rows;
    const content = await nextRow(rows.value, { tag, charter, facts, window, ownKey: namelessKey.x });
    if (content === null) continue;
    const body = await signPlain({ tag, content: content as unknown as Json, key: namelessKey });
    await sendIntent(participant, { kind: "append-row", payload: { list: "summaries", tag, body } });
    written += 1;
  }
  return answered(written);
}

/** What this member has to add about a window: the facts, a confirmation or dispute, or nothing more. */
async function nextRow(
  rows: readonly ListRow[],
  own: {
    readonly tag: string;
    readonly charter: Charter;
    readonly facts: Facts;
    readonly window: SummaryWindow;
    readonly ownKey: string;
  },
): Promise<Facts | Confirmation | null> {
  const { charter, facts, window, tag } = own;
  const me = charter.keys.findIndex(({ x }) => x === own.ownKey);
  if (me < 0) return null;
  const found = await circleRowsIn(tag, rows, charter);
  const isOfWindow = ({ content }: { readonly content: { readonly start: number; readonly close: number } }) =>
    content.start === window.start && content.close === window.close;
  const published = found.facts.filter(isOfWindow).toSorted((a, b) => Number(a.itemId) - Number(b.itemId))[0];
  if (published === undefined) return facts;
  const hasSpoken = published.signer === me || found.confirmations.some((row) => isOfWindow(row) && row.signer === me);
  if (hasSpoken) return null;
  const agrees = (await plainDigest(facts as unknown as Json)) === published.digest;
  return {
    kind: "confirmation",
    v: 1,
    group: charter.group,
    start: window.start,
    close: window.close,
    facts: published.digest,
    agrees,
  };
}

/** What became of the circle's sessions, from their own tags. */
async function tellSessions(
  participant: Participant,
  { circle }: Keyring,
  sessions: readonly Session[],
): Promise<GraphAnswer<Told[]>> {
  const now = participant.client.serviceClock.now();
  const ended = sessions.filter(({ end }) => end <= now);
  const told: Told[] = [];
  for (let first = 0; first < ended.length; first += tagsPerRequest) {
    const group = ended.slice(first, first + tagsPerRequest);
    const opened = await openTags(participant, await Promise.all(group.map(({ id }) => sessionTag(circle.secret, id))));
    if (!opened.ok) return opened;
    for (const [at, session] of group.entries()) {
      const contents = sessionContents(opened.value[at]?.rows ?? [], circle, session.id);
      const newest = contents.session?.value ?? session;
      const activity = contents.entries.flatMap(({ author, value }) =>
        [value.presentAt, ...[...value.topics, ...value.notes, ...value.commitments].map((item) => item.at)].flatMap(
          (when) => (when === null ? [] : [{ author, at: when }]),
        ),
      );
      told.push({
        end: newest.end,
        cancelled: newest.phase === "cancelled",
        held: sessionHeld({ session: newest, activity, now }),
        commitments: mergeEntries({ rows: entryRowsOf(contents.entries), segmentIds: [] }).commitments,
      });
    }
  }
  return answered(told);
}
