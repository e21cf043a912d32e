import type { TenantAnswer, TenantRequest, TenantState } from "../exchange.ts";
import { Refusal } from "../mailbox/refusal.ts";
import { readCard } from "./read-card.ts";
import { findChat } from "./find-chat.ts";
import { chats, messagesOf, type StoredMessage } from "./stored-chat.ts";

/** About 28 KB a message, attachments included: https://learn.microsoft.com/microsoftteams/limits-specifications-teams */
const mostBytes = 28 * 1024;
const settable = new Set(["body", "attachments", "importance", "subject"]);

const bad = (message: string): never => {
  throw new Refusal(400, "BadRequest", message);
};

function readBody(value: unknown): StoredMessage["body"] {
  const { contentType = "text", content } = (value ?? {}) as { contentType?: unknown; content?: unknown };
  if (contentType !== "text" && contentType !== "html") return bad("Invalid contentType of the body.");
  if (typeof content !== "string" || content.trim() === "") return bad("Missing body content.");
  // What Teams leaves of HTML is not documented: here all of it.
  return { contentType, content };
}

/** Each attachment is named in the body: https://learn.microsoft.com/graph/api/chatmessage-post, "Send a card" */
function readAttachments(value: unknown, body: StoredMessage["body"]): StoredMessage["attachments"] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return bad("Invalid attachments.");
  return value.map((each) => {
    const attachment = (each ?? {}) as Record<string, unknown>;
    const { id, contentType, content } = attachment;
    if (typeof id !== "string" || typeof contentType !== "string")
      return bad("An attachment needs id and contentType.");
    if (contentType.startsWith("application/vnd.microsoft.card.") && typeof content !== "string")
      return bad("The content of a card is a JSON text.");
    if (contentType === "application/vnd.microsoft.card.adaptive") readCard(content as string);
    if (body.contentType !== "html" || !body.content.includes(`<attachment id="${id}">`))
      return bad("Attachment id is not referenced in the body.");
    return attachment;
  });
}

function present(tenant: TenantState, chatId: string, message: StoredMessage): Record<string, unknown> {
  const at = new Date(message.createdAt).toISOString();
  const author = tenant.user(message.userId);
  return {
    id: message.id,
    replyToId: null,
    etag: message.id,
    messageType: "message",
    createdDateTime: at,
    lastModifiedDateTime: at,
    lastEditedDateTime: null,
    deletedDateTime: null,
    subject: message.subject,
    summary: null,
    chatId,
    importance: message.importance,
    locale: "en-us",
    webUrl: null,
    channelIdentity: null,
    policyViolation: null,
    eventDetail: null,
    from: {
      application: null,
      device: null,
      user: { id: message.userId, displayName: author?.displayName ?? null, userIdentityType: "aadUser" },
    },
    body: message.body,
    attachments: message.attachments,
    mentions: [],
    reactions: [],
    messageHistory: [],
  };
}

const context = (chatId: string): string =>
  `https://graph.microsoft.com/v1.0/$metadata#chats('${encodeURIComponent(chatId)}')/messages`;

/** POST /chats/{id}/messages, by a member and as that member. https://learn.microsoft.com/graph/api/chat-post-messages */
export function sendMessage(
  request: TenantRequest,
  [chatId = ""]: readonly string[],
  tenant: TenantState,
): TenantAnswer {
  const { userId } = request.caller;
  const chat = findChat(tenant, userId, chatId);
  const given = (request.body ?? {}) as Record<string, unknown>;
  for (const name of Object.keys(given))
    if (!settable.has(name) && !name.includes("@odata.")) return bad(`'${name}' cannot be set on a new message.`);
  if (Buffer.byteLength(JSON.stringify(given)) > mostBytes)
    throw new Refusal(413, "RequestEntityTooLarge", "The message is too large.");
  const { importance = "normal", subject = null } = given;
  if (importance !== "normal" && importance !== "high" && importance !== "urgent") return bad("Invalid importance.");
  if (subject !== null && typeof subject !== "string") return bad("Invalid subject.");
  const body = readBody(given["body"]);
  const attachments = readAttachments(given["attachments"], body);

  const messages = messagesOf(tenant, chatId);
  const createdAt = tenant.now();
  // The id is the moment of the message; two of the same moment must not be one.
  let number = createdAt;
  while (messages.get(String(number))) number += 1;
  const message = { id: String(number), userId, createdAt, importance, subject, body, attachments };
  messages.set(message.id, message);
  // A meeting's chat is as the calendars have it at any time.
  if (chat.chatType !== "meeting") chats(tenant).set(chatId, { ...chat, updatedAt: createdAt });
  tenant.count("chatMessages");
  return {
    status: 201,
    body: { "@odata.context": `${context(chatId)}/$entity`, ...present(tenant, chatId, message) },
  };
}

/** GET /chats/{id}/messages, the newest first, at most 50. https://learn.microsoft.com/graph/api/chat-list-messages */
export function listMessages(
  request: TenantRequest,
  [chatId = ""]: readonly string[],
  tenant: TenantState,
): TenantAnswer {
  findChat(tenant, request.caller.userId, chatId);
  const top = Number(request.query.get("$top") ?? 20);
  if (!(top >= 1 && top <= 50)) return bad("Invalid $top: 1 to 50.");
  const newest = [...messagesOf(tenant, chatId).entries()].map(([, message]) => message).toReversed();
  return {
    status: 200,
    body: {
      "@odata.context": context(chatId),
      "@odata.count": Math.min(top, newest.length),
      value: newest.slice(0, top).map((message) => present(tenant, chatId, message)),
    },
  };
}
