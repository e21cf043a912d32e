import { IDBFactory } from "fake-indexeddb";
import { onTestFinished } from "vitest";
import { instant } from "shared/circles/instant.ts";
import { personId } from "shared/circles/person.ts";
import { memoryBackup } from "shared/device/memory-backup.ts";
import { outbox } from "shared/device/outbox.ts";
import type { Participant, Visitor } from "shared/flows/participant.ts";
import { ownReflections, reflectOnSession } from "shared/flows/reflection/reflect-on-session.ts";
import { fillAgenda } from "shared/flows/sessions/fill-agenda.ts";
import { openSession } from "shared/flows/sessions/open-session.ts";
import { connectVisitor } from "shared/flows/setup/connect-visitor.ts";
import { type Start, startOnDevice, startParticipant } from "shared/flows/setup/start-participant.ts";
import { TokenRefusal } from "shared/graph/token-refusal.ts";
import { configuration, productionOrigins } from "../sample/configuration.ts";
import { clientId, organization, tenantId } from "../sample/organization.ts";
import { participant } from "../sample/people.ts";
import { startTenant, type Tenant } from "../tenant/start-tenant.ts";
import type { Fault } from "../tenant/faults.ts";
import type { StoredItem } from "./final-state.ts";

export const monday = Date.UTC(2026, 10, 2, 3, 15);

/** One device of the participant, and which permissions they may not have on it. */
export interface Desk {
  readonly indexedDB: IDBFactory;
  readonly backup: ReturnType<typeof memoryBackup>;
  refused: readonly string[];
}

export const bothCalendars = ["Calendars.Read", "Calendars.ReadWrite"];

export function newDesk(refused: readonly string[] = []): Desk {
  return { indexedDB: new IDBFactory(), backup: memoryBackup(), refused };
}

export async function newTenant(): Promise<Tenant> {
  const tenant = await startTenant({ organization, now: monday });
  onTestFinished(() => tenant.stop());
  return tenant;
}

/** The participant at a desk, over HTTP. Called again for the same desk it is a restart. */
export function visitorAt(tenant: Tenant, desk: Desk): Promise<Visitor> {
  const { id, displayName, mail, timeZone } = participant;
  return connectVisitor({
    person: { id: personId(tenantId, id), name: displayName, address: mail ?? "" },
    timeZone,
    configuration: configuration({ ...productionOrigins, graphOrigin: tenant.origin }),
    fetch,
    getToken: async (scopes) => {
      if (scopes.some((scope) => desk.refused.includes(scope))) throw new TokenRefusal("permission-missing");
      return tenant.token({ userId: id, scopes, clientId });
    },
    clock: {
      now: () => instant(tenant.state.now()),
      sleep: async (milliseconds) => tenant.clock.advance(milliseconds),
    },
    random: () => 0.5,
    indexedDB: desk.indexedDB,
    backup: desk.backup,
  });
}

export async function startAt(tenant: Tenant, desk: Desk): Promise<Start> {
  return startParticipant(await visitorAt(tenant, desk));
}

/** As {@link startAt}; throws where the start does not come to a participant. */
export async function participantAt(tenant: Tenant, desk: Desk): Promise<Participant> {
  return readyOf(await startAt(tenant, desk));
}

/** Goes on without the mailbox after the first refusal, as the screen does. */
export async function withoutMailbox(tenant: Tenant, desk: Desk): Promise<Participant> {
  const visitor = await visitorAt(tenant, desk);
  const start = await startParticipant(visitor);
  if (start.state !== "problem") throw new Error(`Not refused: ${start.state}`);
  return readyOf(await startOnDevice(visitor, start.problem));
}

function readyOf(start: Start): Participant {
  if (start.state !== "ready") throw new Error(JSON.stringify(start));
  return start.participant;
}

export async function note(me: Participant, sessionId: string, text: string) {
  const view = await openSession(me, sessionId);
  if (!view.ok || view.value === null) throw new Error(JSON.stringify(view));
  return fillAgenda(me, view.value, { do: "add-note", segmentId: null, text });
}

export function reflect(me: Participant, sessionId: string, insight: string) {
  const at = me.client.serviceClock.now();
  return reflectOnSession(me, { sessionId, formId: "session-2min", answers: { insight }, at }, null);
}

/** What somebody sees of their own in a session. */
export async function ownIn(me: Participant, sessionId: string) {
  const view = await openSession(me, sessionId);
  const reflections = await ownReflections(me);
  return {
    notes: view.ok ? view.value?.own?.notes.map(({ text }) => text).toSorted() : view.problem.kind,
    insight: reflections.ok
      ? reflections.value.get(sessionId)?.reflection.answers["insight"]
      : reflections.problem.kind,
  };
}

/** The rows of `Records`, by tag. */
export async function storedRows(tenant: Tenant): Promise<readonly { readonly tag: string; readonly body: string }[]> {
  const answer = await fetch(`${tenant.origin}/_tenant/state`);
  const state = (await answer.json()) as Record<string, Record<string, StoredItem>>;
  return Object.entries(state)
    .filter(([table]) => table.startsWith("items "))
    .flatMap(([, items]) => Object.values(items))
    .filter(({ deletedAt }) => deletedAt === null)
    .map(({ versions }) => ({
      tag: versions.at(-1)?.fields["TbTag"] ?? "",
      body: versions.at(-1)?.fields["TbBody"] ?? "",
    }));
}

/** Requests that would change anything anywhere, since the tenant began. */
export function writes(tenant: Tenant): readonly string[] {
  return tenant
    .log()
    .filter(({ method, url }) => url.includes("/v1.0/") && !["GET", "OPTIONS"].includes(method))
    .filter(({ url }) => !url.endsWith("/$batch"))
    .map(({ method, url }) => `${method} ${url}`);
}

export async function waitingAt(me: Participant): Promise<number> {
  return (await outbox(me.device).pending()).length;
}

export async function setFault(tenant: Tenant, fault: Fault | null): Promise<void> {
  const answer = await fetch(`${tenant.origin}/_tenant/faults`, {
    method: fault === null ? "DELETE" : "POST",
    ...(fault !== null && { body: JSON.stringify(fault) }),
  });
  if (!answer.ok) throw new Error(await answer.text());
}
