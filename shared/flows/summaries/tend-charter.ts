import { openAsked } from "../../circles/asked-circle.ts";
import type { PublicKey } from "../../circles/card.ts";
import { circleKeySchema, type Keyring } from "../../circles/keyring.ts";
import type { Json } from "../../privacy/canonical-json.ts";
import { type Programme } from "../../privacy/programme.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import { readersOf } from "../../privacy/readers-of.ts";
import { type Charter, charterSchema } from "../../privacy/summary-rows.ts";
import { chartersTag } from "../../privacy/summary-tags.ts";
import { makeNamelessKey } from "../../sealing/nameless-key.ts";
import { checkPlain, plainContent, signPlain } from "../../sealing/signed-plain.ts";
import { circleTag } from "../../sealing/tags.ts";
import type { ListRow } from "../../graph/list-row.ts";
import { inItemOrder } from "../../graph/list-row.ts";
import { appendRow, sendIntent } from "../records/append-row.ts";
import { circleGroup } from "../circles/circle-group.ts";
import { contentsOf } from "../records/contents-of.ts";
import { keepKeyring } from "../circles/know-circles.ts";
import type { OpenedStoredRow } from "../records/open-tag.ts";
import type { Participant } from "../participant.ts";
import { idsOf } from "../records/seal-for.ts";

/** Below three members there is nothing that could ever be summed up (P15). */
const leastMembers = 3;

export interface Chartered {
  readonly keyring: Keyring;
  /** `null` until everybody who was asked has answered and every member's client has told its key. */
  readonly charter: Charter | null;
}

/**
 * Sees to a circle's charter: the own nameless key is made and told to the members, and once all have told theirs, whoever comes first
 * writes the charter. Its bytes follow from the circle, so that two who write at once write the same.
 */
export async function tendCharter(
  participant: Participant,
  {
    keyring,
    programme,
    circleRows,
  }: { readonly keyring: Keyring; readonly programme: Programme; readonly circleRows: readonly OpenedStoredRow[] },
): Promise<GraphAnswer<Chartered>> {
  const { circle } = keyring;
  if (circle.members.length < leastMembers) return answered({ keyring, charter: null });
  const tag = chartersTag(programme.id);
  const read = await participant.summaries.readTag(tag);
  if (!read.ok) return read;
  const group = await circleGroup(circle);
  const written = (await chartersIn(tag, read.value)).find((charter) => charter.group === group) ?? null;
  const own = await ownNamelessKey(participant, keyring);
  if (written !== null) return answered({ keyring: own, charter: written });

  const keys = await toldKeys(participant, own, circleRows);
  // A charter names one key per member and is not written again: it waits for those who have not answered.
  if (keys === null || openAsked(circle).length > 0 || own.namelessKey === null)
    return answered({ keyring: own, charter: null });
  const charter: Charter = {
    kind: "charter",
    v: 1,
    group,
    name: circle.name,
    format: circle.format,
    start: circle.createdAt,
    k: programme.k,
    keys,
  };
  const body = await signPlain({ tag, content: charter as unknown as Json, key: own.namelessKey });
  const saving = await sendIntent(participant, { kind: "append-row", payload: { list: "summaries", tag, body } });
  return answered({ keyring: own, charter: saving.where === "service" ? charter : null });
}

/** The charters among the rows of their tag: signed with one of their own keys; of several for one circle the one stored first. */
export async function chartersIn(tag: string, rows: readonly ListRow[]): Promise<Charter[]> {
  const charters = new Map<string, Charter>();
  for (const { body } of rows.toSorted(inItemOrder)) {
    const claimed = charterSchema.safeParse(plainContent(body)?.content);
    if (!claimed.success || charters.has(claimed.data.group)) continue;
    const checked = await checkPlain({ tag, body, keys: claimed.data.keys });
    if (checked !== null) charters.set(claimed.data.group, claimed.data);
  }
  return [...charters.values()];
}

async function ownNamelessKey(participant: Participant, keyring: Keyring): Promise<Keyring> {
  if (keyring.namelessKey !== null) return keyring;
  const own: Keyring = { ...keyring, namelessKey: await makeNamelessKey(), revision: keyring.revision + 1 };
  await keepKeyring(participant, own);
  return own;
}

/** All members' public halves in an order that tells nothing, or `null` while one is missing. Tells the own one where it is not there yet. */
async function toldKeys(
  participant: Participant,
  { circle, namelessKey }: Keyring,
  rows: readonly OpenedStoredRow[],
): Promise<PublicKey[] | null> {
  const me = participant.person.id;
  const told = new Map(
    contentsOf({ rows, kind: "circle-key", schema: circleKeySchema }).map(({ author, value }) => [author, value.key]),
  );
  if (namelessKey !== null && told.get(me)?.x !== namelessKey.x) {
    const key: PublicKey = publicHalf(namelessKey);
    const saving = await appendRow(participant, {
      tag: await circleTag(circle.secret),
      kind: "circle-key",
      revision: 1,
      content: { circleId: circle.id, key },
      readers: readersOf({ kind: "circle-key", author: me, members: idsOf(circle.members) }),
    });
    if (saving.where === "service") told.set(me, key);
  }
  const keys = circle.members.map(({ id }) => told.get(id));
  return keys.every((key) => key !== undefined) ? keys.map(publicHalf).toSorted((a, b) => (a.x < b.x ? -1 : 1)) : null;
}

function publicHalf({ kty, crv, x, y }: PublicKey): PublicKey {
  return { kty, crv, x, y };
}
