import type { Circle } from "../../circles/circle.ts";
import type { Instant } from "../../circles/instant.ts";
import { chatOfMeeting } from "../../graph/chats.ts";
import type { SessionView } from "../sessions/session-view.ts";

/** How long after its end a session's card may still be sent, in milliseconds: later it would only disturb. */
export const cardWithin = 24 * 60 * 60_000;

/** A session's card whose time has come, and where it goes. */
export interface DueCard {
  readonly circle: Circle;
  readonly chatId: string;
}

/**
 * Where the card of a session is to go now; `null` for a session that was cancelled, has not ended, ended longer than a day ago, in which
 * nobody wrote or was present, or without a chat of its own. `besideIt`: the chat in which the host shows this session.
 */
export function dueCard(
  { circle, session, meeting, joinUrl, rows }: SessionView,
  { now, besideIt }: { readonly now: Instant; readonly besideIt: string | null },
): DueCard | null {
  const times = meeting ?? session;
  if (circle === null || times === null || rows.length === 0) return null;
  const isCancelled = meeting === null ? session?.phase === "cancelled" : meeting.isCancelled;
  if (isCancelled || now < times.end || now > times.end + cardWithin) return null;
  // A host may show another session than the one it stands beside, and its chat may be that of a group.
  const chatId = (joinUrl === null ? null : chatOfMeeting(joinUrl)) ?? meetingChatOf(besideIt);
  return chatId === null ? null : { circle, chatId };
}

function meetingChatOf(chatId: string | null): string | null {
  return chatId !== null && /^19:meeting_[\w-]+@thread\.v2$/.test(chatId) ? chatId : null;
}
