import type { TenantAnswer, TenantRequest, TenantState } from "../exchange.ts";
import { guid } from "../mailbox/opaque.ts";
import { Refusal } from "../mailbox/refusal.ts";
import { readMembers } from "./read-members.ts";
import { chats, type StoredChat } from "./stored-chat.ts";

const settable = new Set(["chatType", "topic", "members"]);

const bad = (message: string): never => {
  throw new Refusal(400, "BadRequest", message);
};

function created(chat: StoredChat, tenant: TenantState): TenantAnswer {
  return {
    status: 201,
    body: {
      "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#chats/$entity",
      id: chat.id,
      topic: chat.topic,
      createdDateTime: new Date(chat.createdAt).toISOString(),
      lastUpdatedDateTime: new Date(chat.updatedAt).toISOString(),
      chatType: chat.chatType,
      webUrl: `https://teams.microsoft.com/l/chat/${encodeURIComponent(chat.id)}/0?tenantId=${tenant.tenantId}`,
      tenantId: tenant.tenantId,
    },
  };
}

/**
 * POST /chats. "Only one one-on-one chat can exist between two members. If a one-on-one chat already exists, this operation
 * returns the existing chat"; a title is for groups only: https://learn.microsoft.com/graph/api/chat-post. What an
 * organisation's messaging policy answers is not documented: the switch `chats` = `refused`.
 */
export function createChat(request: TenantRequest, _ids: readonly string[], tenant: TenantState): TenantAnswer {
  if (tenant.switchOn("chats") === "refused")
    throw new Refusal(403, "Forbidden", "The user may not start a chat under the messaging policy.");
  const body = (request.body ?? {}) as Record<string, unknown>;
  for (const name of Object.keys(body))
    if (!settable.has(name) && !name.includes("@odata.")) return bad(`'${name}' cannot be set on a new chat.`);
  const { chatType, topic = null } = body;
  if (chatType !== "oneOnOne" && chatType !== "group") return bad("Invalid chat type. Possible: oneOnOne and group.");
  if (topic !== null && (typeof topic !== "string" || chatType === "oneOnOne"))
    return bad("A topic can be given for a group chat only.");

  const members = readMembers(body["members"], tenant, { userId: request.caller.userId, chatType });
  const ids = members.map(({ userId }) => userId).toSorted();
  const id =
    chatType === "oneOnOne"
      ? `19:${ids.join("_")}@unq.gbl.spaces`
      : `19:${guid(tenant.newId("chat")).replaceAll("-", "")}@thread.v2`;
  const known = chats(tenant).get(id);
  if (known) return created(known, tenant);
  const now = tenant.now();
  const chat: StoredChat = { id, chatType, topic, members, createdAt: now, updatedAt: now };
  chats(tenant).set(id, chat);
  return created(chat, tenant);
}
