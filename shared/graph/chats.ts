import * as z from "zod/mini";

import type { PersonId } from "../circles/person.ts";
import type { GraphClient } from "./graph-client.ts";
import { answered, type GraphAnswer } from "./graph-error.ts";
import { encodeValue } from "./query.ts";

const idSchema = z.looseObject({ id: z.string().check(z.minLength(1)) });

/** A guest of the organisation joins as such. */
export interface ChatPerson {
  readonly id: PersonId;
  readonly isGuest?: boolean;
}

/**
 * A chat of exactly these people: of two the one they have already, of more a new one with a title. The signed-in person is one of them.
 */
export async function openChat(
  client: GraphClient,
  { people, topic }: { readonly people: readonly ChatPerson[]; readonly topic: string },
): Promise<GraphAnswer<string>> {
  const members = people.map(({ id, isGuest = false }) => ({
    "@odata.type": "#microsoft.graph.aadUserConversationMember",
    roles: [isGuest ? "guest" : "owner"],
    "user@odata.bind": `https://graph.microsoft.com/v1.0/users('${objectIdOf(id)}')`,
  }));
  const isPair = people.length === 2;
  const chat = await client.ask({
    kind: "write",
    area: "directory",
    scopes: ["Chat.Create"],
    method: "POST",
    path: "/chats",
    body: JSON.stringify({ chatType: isPair ? "oneOnOne" : "group", ...(!isPair && { topic }), members }),
    schema: idSchema,
  });
  return chat.ok ? answered(chat.value.id) : chat;
}

/** Sends plain text to a chat, once: after a lost answer nobody knows whether it was sent, and it is not sent again. */
export async function sendToChat(
  client: GraphClient,
  { chatId, text }: { readonly chatId: string; readonly text: string },
): Promise<GraphAnswer<null>> {
  const sent = await client.ask({
    kind: "write",
    area: "directory",
    scopes: ["ChatMessage.Send"],
    method: "POST",
    path: `/chats/${encodeValue(chatId)}/messages`,
    body: JSON.stringify({ body: { contentType: "text", content: text } }),
    schema: idSchema,
  });
  return sent.ok ? answered(null) : sent;
}

/** What a card in a chat says: one sentence, and one button that opens an address. */
export interface ChatCard {
  readonly text: string;
  readonly button: string;
  readonly url: string;
}

/** Whether messages may be sent in this person's name without asking them for the permission. */
export function maySendToChat(client: GraphClient): Promise<boolean> {
  return client.holds(["ChatMessage.Send"]);
}

/** Names the card within its message. */
const attachmentId = "card";

/**
 * Sends a card to a chat, once, and without asking anybody for the permission. Its button opens an address: whatever else a card can do
 * needs a bot.
 */
export async function sendCardToChat(
  client: GraphClient,
  { chatId, card }: { readonly chatId: string; readonly card: ChatCard },
): Promise<GraphAnswer<null>> {
  const content = {
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    type: "AdaptiveCard",
    version: "1.4",
    body: [{ type: "TextBlock", text: card.text, wrap: true }],
    actions: [{ type: "Action.OpenUrl", title: card.button, url: card.url }],
  };
  const contentType = "application/vnd.microsoft.card.adaptive";
  const sent = await client.ask({
    kind: "write",
    area: "directory",
    scopes: ["ChatMessage.Send"],
    quietly: true,
    method: "POST",
    path: `/chats/${encodeValue(chatId)}/messages`,
    body: JSON.stringify({
      body: { contentType: "html", content: `<attachment id="${attachmentId}"></attachment>` },
      attachments: [{ id: attachmentId, contentType, content: JSON.stringify(content) }],
    }),
    schema: idSchema,
  });
  return sent.ok ? answered(null) : sent;
}

/** The chat of the meeting that an address of Teams leads to; `null` for the short addresses, which do not tell. */
export function chatOfMeeting(joinUrl: string): string | null {
  if (!/^https:\/\/teams\.(?:microsoft\.com|cloud\.microsoft)\//.test(joinUrl)) return null;
  try {
    return /\/(19:meeting_[\w-]+@thread\.v2)\//.exec(decodeURIComponent(joinUrl))?.[1] ?? null;
  } catch {
    return null;
  }
}

/** A person's id is the tenant's and the directory object's, with a dot between. */
function objectIdOf(person: PersonId): string {
  return person.slice(person.indexOf(".") + 1);
}
