import * as z from "zod/mini";

import { cached } from "../../device/cached.ts";
import { withLock } from "../../device/with-lock.ts";
import { readersOf } from "../../privacy/readers-of.ts";
import { reminderBy, type ReminderStep, reminderStepSchema } from "../../reflection/reminder.ts";
import { homeTag } from "../../sealing/tags.ts";
import type { Participant, Visitor } from "../participant.ts";
import { appendRow, type Saving } from "../records/append-row.ts";
import { contentsOf } from "../records/contents-of.ts";
import type { OpenedStoredRow } from "../records/open-tag.ts";
import type { RowToAppend } from "../records/seal-for.ts";

const cacheName = "reminders";
const keptSchema = z.catch(z.array(reminderStepSchema), []);

/** How the reminder of a session stands, as far as this device knows. No request. */
export async function reminderOf(visitor: Visitor, sessionId: string): Promise<ReturnType<typeof reminderBy>> {
  return (await reminders(visitor))(sessionId);
}

/** The same for any session, with one look at the device. */
export async function reminders(visitor: Visitor): Promise<(sessionId: string) => ReturnType<typeof reminderBy>> {
  const all = await known(visitor);
  const now = visitor.client.serviceClock.now();
  return (sessionId) =>
    reminderBy(
      all.filter((step) => step.sessionId === sessionId),
      now,
    );
}

/** Takes what was said on other devices, from the own rows of the home tag. What this device knows stays: a read may be stale. */
export async function takeReminders(visitor: Visitor, own: readonly OpenedStoredRow[]): Promise<void> {
  const subjectOf = ({ content }: { readonly content: unknown }) => nameOf(reminderStepSchema.parse(content));
  const read = contentsOf({ rows: own, kind: "reminder", schema: reminderStepSchema, subjectOf });
  await remember(
    visitor,
    read.map(({ value }) => value),
  );
}

/** Says something about a session's reminder, sealed to oneself, for all own devices. It holds on this one at once, offline too. */
export async function sayOfReminder(participant: Participant, step: ReminderStep): Promise<Saving> {
  const saving = await appendRow(participant, await reminderRow(participant, step));
  if (saving.where !== "nowhere") await remember(participant, [step]);
  return saving;
}

/** The row that says it. */
export async function reminderRow(participant: Participant, step: ReminderStep): Promise<RowToAppend> {
  return {
    tag: await homeTag(participant.keys.personalSecret),
    kind: "reminder",
    revision: 1,
    content: step,
    readers: readersOf({ kind: "reminder", author: participant.person.id, members: [] }),
  };
}

/** Keeps steps on this device. */
export async function remember(visitor: Visitor, steps: readonly ReminderStep[]): Promise<void> {
  if (steps.length === 0) return;
  await withLock({ name: `reminders/${visitor.person.id}` }, async () => {
    const before = await known(visitor);
    const there = new Set(before.map(nameOf));
    const news = steps.filter((step) => !there.has(nameOf(step)));
    if (news.length > 0)
      await cached(visitor.device).keep(cacheName, [...before, ...news], visitor.client.serviceClock.now());
  });
}

async function known({ device, client }: Visitor): Promise<readonly ReminderStep[]> {
  return keptSchema.parse((await cached(device).read<unknown>(cacheName, client.serviceClock.now()))?.value ?? []);
}

/** Two devices that say the same at different times are both kept. */
function nameOf({ sessionId, step, at }: ReminderStep): string {
  return `${sessionId} ${step} ${at}`;
}
