import { keptTwice } from "../../device/kept-twice.ts";
import { withLock } from "../../device/with-lock.ts";
import { type ReminderStep, reminderStepSchema } from "../../reflection/reminder.ts";
import type { Participant } from "../participant.ts";
import { claimFirst } from "../records/claim-first.ts";
import type { SealedAppend } from "../records/seal-for.ts";
import { remember, reminderOf, reminderRow } from "./reminders.ts";

/**
 * Whether this device may remind now: once over all own devices, however many are open. It is noted before anything is shown, so a
 * window that closes on the way reminds of nothing. Where the service cannot say who comes first it is not reminded yet.
 */
export async function giveReminder(participant: Participant, sessionId: string): Promise<boolean> {
  return withLock({ name: `remind/${participant.person.id}` }, async () => {
    if ((await reminderOf(participant, sessionId)).state !== "due") return false;
    const step: ReminderStep = { sessionId, step: "given", at: participant.client.serviceClock.now() };
    // What is written on a device without a key in the mailbox stays on it: there is no other.
    const claimed = participant.keyWaits === undefined ? await claim(participant, step) : "mine";
    if (claimed === "later") return false;
    await remember(participant, [step]);
    return claimed === "mine";
  });
}

async function claim(participant: Participant, step: ReminderStep) {
  const claims = keptTwice<SealedAppend>(participant.device, "reminder-claim");
  return claimFirst(participant, {
    row: await reminderRow(participant, step),
    counts: ({ place, content }) => {
      const told = reminderStepSchema.safeParse(content).data;
      const isOwn = place.kind === "reminder" && place.author === participant.person.id;
      return isOwn && told?.sessionId === step.sessionId && told.step === "given";
    },
    before: await claims.get(step.sessionId),
    keep: (row) => claims.update(step.sessionId, () => row),
  });
}
