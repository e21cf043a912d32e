import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordsItems, type TriedTenant, tryTenant } from "./try-tenant.ts";

describe("a started tenant", () => {
  let tenant: TriedTenant;
  beforeAll(async () => void (tenant = await tryTenant()));
  afterAll(() => tenant.stop());

  it("answers who calls", async () => {
    const { status, headers, body } = await tenant.send("ann", "GET /me", { headers: { "client-request-id": "c-1" } });
    expect(status).toBe(200);
    expect(body).toMatchObject({ id: "ann-id", displayName: "Ann Archer", givenName: "Ann", surname: "Archer" });
    expect(headers.get("client-request-id")).toBe("c-1");
    expect(headers.get("request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("access-control-expose-headers")).not.toMatch(/retry-after/i);
  });

  it("lets a page of any origin ask first", async () => {
    const answer = await fetch(`${tenant.origin}/v1.0/me`, {
      method: "OPTIONS",
      headers: { origin: "https://app.example", "access-control-request-headers": "authorization,prefer" },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("access-control-allow-headers")).toBe("authorization,prefer");
  });

  it.each([
    ["no token", {}, "Access token is empty."],
    [
      "a foreign token",
      { authorization: "Bearer abc.def.ghi" },
      "CompactToken parsing failed with error code: 80049217",
    ],
  ])("answers 401 for %s", async (_, headers, message) => {
    const answer = await fetch(`${tenant.origin}/v1.0/me`, { headers });
    expect(answer.status).toBe(401);
    expect(answer.headers.get("www-authenticate")).toContain("Bearer");
    expect(await answer.json()).toMatchObject({
      error: { code: "InvalidAuthenticationToken", message, innerError: { date: "2026-03-02T08:00:00" } },
    });
  });

  it("answers 401 for a token whose time is over", async () => {
    const token = tenant.token({ userId: "ann-id", lifetime: 60 });
    tenant.clock.advance(61_000);
    const answer = await fetch(`${tenant.origin}/v1.0/me`, { headers: { authorization: `Bearer ${token}` } });
    expect(answer.status).toBe(401);
    expect(await answer.text()).toContain("the token is expired");
    tenant.clock.advance(-61_000);
  });

  it.each([
    ["GET /users", "Authorization_RequestDenied"],
    ["GET /me/events", "ErrorAccessDenied"],
    [`GET ${recordsItems}`, "accessDenied"],
  ])("answers 403 in the service's own words for %s without its scope", async (request, code) => {
    const { status, body } = await tenant.send("ann", request, { scopes: ["User.Read"] });
    expect(status).toBe(403);
    expect(body).toMatchObject({ error: { code } });
  });

  it("has recorded no violation so far, and records what Graph has not", async () => {
    expect(tenant.violations).toEqual([]);
    expect((await tenant.send("ann", "GET /me/sentiments")).status).toBe(501);
    expect((await tenant.send("ann", "GET /me/drive")).status).toBe(501);
    expect((await tenant.send("ann", "GET /me?$top=3")).status).toBe(400);
    expect((await tenant.send("ann", "POST /me/events", { body: { subject: "x", invented: 1 } })).status).toBe(400);
    expect(await tenant.control("GET /violations")).toMatchObject([
      { url: "/me/sentiments", operation: null },
      { url: "/me/drive", operation: "drive.me.get" },
      { url: "/me?$top=3", operation: "me.get" },
      { url: "/me/events", operation: "events.create" },
    ]);
    expect(await tenant.control("DELETE /violations")).toEqual([]);
  });

  it.each([
    ["a body that is no JSON", "{", "application/json", "Unable to read JSON request payload"],
    ["a body of another type", "{}", "text/plain", "Entity only allows writes with a JSON Content-Type header"],
  ])("answers 400 for %s", async (_, body, type, message) => {
    const answer = await fetch(`${tenant.origin}/v1.0/me/events`, {
      method: "POST",
      headers: { authorization: `Bearer ${tenant.token({ userId: "ann-id" })}`, "content-type": type },
      body,
    });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(message);
  });
});

describe("a tenant that throws at a broken contract", () => {
  it("answers 500 and says why", async () => {
    const tenant = await tryTenant({ contract: "throw" });
    const { status, body } = await tenant.send("ann", "GET /me?$top=3");
    expect(status).toBe(500);
    expect(body).toMatchObject({
      error: { code: "contractViolation", message: expect.stringContaining("$top") as string },
    });
    await tenant.stop();
  });
});

describe("a tenant whose port is taken", () => {
  it("does not start, and leaves its data folder free", async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), "turnabout-tenant-"));
    const first = await tryTenant();
    await expect(tryTenant({ port: first.port, dataFolder })).rejects.toThrow(/EADDRINUSE/);
    await (await tryTenant({ dataFolder })).stop();
    await first.stop();
    rmSync(dataFolder, { recursive: true });
  });
});

describe("a tenant with a data folder", () => {
  it("finds its state after a restart: rows, clock, switches, ids", async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), "turnabout-tenant-"));
    const first = await tryTenant({ dataFolder });
    const row = { body: { fields: { TbTag: "tag", TbBody: "body" } } };
    const { body: made } = await first.send("ann", `POST ${recordsItems}`, row);
    await first.control("POST /switches", { reads: "stale" });
    await first.control("POST /clock", { now: "2026-04-01T00:00:00Z" });
    await first.stop();

    const second = await tryTenant({ dataFolder });
    expect(await second.control("GET /clock")).toEqual({ now: "2026-04-01T00:00:00.000Z", frozen: true });
    expect(await second.control("GET /switches")).toMatchObject({ reads: "stale" });
    expect((await second.send("ben", `GET ${recordsItems}/1?$expand=fields`)).body).toMatchObject({ id: made["id"] });
    expect((await second.send("ben", `POST ${recordsItems}`, row)).body).toMatchObject({ id: "2" });
    expect(second.state.newId("")).not.toBe(first.state.newId(""));
    await second.stop();
    rmSync(dataFolder, { recursive: true });
  });
});
