import type { PersonId } from "shared/circles/person.ts";
import { keptNotices } from "./kept-notices.ts";
import { noticeAt } from "./notice-at.ts";

/** The session that the extension's button points to now, the one that ended last; `null` for none, or for another account's. */
export async function sessionDue(account: PersonId): Promise<string | null> {
  const kept = await keptNotices();
  if (kept?.account !== account) return null;
  return noticeAt(kept.notices, Date.now()).due[0]?.sessionId ?? null;
}
