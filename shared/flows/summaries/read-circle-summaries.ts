import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import type { ListRow } from "../../graph/list-row.ts";
import type { Programme } from "../../privacy/programme.ts";
import { type CircleRows, shownCircle, type ShownCircle, type SignedRow } from "../../privacy/shown-summaries.ts";
import {
  type Charter,
  type Confirmation,
  confirmationSchema,
  type Facts,
  factsSchema,
} from "../../privacy/summary-rows.ts";
import { chartersTag, recentSummariesTags } from "../../privacy/summary-tags.ts";
import { checkPlain, plainContent } from "../../sealing/signed-plain.ts";
import type { Visitor } from "../participant.ts";
import { chartersIn } from "./tend-charter.ts";

/** This quarter and the two before: nine months at least. */
const quarters = 3;

/**
 * What the programme's circles have published, in one request. A reader who is a member of a circle does not find it here: they see it as
 * a member (P11).
 *
 * @param ownGroups opaque names of the reader's own circles
 */
export async function readCircleSummaries(
  visitor: Visitor,
  { programme, ownGroups }: { readonly programme: Programme; readonly ownGroups: readonly string[] },
): Promise<GraphAnswer<readonly ShownCircle[]>> {
  const tags = [
    chartersTag(programme.id),
    ...recentSummariesTags(programme.id, visitor.client.serviceClock.now(), quarters),
  ];
  const read = await visitor.summaries.readTags(tags);
  const pages = new Map<string, readonly ListRow[]>();
  for (const [tag, rows] of read) {
    if (!rows.ok) return rows;
    pages.set(tag, rows.value);
  }
  const [charters = "", ...windows] = tags;
  const shown: ShownCircle[] = [];
  for (const charter of await chartersIn(charters, pages.get(charters) ?? [])) {
    if (ownGroups.includes(charter.group)) continue;
    const parts = await Promise.all(windows.map((tag) => circleRowsIn(tag, pages.get(tag) ?? [], charter)));
    shown.push(
      shownCircle({
        charter,
        facts: parts.flatMap(({ facts }) => facts),
        confirmations: parts.flatMap(({ confirmations }) => confirmations),
      }),
    );
  }
  return answered(shown.toSorted((a, b) => (a.name < b.name ? -1 : 1)));
}

/** The rows of one circle under a tag whose signature fits one of its charter's keys. Everything else does not count. */
export async function circleRowsIn(
  tag: string,
  rows: readonly ListRow[],
  charter: Charter,
): Promise<Omit<CircleRows, "charter">> {
  const found: { facts: SignedRow<Facts>[]; confirmations: SignedRow<Confirmation>[] } = {
    facts: [],
    confirmations: [],
  };
  for (const { itemId, body } of rows) {
    const claimed = plainContent(body)?.content as { readonly group?: unknown; readonly kind?: unknown } | undefined;
    if (claimed?.group !== charter.group) continue;
    const checked = await checkPlain({ tag, body, keys: charter.keys });
    if (checked === null) continue;
    const { signer, digest } = checked;
    const facts = factsSchema.safeParse(checked.content);
    const confirmation = confirmationSchema.safeParse(checked.content);
    if (facts.success) found.facts.push({ itemId, signer, digest, content: facts.data });
    else if (confirmation.success) found.confirmations.push({ itemId, signer, digest, content: confirmation.data });
  }
  return found;
}
