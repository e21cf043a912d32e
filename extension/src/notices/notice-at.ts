import type { Notice } from "shared/flows/reflection/notices-due.ts";

/** How long after its time something is still pointed to, in milliseconds: as long as a session waits for its reflection. */
const lasts = 72 * 60 * 60_000;

/** What is pointed to at a time, the latest first, and when that changes next: milliseconds since 1970, `null` for never. */
export interface NoticeNow {
  readonly due: readonly Notice[];
  readonly next: number | null;
}

/** What of these is due at `now`, the end of its time excluded. */
export function noticeAt(notices: readonly Notice[], now: number): NoticeNow {
  const due = notices.filter(({ at }) => at <= now && now < at + lasts).toSorted((a, b) => b.at - a.at);
  const changes = notices.flatMap(({ at }) => [at, at + lasts]).filter((at) => at > now);
  return { due, next: changes.length === 0 ? null : Math.min(...changes) };
}
