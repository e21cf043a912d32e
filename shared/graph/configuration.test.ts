import { describe, expect, it } from "vitest";
import { configurationMembers, readConfiguration } from "./configuration.ts";

const whole = {
  tenantId: "5e1b7f6a-3c0d-4a57-9f2e-8d1c6b0a4e21",
  clientId: "8c0f2a9e-6b7d-4e15-b3a8-1f9d5c7e2a60",
  graphOrigin: "https://graph.microsoft.com",
  authority: "https://login.microsoftonline.com",
  appOrigin: "https://turnabout.contoso.example",
  recordsSiteId: "contoso.sharepoint.com,1,2",
  recordsList: "Records",
  summariesSiteId: "contoso.sharepoint.com,1,3",
  summariesList: "Summaries",
  storeScope: "Sites.Selected",
  programme: { id: "peer-coaching", name: "Peer coaching", k: 5, readers: ["0d5c1a70"], contact: "Bea Lindqvist" },
};

describe("readConfiguration", () => {
  it("reads a whole configuration, as text too, and keeps members it does not know", () => {
    expect(readConfiguration(whole)).toEqual({ ok: true, configuration: whole });
    const more = { ...whole, note: "ours", hostOrigins: ["https://outlook.office.com"] };
    expect(readConfiguration(JSON.stringify(more))).toEqual({ ok: true, configuration: more });
  });

  it("counts nobody as a reader, k as 5 and nobody to ask where the programme does not say", () => {
    const reading = readConfiguration({ ...whole, programme: { id: "peer-coaching", name: "Peer coaching" } });
    expect(reading).toMatchObject({ ok: true, configuration: { programme: { k: 5, readers: [], contact: "" } } });
  });

  it("lets the own machine do without https", () => {
    expect(readConfiguration({ ...whole, graphOrigin: "http://127.0.0.1:4000" }).ok).toBe(true);
  });

  it("names everything that is missing at once, one line each", () => {
    const reading = readConfiguration({});
    expect(reading.ok).toBe(false);
    if (reading.ok) return;
    const required = configurationMembers.filter(({ name }) => name !== "hostOrigins");
    expect(reading.missing).toHaveLength(required.length);
    for (const { name } of required) {
      expect(reading.missing.some((line) => line.startsWith(`${name} is missing: `))).toBe(true);
    }
  });

  it.each([
    [{ tenantId: "contoso" }, "tenantId cannot be used"],
    [{ graphOrigin: "http://graph.microsoft.com" }, "graphOrigin cannot be used"],
    [{ appOrigin: "https://turnabout.contoso.example/app" }, "appOrigin cannot be used"],
    [{ recordsList: " " }, "recordsList cannot be used"],
    [{ clientId: "" }, "clientId is missing"],
    [{ storeScope: "Sites.FullControl.All" }, "storeScope cannot be used"],
    [{ programme: undefined }, "programme is missing"],
    [{ programme: { ...whole.programme, k: 4 } }, "programme cannot be used"],
    [{ programme: { ...whole.programme, id: "Peer coaching" } }, "programme cannot be used"],
    [{ hostOrigins: ["*"] }, "hostOrigins cannot be used"],
  ])("with %o says: %s", (change, begin) => {
    const reading = readConfiguration({ ...whole, ...change });
    expect(reading.ok ? [] : reading.missing).toEqual([expect.stringMatching(new RegExp(`^${begin}: `))]);
  });

  it.each(["", "{", "[]", "null", "7", null, undefined])("says that %o is no configuration", (json) => {
    expect(readConfiguration(json)).toEqual({ ok: false, missing: [expect.stringContaining("not a JSON object")] });
  });
});
