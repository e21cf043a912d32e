import { wallTime } from "../../sessions/wall-time.ts";
import { keepDraft, keptDraft } from "./keep-draft.ts";
import type { Visitor } from "../participant.ts";

/** `never`: not asked for yet, may be asked for once · `waiting`: not before tomorrow · `due`: was asked for, the day is over. */
export type Reminder = "never" | "waiting" | "due";

/** Puts the reflection on a session off until tomorrow, on this device. */
export function remindTomorrow(visitor: Visitor, sessionId: string): Promise<void> {
  return keepDraft(visitor, place(sessionId), today(visitor));
}

/** How the reminder of a session stands. */
export async function reminderOf(visitor: Visitor, sessionId: string): Promise<Reminder> {
  const askedOn = await keptDraft(visitor, place(sessionId));
  if (typeof askedOn !== "string") return "never";
  return askedOn >= today(visitor) ? "waiting" : "due";
}

function place(sessionId: string): string {
  return `reminder/${sessionId}`;
}

/** The day where the participant is, `YYYY-MM-DD`. */
function today({ client, timeZone }: Visitor): string {
  return wallTime(client.serviceClock.now(), timeZone).dateTime.slice(0, 10);
}
