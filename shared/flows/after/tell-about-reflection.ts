import * as z from "zod/mini";

import type { Circle } from "../../circles/circle.ts";
import { keptTwice } from "../../device/kept-twice.ts";
import { withLock } from "../../device/with-lock.ts";
import { type ChatCard, maySendToChat, sendCardToChat } from "../../graph/chats.ts";
import type { GraphProblemKind } from "../../graph/graph-error.ts";
import { readersOf } from "../../privacy/readers-of.ts";
import { sessionTag } from "../../sealing/tags.ts";
import { sessionIdSchema } from "../../sessions/session-id.ts";
import { sessionLink } from "../../sessions/session-link.ts";
import { followSession } from "../meetings/follow-session.ts";
import type { Participant } from "../participant.ts";
import { type Claim, claimFirst, type Claimed } from "../records/claim-first.ts";
import { idsOf, type SealedAppend } from "../records/seal-for.ts";
import type { SessionView } from "../sessions/session-view.ts";
import { type DueCard, dueCard } from "./due-card.ts";

/**
 * `sent`: by this call · `settled`: nothing is left to do on this device, now and later · `later`: the service could not be asked, the
 * next call tries again · `not-due`: no card, or not yet, or without the permission.
 */
export type ToldAboutReflection = "sent" | "settled" | "later" | "not-due";

const claimSchema = z.looseObject({ sessionId: sessionIdSchema });

/** How far this device has come with one session's card. */
type Step =
  | { readonly state: "claiming"; readonly claim: SealedAppend }
  /** It may have been sent; so it is never sent again. */
  | { readonly state: "settled" };

/** The card was certainly not sent, and may be the next time. */
const triedAgain: ReadonlySet<GraphProblemKind> = new Set(["busy", "offline", "not-signed-in"]);

/**
 * Puts one card with the link to the reflection into the chat of a session's meeting, in the participant's name: once over all members
 * and their devices. Whoever's claim has the lowest item id sends it, and after a lost answer nobody does again. Only with a permission
 * that was given before: nobody is asked for it, and nothing is shown. Five requests for who sends, one for whoever comes later, then none.
 */
export async function tellAboutReflection(
  participant: Participant,
  view: SessionView,
  besideIt: string | null = null,
): Promise<ToldAboutReflection> {
  const due = (seen: SessionView) => dueCard(seen, { now: participant.client.serviceClock.now(), besideIt });
  if (participant.keyWaits !== undefined || due(view) === null) return "not-due";
  return withLock({ name: `card/${participant.person.id}` }, async () => {
    if ((await steps(participant).get(view.sessionId))?.state === "settled") return "settled";
    // A claim without the permission would keep the others from sending.
    if (!(await maySendToChat(participant.client))) return "not-due";
    const claimed = view.circle === null ? "later" : await claimCard(participant, view.circle, view.sessionId);
    if (claimed === "later") return claimed;
    if (claimed === "another") return settle(participant, view.sessionId);
    // It may have been moved or cancelled in Outlook a moment ago.
    const card = due(await followSession(participant, view));
    return card === null ? "not-due" : send(participant, view.sessionId, card);
  });
}

async function claimCard(participant: Participant, circle: Circle, sessionId: string): Promise<Claimed> {
  const kept = await steps(participant).get(sessionId);
  const members = idsOf(circle.members);
  const row: Claim["row"] = {
    tag: await sessionTag(circle.secret, sessionId),
    kind: "card-claim",
    revision: 1,
    content: { sessionId },
    readers: readersOf({ kind: "card-claim", author: participant.person.id, members }),
  };
  return claimFirst(participant, {
    row,
    counts: ({ place, content }) =>
      place.kind === row.kind &&
      members.includes(place.author) &&
      claimSchema.safeParse(content).data?.sessionId === sessionId,
    before: kept?.state === "claiming" ? kept.claim : null,
    keep: (claim) => steps(participant).update(sessionId, () => ({ state: "claiming", claim })),
  });
}

async function send(participant: Participant, sessionId: string, { chatId }: DueCard): Promise<ToldAboutReflection> {
  const before = await steps(participant).get(sessionId);
  // Marked before it is sent: whoever is closed now has perhaps sent it.
  await settle(participant, sessionId);
  const card: ChatCard = {
    text: "This session is over: take two minutes to reflect on it; what you write is for you alone.",
    button: "Reflect, 2 minutes",
    url: sessionLink(participant.configuration.appOrigin, sessionId),
  };
  const sent = await sendCardToChat(participant.client, { chatId, card });
  if (sent.ok) return "sent";
  if (!triedAgain.has(sent.problem.kind)) return "settled";
  await steps(participant).update(sessionId, () => before);
  return "later";
}

async function settle(participant: Participant, sessionId: string): Promise<"settled"> {
  await steps(participant).update(sessionId, () => ({ state: "settled" }));
  return "settled";
}

function steps({ device }: Participant) {
  return keptTwice<Step>(device, "reflection-card");
}
