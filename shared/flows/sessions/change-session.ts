import { type EntryChange, changeEntry } from "../../agenda/entry/change-entry.ts";
import { entrySchema } from "../../agenda/entry/entry.ts";
import { readersOf } from "../../privacy/readers-of.ts";
import { newId } from "../../sealing/new-id.ts";
import { sessionTag } from "../../sealing/tags.ts";
import { appendRow, type Saving } from "../records/append-row.ts";
import { joinedView } from "./joined-view.ts";
import { keepView, lastView } from "./last-view.ts";
import type { Participant } from "../participant.ts";
import { entryRow } from "./session-rows.ts";
import { tellLate } from "./snapshot-late.ts";
import { isMember, partsOf, type SessionView } from "./session-view.ts";

export interface ChangedSession {
  readonly saving: Saving;
  /** With the change in it, unless it could be saved nowhere. */
  readonly view: SessionView;
}

/**
 * A member's change to a session: a new revision of the own row, sealed to the members who have keys. Without the circle's secret
 * it is kept under the member's own tag, sealed to themselves, and brought along when the secret comes. What waits on this device
 * is part of the view at once, also after a restart.
 *
 * @param at when the member did it, by the service's clock
 */
export async function changeSession(
  participant: Participant,
  view: SessionView,
  change: EntryChange,
  at = participant.client.serviceClock.now(),
): Promise<ChangedSession> {
  const me = participant.person.id;
  // It would count for nobody, and be sealed to people who do not expect it.
  if (!isMember(view, me)) return { saving: { where: "nowhere", why: "not-a-member" }, view };
  const shown = await lastView(participant, view.sessionId);
  // What another screen of this device has written meanwhile is in the kept view only.
  const { own } = joinedView(shown?.view ?? null, view, me);
  const made = entrySchema.safeParse(
    changeEntry({
      sessionId: view.sessionId,
      own,
      change,
      id: newId(8),
      at,
    }),
  );
  // A row that fits no schema would count nowhere: nothing of it, and nothing of what stood there before.
  if (!made.success) return { saving: { where: "nowhere", why: "too-large" }, view };
  // As whoever reads the row gets it, so that the same words are the same row.
  const entry = made.data;
  const revision = (own?.revision ?? 0) + 1;
  const row =
    view.circle !== null
      ? await entryRow(participant, view.circle, { entry, revision })
      : {
          tag: await sessionTag(participant.keys.personalSecret, view.sessionId),
          kind: "entry",
          revision,
          content: entry,
          readers: readersOf({ kind: "entry", author: me, members: [] }),
        };
  const written: string[] = [];
  const saving = await appendRow(participant, row, (itemId) => void written.push(itemId));
  if (saving.where === "nowhere") return { saving, view };
  const rows = [...view.rows.filter(({ author }) => author !== me), { author: me, revision, entry }];
  const changed: SessionView = {
    ...view,
    ...partsOf({ rows, session: view.session, told: view.segments, me }),
    // The next poll knows it for the own row.
    seen: [...view.seen, ...written],
  };
  await keepView(participant, changed, shown?.at);
  const { sessionId, circle, session } = view;
  if (circle !== null) await tellLate(participant, circle, { sessionId, revision, end: session?.end ?? null });
  return { saving, view: changed };
}
