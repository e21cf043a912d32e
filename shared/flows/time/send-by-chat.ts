import { type ChatPerson, openChat, sendToChat } from "../../graph/chats.ts";
import type { GraphAnswer, GraphProblem } from "../../graph/graph-error.ts";
import type { Visitor } from "../participant.ts";

/** `copy`: it was not sent, so the text is there to be copied. `perhaps`: the answer was lost; look into the chat before sending again. */
export type SentByChat =
  | { readonly outcome: "sent" }
  | { readonly outcome: "perhaps" }
  | { readonly outcome: "copy"; readonly text: string; readonly problem: GraphProblem };

/**
 * Sends a text to people in Teams, as the person who clicks: in the chat of the two, or in a group chat. The permissions are asked for
 * with this click only. Two requests.
 */
export async function sendByChat(
  { client, person }: Visitor,
  { to, text }: { readonly to: readonly ChatPerson[]; readonly text: string },
): Promise<SentByChat> {
  const sent = await send();
  if (sent.ok) return { outcome: "sent" };
  const { problem } = sent;
  return problem.kind === "outcome-unknown" ? { outcome: "perhaps" } : { outcome: "copy", text, problem };

  async function send(): Promise<GraphAnswer<null>> {
    const chat = await openChat(client, { people: [person, ...to], topic: "A time to meet" });
    // A chat that was perhaps made has no message in it yet.
    if (!chat.ok && chat.problem.kind === "outcome-unknown")
      return { ok: false, problem: { ...chat.problem, kind: "offline" } };
    return chat.ok ? sendToChat(client, { chatId: chat.value, text }) : chat;
  }
}
