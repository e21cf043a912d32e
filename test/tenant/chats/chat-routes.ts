import type { Route } from "../exchange.ts";
import { Refusal } from "../mailbox/refusal.ts";
import { listMessages, sendMessage } from "./chat-messages.ts";
import { createChat } from "./create-chat.ts";

/** A refusal anywhere below becomes its answer. */
function guarded(handle: Route["handle"]): Route["handle"] {
  return (request, ids, tenant) => {
    try {
      return handle(request, ids, tenant);
    } catch (error) {
      if (error instanceof Refusal) return error.answer;
      throw error;
    }
  };
}

/** Chats of two and of groups. Scopes from https://learn.microsoft.com/graph/permissions-reference */
export const chatRoutes: readonly Route[] = [
  { method: "POST", path: "/chats", scopes: ["Chat.Create", "Chat.ReadWrite"], handle: guarded(createChat) },
  {
    method: "POST",
    path: "/chats/{chat-id}/messages",
    scopes: ["ChatMessage.Send", "Chat.ReadWrite"],
    handle: guarded(sendMessage),
  },
  {
    method: "GET",
    path: "/chats/{chat-id}/messages",
    scopes: ["Chat.Read", "Chat.ReadWrite"],
    handle: guarded(listMessages),
  },
];
