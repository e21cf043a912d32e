import { cached } from "../../device/cached.ts";
import { startOfTomorrow } from "../../reflection/start-of-tomorrow.ts";
import type { Participant, Visitor } from "../participant.ts";
import type { Saving } from "../records/append-row.ts";
import { reminderOf, sayOfReminder } from "./reminders.ts";

/** What this device has done about a session's reflection: `shown` the form, or `asked` to be reminded tomorrow. */
type DoneHere = "shown" | "asked";

/** Puts the reflection on a session off until tomorrow, where the participant is. It can be asked for once. */
export async function remindTomorrow(participant: Participant, sessionId: string): Promise<Saving> {
  const { client, timeZone } = participant;
  const at = startOfTomorrow(client.serviceClock.now(), timeZone);
  await keepDone(participant, sessionId, "asked");
  return sayOfReminder(participant, { sessionId, step: "asked", at });
}

/** No reflection on this session, on no device. */
export function skipReflection(participant: Participant, sessionId: string): Promise<Saving> {
  return sayOfReminder(participant, { sessionId, step: "skipped", at: participant.client.serviceClock.now() });
}

/** Notes that the form stands before the participant, so that nothing points to it any more. Whoever was to be reminded is, by it. */
export async function noteShown(participant: Participant, sessionId: string): Promise<void> {
  const { state } = await reminderOf(participant, sessionId);
  if (state === "due")
    await sayOfReminder(participant, { sessionId, step: "given", at: participant.client.serviceClock.now() });
  if (state !== "waiting") await keepDone(participant, sessionId, "shown");
}

/** What this device did about it last; `null` for nothing. No request. */
export async function doneHere({ device, client }: Visitor, sessionId: string): Promise<DoneHere | null> {
  return (await cached(device).read<DoneHere>(nameOf(sessionId), client.serviceClock.now()))?.value ?? null;
}

function keepDone({ device, client }: Visitor, sessionId: string, done: DoneHere): Promise<void> {
  return cached(device).keep(nameOf(sessionId), done, client.serviceClock.now());
}

function nameOf(sessionId: string): string {
  return `after/${sessionId}`;
}
