import type { EntryChange } from "../../agenda/entry/change-entry.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import { sessionTag } from "../../sealing/tags.ts";
import type { Saving } from "../records/append-row.ts";
import { changeSession } from "./change-session.ts";
import type { Participant } from "../participant.ts";
import type { SessionView } from "./session-view.ts";

/** Adds a member's change to a session; where it is kept now. */
export async function fillAgenda(participant: Participant, view: SessionView, change: EntryChange): Promise<Saving> {
  return (await changeSession(participant, view, change)).saving;
}

/** Whether anything new lies under the session's tag: ids only, 2 resource units. */
export async function hasNews(participant: Participant, view: SessionView): Promise<GraphAnswer<boolean>> {
  const secret = view.circle?.secret ?? participant.keys.personalSecret;
  const ids = await participant.records.readTagIds(await sessionTag(secret, view.sessionId));
  return ids.ok ? answered(ids.value.some(({ itemId }) => !view.seen.includes(itemId))) : ids;
}
