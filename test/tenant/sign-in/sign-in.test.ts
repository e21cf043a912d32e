import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { clientId, tenantId, type TriedTenant, tryTenant } from "../try-tenant.ts";

const redirectUri = "https://app.example/auth";
const verifier = "a-verifier-of-more-than-forty-three-characters-0123456789";
const challenge = createHash("sha256").update(verifier).digest("base64url");

interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly id_token: string;
  readonly scope: string;
  readonly expires_in: number;
  readonly error?: string;
  readonly error_codes?: readonly number[];
  readonly suberror?: string;
}

let tenant: TriedTenant;
beforeEach(async () => void (tenant = await tryTenant()));
afterEach(() => tenant.stop());

function ask(more: Record<string, string> = {}): Record<string, string> {
  return {
    client_id: clientId,
    response_type: "code",
    redirect_uri: redirectUri,
    scope: "openid profile offline_access User.Read https://graph.microsoft.com/Calendars.ReadWrite",
    state: "s-1",
    nonce: "n-1",
    code_challenge: challenge,
    code_challenge_method: "S256",
    response_mode: "fragment",
    client_info: "1",
    ...more,
  };
}

async function authorize(parameters: Record<string, string>, cookie = ""): Promise<Response> {
  const url = `${tenant.origin}/${tenantId}/oauth2/v2.0/authorize?${new URLSearchParams(parameters)}`;
  return fetch(url, { redirect: "manual", headers: { cookie } });
}

function returned(answer: Response): Record<string, string> {
  const [address, values] = (answer.headers.get("location") ?? "").split(/[#?]/);
  expect(address).toBe(redirectUri);
  return Object.fromEntries(new URLSearchParams(values));
}

async function token(
  form: Record<string, string>,
  headers: Record<string, string> = { origin: "https://app.example" },
): Promise<Tokens> {
  const body = new URLSearchParams({ client_id: clientId, ...form });
  const answer = await fetch(`${tenant.origin}/${tenantId}/oauth2/v2.0/token`, { method: "POST", body, headers });
  return (await answer.json()) as Tokens;
}

async function signIn(more: Record<string, string> = {}): Promise<Tokens> {
  const { code = "" } = returned(await authorize(ask({ persona: "ann-id", consent: "accept", ...more })));
  return token({ grant_type: "authorization_code", code, redirect_uri: redirectUri, code_verifier: verifier });
}

async function freshCode(): Promise<Record<string, string>> {
  const { code = "" } = returned(await authorize(ask({ persona: "ann-id", consent: "accept" })));
  return { grant_type: "authorization_code", code, redirect_uri: redirectUri, code_verifier: verifier };
}

async function as(tokens: Tokens, path: string): Promise<Response> {
  return fetch(`${tenant.origin}/v1.0${path}`, { headers: { authorization: `Bearer ${tokens.access_token}` } });
}

function decoded(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as Record<string, unknown>;
}

describe("metadata", () => {
  it("names the endpoints at the address the caller used", async () => {
    const answer = await fetch(`${tenant.origin}/${tenantId}/v2.0/.well-known/openid-configuration`);
    expect(await answer.json()).toMatchObject({
      authorization_endpoint: `${tenant.origin}/${tenantId}/oauth2/v2.0/authorize`,
      token_endpoint: `${tenant.origin}/${tenantId}/oauth2/v2.0/token`,
    });
    const discovery = await fetch(`${tenant.origin}/common/discovery/instance?api-version=1.1`);
    expect(await discovery.json()).toMatchObject({
      tenant_discovery_endpoint: expect.stringContaining(tenantId) as string,
    });
  });
});

describe("authorize", () => {
  it("offers everybody, asks for consent, and comes back with a code", async () => {
    const chooser = await authorize(ask());
    expect(chooser.status).toBe(200);
    expect(await chooser.text()).toContain("Ann Archer");
    const consent = await authorize(ask({ persona: "ann-id" }));
    const cookie = consent.headers.get("set-cookie")?.split(";")[0] ?? "";
    expect(await consent.text()).toContain("<li>Calendars.ReadWrite</li>");
    const back = returned(await authorize(ask({ consent: "accept" }), cookie));
    expect(back).toMatchObject({ state: "s-1", code: expect.stringContaining("code") as string });
    const info = JSON.parse(Buffer.from(back["client_info"] ?? "", "base64url").toString()) as unknown;
    expect(info).toEqual({ uid: "ann-id", utid: tenantId });
    expect(returned(await authorize(ask({ prompt: "none" }), cookie))).toHaveProperty("code");
  });

  it("takes the form of its own page", async () => {
    const answer = await fetch(`${tenant.origin}/${tenantId}/oauth2/v2.0/authorize`, {
      method: "POST",
      redirect: "manual",
      body: new URLSearchParams(ask({ persona: "ann-id", consent: "accept" })),
    });
    expect(returned(answer)).toHaveProperty("code");
  });

  it("offers only the hinted person, and signs nobody else in for a hint", async () => {
    const text = await (await authorize(ask({ login_hint: "ben@contoso.example" }))).text();
    expect(text).toContain("Ben Bauer");
    expect(text).not.toContain("Ann Archer");
    const { cookie } = await tenant.control<{ cookie: string }>("POST /signin", { userId: "ann-id" });
    const back = returned(await authorize(ask({ prompt: "none", login_hint: "ben@contoso.example" }), cookie));
    expect(back).toMatchObject({ error: "login_required" });
  });

  it.each<[string, Record<string, string>, string, string]>([
    ["nobody is signed in", { prompt: "none" }, "login_required", "AADSTS50058"],
    ["there is no challenge", { code_challenge: "" }, "invalid_request", "AADSTS9002325"],
    ["the challenge is plain", { code_challenge_method: "plain" }, "invalid_request", "AADSTS9002325"],
    ["a scope does not exist", { scope: "openid Calendars.Dream" }, "invalid_client", "AADSTS650053"],
    ["no code is asked for", { response_type: "token" }, "unsupported_response_type", "AADSTS700054"],
    ["the user declines", { persona: "ann-id", consent: "cancel" }, "access_denied", "AADSTS65004"],
  ])("says so to the application when %s", async (_, more, error, code) => {
    const back = returned(await authorize(ask(more)));
    expect(back).toMatchObject({ error, state: "s-1", error_description: expect.stringContaining(code) as string });
  });

  it("asks again when consent is missing, silently not", async () => {
    const { cookie } = await tenant.control<{ cookie: string }>("POST /signin", { userId: "ann-id" });
    expect(returned(await authorize(ask({ prompt: "none" }), cookie))).toMatchObject({ error: "consent_required" });
    await tenant.control("POST /consent", {
      userId: "everybody",
      scopes: ["User.Read", "Calendars.ReadWrite"],
      granted: true,
    });
    expect(returned(await authorize(ask({ prompt: "none" }), cookie))).toHaveProperty("code");
    await tenant.control("POST /switches", { signInSession: "ended" });
    expect(returned(await authorize(ask({ prompt: "none" }), cookie))).toMatchObject({ error: "login_required" });
  });

  it.each([
    ["an unknown client", { client_id: "other" }, "AADSTS700016"],
    ["another redirect address", { redirect_uri: "https://evil.example/" }, "AADSTS50011"],
  ])("never sends the browser back for %s", async (_, more, code) => {
    const answer = await authorize(ask(more));
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(code);
  });

  it("needs an administrator where the policy says so, and takes the administrator's link", async () => {
    await tenant.control("POST /switches", { consentPolicy: "managed" });
    expect(await (await authorize(ask({ persona: "ann-id" }))).text()).toContain("Need admin approval");
    const back = returned(await authorize(ask({ persona: "ann-id", consent: "admin-needed" })));
    expect(back["error_description"]).toContain("AADSTS90094");
    const link = { client_id: clientId, scope: "Calendars.ReadWrite", redirect_uri: redirectUri, persona: "olga-id" };
    const granted = await fetch(`${tenant.origin}/${tenantId}/v2.0/adminconsent?${new URLSearchParams(link)}`, {
      redirect: "manual",
    });
    expect(returned(granted)).toMatchObject({ admin_consent: "True" });
    expect(returned(await authorize(ask({ persona: "ann-id", consent: "accept" })))).toHaveProperty("code");
  });

  it("keeps a refused scope closed for that user", async () => {
    await tenant.control("POST /consent", { userId: "ann-id", scopes: ["Calendars.ReadWrite"], granted: false });
    expect(await (await authorize(ask({ persona: "ann-id", consent: "accept" }))).text()).toContain(
      "Need admin approval",
    );
  });
});

describe("the token endpoint", () => {
  it("gives tokens that Graph takes, for the code and its verifier", async () => {
    const tokens = await signIn();
    expect(tokens.scope.split(" ")).toEqual(expect.arrayContaining(["User.Read", "Calendars.ReadWrite", "openid"]));
    expect(tokens.expires_in).toBe(3599);
    expect(decoded(tokens.id_token)).toMatchObject({
      nonce: "n-1",
      oid: "ann-id",
      tid: tenantId,
      aud: clientId,
      name: "Ann Archer",
    });
    expect((await as(tokens, "/me")).status).toBe(200);
    expect((await as(tokens, "/users")).status).toBe(403);
  });

  it("answers a page's question about other origins", async () => {
    const answer = await fetch(`${tenant.origin}/${tenantId}/oauth2/v2.0/token`, {
      method: "OPTIONS",
      headers: { origin: "https://app.example" },
    });
    expect(answer.headers.get("access-control-allow-origin")).toBe("https://app.example");
  });

  it("refuses a wrong verifier, a second use, an old code and a caller without origin", async () => {
    expect(await token({ ...(await freshCode()), code_verifier: "wrong" })).toMatchObject({
      error: "invalid_grant",
      error_codes: [501481],
    });
    expect(await token(await freshCode(), {})).toMatchObject({ error_codes: [9002327] });
    const used = await freshCode();
    expect(await token(used)).toHaveProperty("access_token");
    expect(await token(used)).toMatchObject({ error_codes: [54005] });
    const old = await freshCode();
    tenant.clock.advance(11 * 60_000);
    expect(await token(old)).toMatchObject({ error_codes: [70008] });
    expect(await token({ grant_type: "password" })).toMatchObject({ error: "unsupported_grant_type" });
  });

  it("renews for 24 hours from the sign-in, not longer", async () => {
    let { refresh_token } = await signIn();
    const renew = (scope = "openid offline_access User.Read"): Promise<Tokens> =>
      token({ grant_type: "refresh_token", refresh_token, scope });
    tenant.clock.advance(23 * 3_600_000);
    ({ refresh_token } = await renew());
    expect(await renew("People.Read")).toMatchObject({ error: "invalid_grant", suberror: "consent_required" });
    tenant.clock.advance(3_700_000);
    expect(await renew()).toMatchObject({ error: "invalid_grant", error_codes: [700084] });
  });
});

describe("a claims challenge", () => {
  it("is answered with a token that carries the claims, by clients with cp1 only", async () => {
    const cp1 = { xms_cc: { values: ["CP1"] } };
    const able = await signIn({ claims: JSON.stringify({ access_token: cp1 }) });
    const plain = await signIn();
    await tenant.control("POST /switches", { claims: "required" });
    expect((await as(plain, "/me")).status).toBe(200);
    const challenged = await as(able, "/me");
    expect(challenged.status).toBe(401);
    const header = challenged.headers.get("www-authenticate") ?? "";
    expect(header).toContain('error="insufficient_claims"');
    const wanted = JSON.parse(Buffer.from(/claims="([^"]+)"/.exec(header)?.[1] ?? "", "base64").toString()) as {
      access_token: Record<string, unknown>;
    };
    const claims = JSON.stringify({ access_token: { ...cp1, ...wanted.access_token } });
    const renewed = await token({
      grant_type: "refresh_token",
      refresh_token: able.refresh_token,
      scope: "User.Read",
      claims,
    });
    expect((await as(renewed, "/me")).status).toBe(200);
  });
});

it("signing out ends the session", async () => {
  const target = new URLSearchParams({ post_logout_redirect_uri: redirectUri });
  const answer = await fetch(`${tenant.origin}/${tenantId}/oauth2/v2.0/logout?${target}`, { redirect: "manual" });
  expect(answer.headers.get("location")).toBe(redirectUri);
  expect(answer.headers.get("set-cookie")).toContain("Max-Age=0");
});
