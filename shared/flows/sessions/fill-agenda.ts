import type { EntryChange } from "../../agenda/entry/change-entry.ts";
import type { Saving } from "../records/append-row.ts";
import { changeSession } from "./change-session.ts";
import type { Participant } from "../participant.ts";
import type { SessionView } from "./session-view.ts";

/** Adds a member's change to a session; where it is kept now. */
export async function fillAgenda(participant: Participant, view: SessionView, change: EntryChange): Promise<Saving> {
  return (await changeSession(participant, view, change)).saving;
}
