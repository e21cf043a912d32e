import { IDBFactory } from "fake-indexeddb";
import { onTestFinished } from "vitest";
import { instant } from "shared/circles/instant.ts";
import { memoryBackup } from "shared/device/memory-backup.ts";
import { tellAboutReflection, type ToldAboutReflection } from "shared/flows/after/tell-about-reflection.ts";
import { bookSession } from "shared/flows/booking/book-session.ts";
import type { Participant } from "shared/flows/participant.ts";
import { sealToNewcomers } from "shared/flows/people/seal-to-newcomers.ts";
import { changeSession } from "shared/flows/sessions/change-session.ts";
import { listSessions } from "shared/flows/sessions/list-sessions.ts";
import { openSession } from "shared/flows/sessions/open-session.ts";
import type { SessionView } from "shared/flows/sessions/session-view.ts";
import { connectVisitor } from "shared/flows/setup/connect-visitor.ts";
import { startParticipant } from "shared/flows/setup/start-participant.ts";
import { TokenRefusal } from "shared/graph/token-refusal.ts";
import { configuration, productionOrigins } from "../sample/configuration.ts";
import { clientId } from "../sample/organization.ts";
import { participant, partner } from "../sample/people.ts";
import { planPair } from "../sample/plan-pair.ts";
import { meetingChat } from "../tenant/chats/meeting-chat.ts";
import { messagesOf } from "../tenant/chats/stored-chat.ts";
import type { DirectoryUser } from "../tenant/exchange.ts";
import type { Fault } from "../tenant/faults.ts";
import { mailboxItems } from "../tenant/mailbox/mailbox-item.ts";
import type { Tenant } from "../tenant/start-tenant.ts";
import { hour, monday, newTenant, value } from "./find-time-cast.ts";
import { personOf } from "./story.ts";

/** Who has agreed that messages are sent in their name, and who was asked for a permission while a card was sent. */
interface Consents {
  readonly refused: Set<string>;
  readonly loud: string[];
}

async function on(tenant: Tenant, user: DirectoryUser, consents: Consents): Promise<Participant> {
  const start = await startParticipant(
    await connectVisitor({
      person: personOf(user),
      timeZone: user.timeZone,
      configuration: configuration({ ...productionOrigins, graphOrigin: tenant.origin }),
      fetch,
      getToken: async (scopes, _claims, _refused, quietly = false) => {
        if (scopes.includes("ChatMessage.Send")) {
          if (!quietly) consents.loud.push(user.id);
          if (consents.refused.has(user.id)) throw new TokenRefusal("permission-missing");
        }
        return tenant.token({ userId: user.id, scopes, clientId });
      },
      clock: {
        now: () => instant(tenant.state.now()),
        sleep: async (milliseconds) => tenant.clock.advance(milliseconds),
      },
      random: () => 0.5,
      indexedDB: new IDBFactory(),
      backup: memoryBackup(),
    }),
  );
  if (start.state !== "ready") throw new Error(JSON.stringify(start));
  return start.participant;
}

/** Maya on two devices and Tomás, with one session in which Maya has written a note, and what is in its meeting's chat. */
export async function afterMeetingCast() {
  const tenant = await newTenant();
  onTestFinished(() => tenant.stop());
  const consents: Consents = { refused: new Set(), loud: [] };
  const maya = await on(tenant, participant, consents);
  const tomas = await on(tenant, partner, consents);
  const plan = await planPair(maya, partner, monday + hour);
  await bookSession(maya, plan);
  tenant.clock.advance(15_000);
  value(await sealToNewcomers(maya, plan.keyring));
  value(await listSessions(tomas));
  const second = await on(tenant, participant, consents);
  value(await listSessions(second));

  const { id: sessionId, end } = plan.session;
  const view = async (who: Participant): Promise<SessionView> => value(await openSession(who, sessionId))!;
  const items = [...mailboxItems(tenant.state, participant.id).entries()].map(([, item]) => item);
  const meeting = items.find(({ joinUrl }) => joinUrl !== null);
  const [, thread = ""] = /meetup-join\/([^/]+)/.exec(meeting?.joinUrl ?? "") ?? [];
  const chatId = decodeURIComponent(thread);
  if (meetingChat(tenant.state, chatId) === undefined) throw new Error("The meeting has no chat");
  const post = async (path: string, body: object): Promise<void> => {
    const answer = await fetch(`${tenant.origin}/_tenant/${path}`, { method: "POST", body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(await answer.text());
  };

  return {
    tenant,
    consents,
    maya,
    second,
    tomas,
    sessionId,
    end,
    view,
    write: async (who: Participant) => {
      tenant.clock.advance(1_000);
      const change = { do: "add-note", segmentId: null, text: "We agreed on one thing" } as const;
      return (await changeSession(who, await view(who), change)).saving;
    },
    at: (time: number) => tenant.clock.set(time),
    tell: async (who: Participant): Promise<ToldAboutReflection> => tellAboutReflection(who, await view(who)),
    /** Messages in the meeting's chat, oldest first. */
    messages: () => [...messagesOf(tenant.state, chatId).entries()].map(([, message]) => message),
    /** POSTs to chats and of rows since a place in the log. */
    posts: (from = 0) =>
      tenant
        .log()
        .slice(from)
        .filter(({ method }) => method === "POST")
        .flatMap(({ url }) => (url.includes("/chats/") ? "message" : url.includes("/items") ? "row" : [])),
    fault: (fault: Fault) => post("faults", fault),
    /** Ends every fault. */
    allWell: async () => {
      const answer = await fetch(`${tenant.origin}/_tenant/faults`, { method: "DELETE" });
      if (!answer.ok) throw new Error(await answer.text());
    },
  };
}
