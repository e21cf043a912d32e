import { IDBFactory } from "fake-indexeddb";
import { expect } from "vitest";
import type { EntryChange } from "shared/agenda/entry/change-entry.ts";
import { instant } from "shared/circles/instant.ts";
import { memoryBackup } from "shared/device/memory-backup.ts";
import { bookSession } from "shared/flows/booking/book-session.ts";
import type { Participant } from "shared/flows/participant.ts";
import { sealToNewcomers } from "shared/flows/people/seal-to-newcomers.ts";
import { changeSession } from "shared/flows/sessions/change-session.ts";
import { listSessions } from "shared/flows/sessions/list-sessions.ts";
import { openSession } from "shared/flows/sessions/open-session.ts";
import type { SessionView } from "shared/flows/sessions/session-view.ts";
import { connectVisitor } from "shared/flows/setup/connect-visitor.ts";
import { startParticipant } from "shared/flows/setup/start-participant.ts";
import { keepTodoInStep, type KeptInStep } from "shared/flows/todo/keep-todo-in-step.ts";
import { switchTodo } from "shared/flows/todo/switch-todo.ts";
import { TokenRefusal } from "shared/graph/token-refusal.ts";
import { configuration, productionOrigins } from "../sample/configuration.ts";
import { clientId } from "../sample/organization.ts";
import { participant, partner } from "../sample/people.ts";
import { planPair } from "../sample/plan-pair.ts";
import type { DirectoryUser } from "../tenant/exchange.ts";
import type { Fault } from "../tenant/faults.ts";
import type { Tenant } from "../tenant/start-tenant.ts";
import { todoApp } from "../tenant/todo/todo-app.ts";
import { day, hour, monday, newTenant, value } from "./find-time-cast.ts";
import { personOf } from "./story.ts";

/** Whether somebody agrees to the permission, and which were asked for. */
export interface Consent {
  agrees: boolean;
  readonly asked: Set<string>;
}

export const newDevice = () => ({ indexedDB: new IDBFactory(), backup: memoryBackup() });

/** Somebody on a device over real HTTP; whoever waits moves the tenant's clock. */
async function on(tenant: Tenant, user: DirectoryUser, consent: Consent, device = newDevice()): Promise<Participant> {
  const start = await startParticipant(
    await connectVisitor({
      person: personOf(user),
      timeZone: user.timeZone,
      configuration: configuration({ ...productionOrigins, graphOrigin: tenant.origin }),
      fetch,
      getToken: async (scopes) => {
        for (const scope of scopes) consent.asked.add(scope);
        if (scopes.includes("Tasks.ReadWrite") && !consent.agrees) throw new TokenRefusal("permission-missing");
        return tenant.token({ userId: user.id, scopes, clientId });
      },
      clock: {
        now: () => instant(tenant.state.now()),
        sleep: async (milliseconds) => tenant.clock.advance(milliseconds),
      },
      random: () => 0.5,
      ...device,
    }),
  );
  if (start.state !== "ready") throw new Error(JSON.stringify(start));
  return start.participant;
}

/** Maya and Tomás with one session, Maya's own To Do beside, and ways to say what happens. */
export async function todoCast() {
  const tenant = await newTenant();
  const consent: Consent = { agrees: true, asked: new Set() };
  const maya = await on(tenant, participant, consent);
  const tomas = await on(tenant, partner, { agrees: true, asked: new Set() });

  async function session(start: number): Promise<string> {
    const plan = await planPair(maya, partner, start);
    await bookSession(maya, plan);
    tenant.clock.advance(15_000);
    value(await sealToNewcomers(maya, plan.keyring));
    value(await listSessions(tomas));
    value(await listSessions(maya));
    return plan.session.id;
  }

  const sessionId = await session(monday + 4 * day + hour);
  const view = async (id = sessionId, who = maya): Promise<SessionView> => value(await openSession(who, id))!;
  const change = async (made: EntryChange, id = sessionId, who = maya) => {
    tenant.clock.advance(1_000);
    expect((await changeSession(who, await view(id, who), made)).saving).toEqual({ where: "service" });
  };
  const me = maya.person.id;
  await view();

  return {
    tenant,
    consent,
    maya,
    tomas,
    sessionId,
    session,
    view,
    change,
    app: todoApp(tenant.state, participant.id),
    /** Maya on another device of hers. */
    secondDevice: () => on(tenant, participant, consent),
    promise: (text: string, due: string | null = "2026-11-20", owner = me, who = maya) =>
      change({ do: "add-commitment", text, owner, due, confidence: null }, sessionId, who),
    /** Commitments of the session as Maya has them from the service: words, day, state. */
    agreed: async (id = sessionId) =>
      (await view(id)).agenda.commitments.map(({ text, due, state }) => `${text} ${due} ${state}`),
    set: async (text: string, rest: { due?: string | null; text?: string; state?: "open" | "done" | "dropped" }) => {
      const found = (await view()).agenda.commitments.find((one) => one.text === text)!;
      const { author: _author, merged: _merged, ...commitment } = found;
      const { state = commitment.state, ...parts } = rest;
      await change({ do: "set-commitment", commitment: { ...commitment, ...parts }, state });
    },
    switchOn: (who = maya) => switchTodo(who, { isOn: true }),
    /** Keeps in step, and which requests that took. */
    keep: async (who = maya, isAsked = false): Promise<KeptInStep & { readonly requests: readonly string[] }> => {
      tenant.clock.advance(1_000);
      const before = tenant.log().length;
      const kept = await keepTodoInStep(who, { isAsked });
      const requests = tenant
        .log()
        .slice(before)
        .map(({ method, url }) => `${method} ${shortened(url)}`);
      return { ...kept, requests };
    },
    fault: (fault: Fault) => control(tenant, "faults", fault),
    switches: (positions: Readonly<Record<string, string>>) => control(tenant, "switches", positions),
  };
}

async function control(tenant: Tenant, path: string, body: unknown): Promise<void> {
  const answer = await fetch(`${tenant.origin}/_tenant/${path}`, { method: "POST", body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(await answer.text());
}

/** `/v1.0/me/todo/lists/AAMk…/tasks?$top=100` is `lists/…/tasks`. */
function shortened(url: string): string {
  const [path = "", search = ""] = url
    .replace(/^\/v1\.0\//, "")
    .replace("me/todo/", "")
    .split("?");
  const page = /[$]skip=(\d+)/.exec(decodeURIComponent(search))?.[1];
  const named = path.startsWith("sites/") ? "rows" : path.replace(/^lists\/[^/]+/, "list");
  return page === undefined ? named : `${named} from ${page}`;
}

/** What Maya's list shows, by words: words, day, ticked off or not. */
export function shown(app: ReturnType<typeof todoApp>): readonly string[] {
  return app
    .tasks("Turnabout")
    .map(({ title, due, status }) => `${title} ${due?.date ?? null} ${status}`)
    .toSorted();
}
