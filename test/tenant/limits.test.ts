import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recordsItems, type TriedTenant, tryTenant } from "./try-tenant.ts";

interface Parts {
  readonly responses: readonly {
    readonly id: string;
    readonly status: number;
    readonly headers?: Record<string, string>;
    readonly body?: unknown;
  }[];
}

let tenant: TriedTenant;
beforeEach(async () => void (tenant = await tryTenant()));
afterEach(() => tenant.stop());

const units = async (): Promise<number> =>
  (await tenant.control<Record<string, number>>("GET /counts"))["resourceUnits"] ?? 0;
const post = (id: string, more = {}): Record<string, unknown> => ({
  id,
  method: "POST",
  url: recordsItems,
  headers: { "Content-Type": "application/json" },
  body: { fields: { TbTag: "t", TbBody: "b" } },
  ...more,
});
const get = (id: string, url: string, more = {}): Record<string, unknown> => ({ id, method: "GET", url, ...more });
const batch = async (requests: unknown): Promise<Parts & { status: number }> => {
  const { status, body } = await tenant.send<Parts>("ann", "POST /$batch", { body: { requests } });
  return { ...body, status };
};

describe("a batch", () => {
  it("answers each part for itself, and each costs what it costs alone", async () => {
    const { responses } = await batch([post("1"), get("2", `${recordsItems}/9`), get("3", "/me?$select=id")]);
    expect(responses.map(({ id, status }) => [id, status])).toEqual([
      ["1", 201],
      ["2", 404],
      ["3", 200],
    ]);
    expect(responses[2]?.body).toMatchObject({ id: "ann-id" });
    expect(await units()).toBe(3);
    expect(tenant.violations).toEqual([]);
  });

  it("answers 424 where the part before failed", async () => {
    const { responses } = await batch([
      get("1", `${recordsItems}/9`),
      post("2", { dependsOn: ["1"] }),
      post("3", { dependsOn: ["2"] }),
    ]);
    expect(responses.map(({ status }) => status)).toEqual([404, 424, 424]);
    expect(await units()).toBe(1);
  });

  it("meets faults in single parts, with their headers in the body", async () => {
    await tenant.control("POST /faults", { match: { path: "/items/2" }, status: 429, retryAfter: 3 });
    const { responses } = await batch([post("1"), get("2", `${recordsItems}/2`)]);
    expect(responses[1]).toMatchObject({ status: 429, headers: { "Retry-After": "3" } });
  });

  it.each([
    ["21 parts", Array.from({ length: 21 }, (_, index) => get(String(index), "/me"))],
    ["no part", []],
    ["one id twice", [get("1", "/me"), get("1", "/me")]],
    ["a batch in a batch", [{ ...post("1"), url: "/$batch" }]],
    ["an absolute address", [get("1", "https://graph.microsoft.com/v1.0/me")]],
    ["an unknown predecessor", [get("1", "/me", { dependsOn: ["7"] })]],
    [
      "mixed orders",
      [get("1", "/me"), get("2", "/me", { dependsOn: ["1"] }), get("3", "/me", { dependsOn: ["2"] }), get("4", "/me")],
    ],
  ])("refuses %s whole", async (_, requests) => expect((await batch(requests)).status).toBe(400));

  it("refuses a part whose body has no type", async () => {
    const { responses } = await batch([{ ...post("1"), headers: {} }]);
    expect(responses[0]?.status).toBe(400);
  });
});

describe("resource units", () => {
  it.each([
    ["POST", recordsItems, 2],
    ["GET", recordsItems, 2],
    ["GET", `${recordsItems}/1`, 1],
    ["GET", `${recordsItems}/delta`, 2],
    ["GET", `${recordsItems}/delta?token=latest`, 1],
    ["GET", recordsItems.replace(/\/lists.*/, ""), 1],
    ["GET", "/me", 0],
  ])("%s %s costs %i", async (method, path, cost) => {
    await tenant.send("ann", `${method} ${path}`, method === "POST" ? { body: { fields: { TbTag: "t" } } } : {});
    expect(await units()).toBe(cost);
  });

  it("beyond 1,250 in a minute the application waits for the next one", async () => {
    const read = get("x", recordsItems);
    const twenty = Array.from({ length: 20 }, (_, index) => ({ ...read, id: String(index) }));
    for (let count = 0; count < 31; count++) await batch(twenty);
    const last = await batch(twenty);
    expect(last.responses.map(({ status }) => status)).toEqual([
      200,
      200,
      200,
      200,
      200,
      ...Array<number>(15).fill(429),
    ]);
    const refused = await tenant.send("ben", `GET ${recordsItems}`);
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toBe("60");
    await tenant.control("POST /clock", { advanceMs: 60_000 });
    expect((await tenant.send("ben", `GET ${recordsItems}`)).status).toBe(200);
  });
});

describe("a mailbox", () => {
  it("serves four requests of an application at once, the fifth gets 429", async () => {
    await tenant.control("POST /faults", { match: { path: "/me/calendars" }, times: "always", delayMs: 200 });
    const five = await Promise.all(Array.from({ length: 5 }, () => tenant.send("ann", "GET /me/calendars")));
    expect(five.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 200, 200, 200, 429]);
    const refused = five.find(({ status }) => status === 429);
    expect(refused?.body).toMatchObject({ error: { message: "Application is over its MailboxConcurrency limit." } });
    await tenant.control("DELETE /faults");
    expect((await tenant.send("ann", "GET /me/calendars")).status).toBe(200);
  });

  it("serves 10,000 requests of an application in ten minutes", async () => {
    const headers = { authorization: `Bearer ${tenant.token({ userId: "ann-id" })}` };
    const ask = (): Promise<Response> =>
      tenant.fetch("https://graph.microsoft.com/v1.0/me/calendars/none?$select=id", { headers });
    for (let count = 0; count < 10_000; count++) await ask();
    expect((await ask()).status).toBe(429);
    await tenant.control("POST /switches", { limits: "off" });
    expect((await ask()).status).toBe(404);
  });
});
