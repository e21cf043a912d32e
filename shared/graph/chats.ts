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

/** A person's id is the tenant's and the directory object's, with a dot between. */
function objectIdOf(person: PersonId): string {
  return person.slice(person.indexOf(".") + 1);
}
