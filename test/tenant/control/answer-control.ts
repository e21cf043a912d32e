import type { Core, HttpAnswer, HttpRequest } from "../core.ts";
import type { Fault } from "../faults.ts";
import { consentedScopes, everybody, grantScopes, refuseScopes } from "../sign-in/consents.ts";
import { idToken } from "../sign-in/token-endpoint.ts";
import { accessTokenLifetime, issueAccessToken } from "../sign-in/issue-access-token.ts";
import { usualScopes } from "../sign-in/scopes.ts";
import { sessionCookie } from "../sign-in/sign-in-request.ts";
import { refusedPosition, switches } from "../switches.ts";
import { mintToken } from "../tokens.ts";
import { controlPage } from "./control-page.ts";

type Body = Readonly<Record<string, unknown>>;
type Control = (core: Core, body: Body, request: HttpRequest) => unknown;

/** A control call that cannot be done, with a sentence for who made it. */
class Refused extends Error {}

function text(body: Body, name: string): string {
  const value = body[name];
  if (typeof value !== "string" || value === "") throw new Refused(`${name} is missing.`);
  return value;
}

function scopesOf(body: Body): readonly string[] | undefined {
  const { scopes } = body;
  return typeof scopes === "string" ? scopes.split(" ") : (scopes as readonly string[] | undefined);
}

function userOf(core: Core, body: Body): string {
  const userId = text(body, "userId");
  if (!core.state.user(userId)) throw new Refused(`There is no user ${userId}.`);
  return userId;
}

function clientOf(core: Core, body: Body): string {
  return typeof body["clientId"] === "string" ? body["clientId"] : core.productAppId;
}

const readClock: Control = (core) => ({ now: new Date(core.state.now()).toISOString(), frozen: core.clock.frozen });

const setClock: Control = (core, body, request) => {
  const { now, advanceMs, frozen } = body;
  const time = typeof now === "number" ? now : typeof now === "string" ? Date.parse(now) : undefined;
  if (Number.isNaN(time)) throw new Refused("now is a time in ISO 8601, or milliseconds since 1970.");
  if (time !== undefined || frozen !== undefined)
    core.clock.set(time ?? core.state.now(), frozen as boolean | undefined);
  if (typeof advanceMs === "number") core.clock.advance(advanceMs);
  return readClock(core, body, request);
};

const readSwitches: Control = (core) =>
  Object.fromEntries(Object.keys(switches).map((name) => [name, core.state.switchOn(name) ?? "documented"]));

const setSwitches: Control = (core, body, request) => {
  for (const [name, position] of Object.entries(body)) {
    const refused = refusedPosition(name, String(position));
    if (refused !== null) throw new Refused(refused);
  }
  const table = core.state.table<string>("switches");
  for (const [name, position] of Object.entries(body)) {
    if (position === "documented") table.delete(name);
    else table.set(name, String(position));
    if (name === "claims")
      core.state.table("settings").set("claimsChallenge", String(Math.floor(core.state.now() / 1000)));
  }
  return readSwitches(core, body, request);
};

const addFaults: Control = (core, body) => {
  for (const fault of (Array.isArray(body) ? body : [body]) as readonly Fault[]) core.faults.add(fault);
  return core.faults.list();
};

/** With `consented` the token carries what the user has consented to, and is refused where a scope is missing. */
const giveToken: Control = (core, body, { origin }) => {
  const userId = userOf(core, body);
  const clientId = clientOf(core, body);
  const granted = consentedScopes(core, clientId, userId);
  const scopes = scopesOf(body) ?? (body["consented"] === true ? granted : usualScopes);
  const missing = scopes.filter((scope) => !granted.includes(scope));
  if (body["consented"] === true && missing.length > 0) throw new Refused(`consent_required: ${missing.join(" ")}`);
  const lifetime = typeof body["lifetime"] === "number" ? body["lifetime"] : accessTokenLifetime;
  const claims = typeof body["claims"] === "string" ? body["claims"] : undefined;
  return {
    access_token: issueAccessToken(core, { userId, clientId, scopes, lifetime, claims }),
    id_token: idToken(core, origin, { clientId, userId, nonce: null }),
    expires_in: lifetime,
    scope: scopes.join(" "),
  };
};

const setConsent: Control = (core, body) => {
  const userId = body["userId"] === everybody ? everybody : userOf(core, body);
  const asked = { clientId: clientOf(core, body), userId, scopes: scopesOf(body) ?? usualScopes };
  if (body["granted"] === false) refuseScopes(core, asked);
  else grantScopes(core, asked);
  return { granted: consentedScopes(core, asked.clientId, userId) };
};

const controls: Readonly<Record<string, Control>> = {
  "GET /clock": readClock,
  "POST /clock": setClock,
  "GET /switches": readSwitches,
  "POST /switches": setSwitches,
  "DELETE /switches": (core, body, request) =>
    setSwitches(core, Object.fromEntries(Object.keys(switches).map((name) => [name, "documented"])), request) ?? body,
  "GET /faults": (core) => core.faults.list(),
  "POST /faults": addFaults,
  "DELETE /faults": (core) => (core.faults.clear(), []),
  "GET /log": (core, _, { url }) => core.log.since(Number(new URLSearchParams(url.split("?")[1]).get("since") ?? 0)),
  "DELETE /log": (core) => (core.log.clear(), []),
  "GET /counts": (core) => Object.fromEntries(core.state.table<number>("counts").entries()),
  "GET /violations": (core) => core.violations,
  "DELETE /violations": (core) => (core.violations.splice(0), []),
  "GET /users": (core) => core.state.users(),
  "GET /state": (core) => core.store.dump(),
  "POST /token": giveToken,
  "POST /consent": setConsent,
};

/** The calls below `/_tenant`, for tests and for the page: JSON in, JSON out; a refusal is 400 with a sentence. */
export function answerControl(core: Core, request: HttpRequest): HttpAnswer {
  const path = (request.url.split("?")[0] ?? "").replace(/^\/_tenant\/?/, "/");
  const cors = {
    "access-control-allow-origin": "*",
    "access-control-allow-headers": "*",
    "access-control-allow-methods": "*",
  };
  if (request.method === "OPTIONS") return { status: 204, headers: cors, text: "" };
  if (path === "/" && request.method === "GET") {
    return { status: 200, headers: { "content-type": "text/html; charset=utf-8" }, text: controlPage(core) };
  }
  const json = (status: number, body: unknown, headers: Record<string, string> = {}): HttpAnswer => ({
    status,
    headers: { "content-type": "application/json; charset=utf-8", ...cors, ...headers },
    text: JSON.stringify(body),
  });
  try {
    const body = (request.text === "" ? {} : JSON.parse(request.text)) as Body;
    if (path === "/signin" && request.method === "POST") {
      const userId = userOf(core, body);
      const cookie = sessionCookie(mintToken({ session: userId }, core.tokenSecret), request.origin);
      return json(200, { userId, cookie }, { "set-cookie": cookie });
    }
    const control = controls[`${request.method} ${path}`];
    if (!control) return json(404, { error: `There is no ${request.method} /_tenant${path}.` });
    return json(200, control(core, body, request));
  } catch (error) {
    if (error instanceof Refused || error instanceof SyntaxError) return json(400, { error: error.message });
    throw error;
  }
}
