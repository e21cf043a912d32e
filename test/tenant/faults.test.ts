import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recordsItems, type TriedTenant, tryTenant } from "./try-tenant.ts";

let tenant: TriedTenant;
beforeEach(async () => void (tenant = await tryTenant({ contract: "throw" })));
afterEach(() => tenant.stop());

const row = { body: { fields: { TbTag: "t", TbBody: "b" } } };
const rows = async (): Promise<number> =>
  (await tenant.send<{ value: unknown[] }>("ann", `GET ${recordsItems}`)).body.value.length;

describe("the fault switchboard", () => {
  it("answers a status for as many requests as asked, by method, path and user", async () => {
    await tenant.control("POST /faults", [
      {
        match: { method: "POST", path: String.raw`^/v1\.0/sites/.*/items$`, user: "ann-id" },
        times: 2,
        skip: 1,
        status: 503,
        retryAfter: 7,
      },
    ]);
    const statuses = [];
    for (const who of ["ann", "ben", "ann", "ann", "ann"] as const) {
      statuses.push((await tenant.send(who, `POST ${recordsItems}`, row)).status);
    }
    expect(statuses).toEqual([201, 201, 503, 503, 201]);
    expect(await rows()).toBe(3);
    expect(await tenant.control("GET /faults")).toMatchObject([{ left: 0, met: 2 }]);
  });

  it("hides Retry-After from pages unless the switch says otherwise", async () => {
    await tenant.control("POST /faults", { match: {}, times: "always", status: 429, retryAfter: "1.5" });
    const hidden = await tenant.send("ann", "GET /me");
    expect(hidden.headers.get("retry-after")).toBe("1.5");
    expect(hidden.headers.get("access-control-expose-headers")).not.toContain("Retry-After");
    await tenant.control("POST /switches", { retryAfter: "readable" });
    const readable = await tenant.send("ann", "GET /me");
    expect(readable.headers.get("access-control-expose-headers")).toContain("Retry-After");
    expect(readable.body).toMatchObject({ error: { code: "TooManyRequests" } });
    await tenant.control("POST /switches", { retryAfter: "hidden" });
    expect((await tenant.send("ann", "GET /me")).headers.get("retry-after")).toBeNull();
    await tenant.control("DELETE /faults");
    expect((await tenant.send("ann", "GET /me")).status).toBe(200);
  });

  it.each([
    ["loseAnswer", 1],
    ["cut", 1],
    ["reset", 0],
  ])("%s: the caller knows nothing, the list holds %i", async (what, there) => {
    await tenant.control("POST /faults", { match: { method: "POST" }, [what]: true });
    await expect(tenant.send("ann", `POST ${recordsItems}`, row)).rejects.toThrow();
    expect(await rows()).toBe(there);
  });

  it.each([
    ["loseAnswer", 1],
    ["cut", 1],
    ["reset", 0],
  ])("%s happens in process too", async (what, there) => {
    await tenant.control("POST /faults", { match: { method: "POST" }, [what]: true });
    const authorization = `Bearer ${tenant.token({ userId: "ann-id" })}`;
    const post = async (): Promise<unknown> => {
      const answer = await tenant.fetch(`https://graph.microsoft.com/v1.0${recordsItems}`, {
        method: "POST",
        headers: { authorization, "content-type": "application/json" },
        body: JSON.stringify(row.body),
      });
      return answer.json();
    };
    await expect(post()).rejects.toThrow(TypeError);
    expect(await rows()).toBe(there);
    expect(await post()).toMatchObject({ id: String(there + 1) });
  });

  it("delays an answer", async () => {
    await tenant.control("POST /faults", { match: { path: "/me$" }, delayMs: 50 });
    const began = performance.now();
    expect((await tenant.send("ann", "GET /me")).status).toBe(200);
    expect(performance.now() - began).toBeGreaterThan(45);
  });

  it("answers any body, also one that Graph never would", async () => {
    await tenant.control("POST /faults", { match: {}, status: 200, body: { strange: true } });
    expect((await tenant.send("ann", "GET /me")).body).toEqual({ strange: true });
  });
});

describe("the log", () => {
  it("keeps who asked what, what came back and how", async () => {
    await tenant.send("ann", `POST ${recordsItems}`, row);
    await tenant.control("POST /faults", { match: {}, loseAnswer: true });
    await tenant.send("ben", "GET /me").catch(() => null);
    const log = await tenant.control<{ number: number }[]>("GET /log");
    expect(log).toMatchObject([
      {
        method: "POST",
        status: 201,
        userId: "ann-id",
        requestBody: row.body,
        responseBody: { id: "1" },
        resourceUnits: 2,
        delivery: "whole",
      },
      { method: "GET", url: "/v1.0/me", userId: "ben-id", delivery: "lost", fault: true },
    ]);
    expect(await tenant.control(`GET /log?since=${log[0]?.number}`)).toHaveLength(1);
    expect(await tenant.control("GET /counts")).toMatchObject({ resourceUnits: 2, "resourceUnits ann-id": 2 });
  });
});

describe("the page", () => {
  it("shows clock, switches, faults and log, and says what a switch does", async () => {
    const text = await (await fetch(`${tenant.origin}/_tenant/`)).text();
    for (const word of [
      "Clock",
      "Switches",
      "Faults",
      "Latest exchanges",
      "duplicateRows",
      "every created list item",
    ]) {
      expect(text).toContain(word);
    }
  });

  it.each([
    ["POST /switches", { weather: "rain" }, "There is no switch weather"],
    ["POST /clock", { now: "tomorrow" }, "now is a time"],
    ["POST /token", { userId: "nobody" }, "There is no user nobody"],
    ["POST /token", { userId: "ann-id", scopes: "User.Read", consented: true }, "consent_required: User.Read"],
    ["POST /weather", {}, "There is no POST /_tenant/weather"],
  ])("refuses %s %j with a sentence", async (request, body, message) => {
    await expect(tenant.control(request, body)).rejects.toThrow(message);
  });

  it("gives tokens with what was consented", async () => {
    await tenant.control("POST /consent", { userId: "ann-id", scopes: ["User.Read"], granted: true });
    expect(await tenant.control("POST /token", { userId: "ann-id", consented: true })).toMatchObject({
      scope: "User.Read",
    });
  });
});
