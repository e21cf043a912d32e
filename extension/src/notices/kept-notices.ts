import { instantSchema } from "shared/circles/instant-schema.ts";
import type { PersonId } from "shared/circles/person.ts";
import type { Notice } from "shared/flows/reflection/notices-due.ts";
import { sessionIdSchema } from "shared/sessions/session-id.ts";
import * as z from "zod/mini";

const key = "notices";
const schema = z.object({
  account: z.string(),
  notices: z.array(z.object({ sessionId: sessionIdSchema, at: instantSchema })),
});

/** Whose notices are kept, and when each is due. */
export type KeptNotices = z.infer<typeof schema>;

/** Keeps when to point to whose reflections: ids and instants, in `storage.local`, which outlives the browser. */
export async function keepNotices(account: PersonId, notices: readonly Notice[]): Promise<void> {
  await chrome.storage.local.set({ [key]: { account, notices } });
}

/** What is kept; `null` while there is nothing. */
export async function keptNotices(): Promise<KeptNotices | null> {
  return schema.safeParse((await chrome.storage.local.get<Record<string, unknown>>(key))[key]).data ?? null;
}

export async function forgetNotices(): Promise<void> {
  await chrome.storage.local.remove(key);
}

/** Calls back whenever they change, in whatever window. */
export function watchNotices(changed: () => void): void {
  chrome.storage.local.onChanged.addListener((changes) => {
    if (key in changes) changed();
  });
}
