import type { TenantState } from "../exchange.ts";
import { Refusal } from "../mailbox/refusal.ts";
import { meetingChat } from "./meeting-chat.ts";
import { chats, type StoredChat } from "./stored-chat.ts";

/** The chat with an id, for one of its members; nobody else learns that it exists. */
export function findChat(tenant: TenantState, userId: string, id: string): StoredChat {
  const chat = chats(tenant).get(id) ?? meetingChat(tenant, id);
  if (!chat) throw new Refusal(404, "NotFound", "NotFound");
  if (!chat.members.some((member) => member.userId === userId))
    throw new Refusal(403, "Forbidden", "User is not part of the chat roster.");
  return chat;
}
