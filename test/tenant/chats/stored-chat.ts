import type { Table, TenantState } from "../exchange.ts";

export interface ChatMember {
  readonly userId: string;
  readonly role: "owner" | "guest";
}

export interface StoredChat {
  readonly id: string;
  readonly chatType: "oneOnOne" | "group" | "meeting";
  readonly topic: string | null;
  readonly members: readonly ChatMember[];
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface StoredMessage {
  readonly id: string;
  readonly userId: string;
  readonly createdAt: number;
  readonly importance: string;
  readonly subject: string | null;
  readonly body: { readonly contentType: "text" | "html"; readonly content: string };
  readonly attachments: readonly Record<string, unknown>[];
}

export const chats = (tenant: TenantState): Table<StoredChat> => tenant.table<StoredChat>("chats");

/** What was said in one chat, by message id. */
export function messagesOf(tenant: TenantState, chatId: string): Table<StoredMessage> {
  return tenant.table<StoredMessage>(`chat-messages-${chatId}`);
}
