import { type EntryChange, changeEntry } from "../agenda/change-entry.ts";
import { answered, type GraphAnswer } from "../graph/graph-error.ts";
import { readersOf } from "../privacy/readers-of.ts";
import { newId } from "../sealing/new-id.ts";
import { sessionTag } from "../sealing/tags.ts";
import { appendRow, type Saving } from "./append-row.ts";
import type { Participant } from "./participant.ts";
import { entryRow } from "./session-rows.ts";
import type { SessionView } from "./session-view.ts";

/**
 * Adds a member's change to a session: a new revision of the own row, sealed to the members who have keys. Without the circle's secret
 * it is kept under the member's own tag, sealed to themselves, and brought along when the secret comes.
 */
export async function fillAgenda(participant: Participant, view: SessionView, change: EntryChange): Promise<Saving> {
  const entry = changeEntry({
    sessionId: view.sessionId,
    own: view.own,
    change,
    id: newId(8),
    at: participant.client.serviceClock.now(),
  });
  const revision = (view.own?.revision ?? 0) + 1;
  if (view.circle !== null)
    return appendRow(participant, await entryRow(participant, view.circle, { entry, revision }));
  return appendRow(participant, {
    tag: await sessionTag(participant.keys.personalSecret, view.sessionId),
    kind: "entry",
    revision,
    content: entry,
    readers: readersOf({ kind: "entry", author: participant.person.id, members: [] }),
  });
}

/** Whether anything new lies under the session's tag: ids only, 2 resource units. */
export async function hasNews(participant: Participant, view: SessionView): Promise<GraphAnswer<boolean>> {
  const secret = view.circle?.secret ?? participant.keys.personalSecret;
  const ids = await participant.records.readTagIds(await sessionTag(secret, view.sessionId));
  return ids.ok ? answered(ids.value.some(({ itemId }) => !view.seen.includes(itemId))) : ids;
}
