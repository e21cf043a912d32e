import { exchangeChecker } from "../../contract/check-exchange.ts";
import type { DirectoryUser, TenantAnswer, TenantState } from "../exchange.ts";
import { routeMatcher } from "../match-route.ts";
import { settableClock } from "../settable-clock.ts";
import { openStore } from "../store.ts";
import { tenantState } from "../tenant-state.ts";
import { mailboxRoutes } from "./routes.ts";

const origin = "https://graph.microsoft.com";
const startAt = Date.parse("2026-03-02T08:00:00Z");

function person(name: string, timeZone: string, rest: Partial<DirectoryUser> = {}): DirectoryUser {
  const address = `${name}@contoso.example`;
  return {
    id: `${name}-id`,
    displayName: name,
    mail: address,
    userPrincipalName: address,
    jobTitle: null,
    userType: "Member",
    managerId: null,
    timeZone,
    workStart: "08:00",
    workEnd: "17:00",
    workDays: ["monday", "tuesday", "wednesday", "thursday", "friday"],
    hasMailbox: true,
    ...rest,
  };
}

const users = [
  person("ann", "America/Los_Angeles"),
  person("ben", "Asia/Kathmandu"),
  person("eva", "Pacific/Auckland"),
  person("kim", "America/St_Johns"),
  person("nobox", "Europe/Berlin", { hasMailbox: false }),
];

const check = exchangeChecker();

interface CallOptions {
  readonly body?: unknown;
  readonly prefer?: string;
  readonly ifMatch?: string;
}

export interface TriedMailboxes {
  readonly state: TenantState;
  /** What broke Graph's description; a test asserts that this stays empty. */
  readonly violations: readonly string[];
  setClock(at: number): void;
  switchTo(name: string, position: string): void;
  /** Sends `GET /me/events?$top=1` as one of ann, ben, eva, kim and nobox; a refused request changes nothing. */
  send<T = unknown>(who: string, request: string, options?: CallOptions): TenantAnswer & { readonly body: T };
}

/** A tenant of five people with nothing but its mailboxes, at 2 March 2026, 08:00 UTC. */
export async function tryMailboxes(): Promise<TriedMailboxes> {
  const store = await openStore();
  const clock = settableClock(store.table("clock"), startAt);
  clock.set(startAt, true);
  const organization = { tenantId: "5e1b7f6a-3c0d-4a57-9f2e-8d1c6b0a4e21", users, sites: [] };
  const state = tenantState({ organization, store, clock, seed: "mailboxes" });
  const find = routeMatcher(mailboxRoutes);
  const violations: string[] = [];
  return {
    state,
    violations,
    setClock: (at) => clock.set(at, true),
    switchTo: (name, position) => store.table<string>("switches").set(name, position),
    send<T>(who: string, request: string, { body, prefer, ifMatch }: CallOptions = {}) {
      const [method = "", url = ""] = request.split(/ (.*)/s);
      const [path = "", search = ""] = url.split("?");
      const matched = find(method, path);
      if (!matched) throw new Error(`There is no route for ${request}.`);
      const headers = { ...(prefer ? { prefer } : {}), ...(ifMatch ? { "if-match": ifMatch } : {}) };
      const query = new URLSearchParams(search.replaceAll("+", "%2B"));
      const caller = { tenantId: state.tenantId, userId: `${who}-id`, appId: "app", scopes: [...matched.route.scopes] };
      const asked = { method, origin, path: decodeURIComponent(path), query, headers, body, caller };
      const answer = store.attempt(
        () => matched.route.handle(asked, matched.ids, state),
        ({ status }) => status < 400,
      );
      const exchange = { method, url, status: answer.status, responseBody: answer.body };
      const errors = check?.(answer.status < 400 ? { ...exchange, requestBody: body } : exchange).errors ?? [];
      violations.push(...errors.map((error) => `${request}: ${error}`));
      return { ...answer, body: answer.body as T };
    },
  };
}
