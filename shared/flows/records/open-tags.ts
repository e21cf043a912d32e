import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import { openTag, type OpenedTag } from "./open-tag.ts";
import type { Participant } from "../participant.ts";

/** Reads and opens several tags in one request (twenty at most in each), in the order asked. One that cannot be read fails all. */
export async function openTags(participant: Participant, tags: readonly string[]): Promise<GraphAnswer<OpenedTag[]>> {
  const read = await participant.records.readTags(tags);
  const opened: OpenedTag[] = [];
  for (const tag of tags) {
    const rows = read.get(tag);
    if (rows === undefined) continue;
    if (!rows.ok) return rows;
    const tagged = await openTag(participant, tag, rows.value);
    if (!tagged.ok) return tagged;
    opened.push(tagged.value);
  }
  return answered(opened);
}
