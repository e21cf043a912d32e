import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { startTenant, type Tenant } from "../../test/tenant/start-tenant.ts";
import { instant } from "../circles/instant.ts";
import type { GraphClientNeeds } from "./create-graph-client.ts";
import { readAnswerPages } from "./read-answer-pages.ts";
import { control, ids, organization, testClient } from "./test-client.ts";
import { TokenRefusal } from "./token-refusal.ts";

let tenant: Tenant;

beforeAll(async () => {
  tenant = await startTenant({ organization });
});
afterEach(async () => {
  await control(tenant, "faults");
  await control(tenant, "switches");
});
afterAll(() => tenant.stop());

const meRequest = {
  kind: "read",
  area: "directory",
  scopes: ["User.Read"],
  method: "GET",
  path: "/me",
  schema: z.looseObject({ displayName: z.string() }),
} as const;

async function me(change: Partial<GraphClientNeeds> = {}) {
  const answer = await testClient(tenant, ids.asha, change).ask(meRequest);
  return answer.ok ? answer.value.displayName : answer.problem;
}

describe("createGraphClient", () => {
  it("answers a claims challenge with a token that has them, once", async () => {
    await control(tenant, "switches", { claims: "required" });
    const capable = '{"access_token":{"xms_cc":{"values":["cp1"]}}}';
    const asked: (string | undefined)[] = [];
    const getToken = async (scopes: string[], claims?: string) => {
      asked.push(claims);
      const both = claims === undefined ? capable : JSON.stringify(merged(capable, claims));
      return tenant.token({ userId: ids.asha, scopes, claims: both });
    };
    expect(await me({ getToken })).toBe("Asha Rai");
    expect(asked).toEqual([undefined, expect.stringContaining("nbf")]);
    const deaf = async (scopes: string[]) => tenant.token({ userId: ids.asha, scopes, claims: capable });
    expect(await me({ getToken: deaf })).toMatchObject({ kind: "not-signed-in" });
  });

  it("renews a token that the service turned down, once", async () => {
    const tokens = ["worn out", tenant.token({ userId: ids.asha })];
    expect(await me({ getToken: async () => tokens.shift() ?? "none left" })).toBe("Asha Rai");
    expect(await me({ getToken: async () => "worn out" })).toMatchObject({ kind: "not-signed-in", status: 401 });
  });

  it.each([
    [new TokenRefusal("permission-missing"), { kind: "permission-missing", scopes: ["User.Read"] }],
    [new TokenRefusal("not-signed-in"), { kind: "not-signed-in" }],
    [new TokenRefusal("offline"), { kind: "offline" }],
  ])("says why nothing was sent: %s", async (error, problem) => {
    const since = tenant.log().length;
    expect(await me({ getToken: () => Promise.reject(error) })).toMatchObject(problem);
    expect(tenant.log()).toHaveLength(since);
  });

  it("gives up on an answer that does not begin, or does not end, in time", async () => {
    await control(tenant, "faults", { match: {}, delayMs: 400, times: 4 });
    expect(await me({ limits: { firstByte: 40, whole: 80 } })).toMatchObject({ kind: "offline" });
  });

  it("does not wait longer than its host lives, and says until when", async () => {
    await control(tenant, "faults", { match: {}, status: 429, retryAfter: 30 });
    const before = tenant.clock.now();
    const problem = await me({ longestWait: 20_000 });
    expect(problem).toMatchObject({ kind: "busy", status: 429 });
    const wait = (problem as { retryAt: number }).retryAt - before;
    expect(wait).toBeGreaterThanOrEqual(30_000);
    expect(wait).toBeLessThan(32_000);
  });

  it("takes a page of somebody else's with status 200 for no answer", async () => {
    const headers = { "content-type": "text/html" };
    await control(tenant, "faults", { match: {}, status: 200, body: "<html>Sign in to the airport</html>", headers });
    expect(await me()).toMatchObject({ kind: "unreadable-answer", status: 200 });
  });

  it("never follows a link to another place", async () => {
    const next = { value: [], "@odata.nextLink": "https://evil.example/v1.0/me?token" };
    await control(tenant, "faults", { match: {}, status: 200, body: next });
    const asked: string[] = [];
    const client = testClient(tenant, ids.asha, {
      fetch: (url, init) => (asked.push(url as string), fetch(url, init)),
    });
    const { schema: _schema, kind: _kind, method: _method, ...rest } = meRequest;
    const answer = await readAnswerPages(client, { ...rest, item: z.unknown(), most: 9 });
    expect(answer.ok ? null : answer.problem.kind).toBe("refused");
    expect(asked.every((url) => url.startsWith(tenant.origin))).toBe(true);
  });

  it("ends with pages that point at each other", async () => {
    const link = `${tenant.origin}/v1.0/me?again`;
    await control(tenant, "faults", {
      match: {},
      status: 200,
      body: { value: [1], "@odata.nextLink": link },
      times: "always",
    });
    const { schema: _schema, kind: _kind, method: _method, ...rest } = meRequest;
    const answer = await readAnswerPages(testClient(tenant, ids.asha), { ...rest, item: z.number(), most: 9 });
    expect(answer.ok ? null : answer.problem.kind).toBe("unreadable-answer");
  });

  it("learns the service's time from its answers", async () => {
    const wrong = -3 * 86_400_000;
    const client = testClient(tenant, ids.asha, {
      clock: { now: () => instant(tenant.clock.now() + wrong), sleep: async () => {} },
    });
    await client.ask(meRequest);
    expect(Math.abs(client.serviceClock.now() - tenant.clock.now())).toBeLessThan(2_000);
  });
});

function merged(one: string, other: string): object {
  const [a, b] = [one, other].map((text) => (JSON.parse(text) as { access_token: object }).access_token);
  return { access_token: { ...a, ...b } };
}
