import { describe, expect, it, onTestFinished } from "vitest";
import { missingSetup } from "shared/flows/setup/missing-setup.ts";
import { probeSetup } from "shared/flows/setup/probe-setup.ts";
import { storeScopes } from "shared/graph/scopes.ts";
import { createRecords } from "shared/graph/records.ts";
import { visitorOn } from "../sample/connect.ts";
import { clientId, organization, records, recordsList, summaries, summariesList } from "../sample/organization.ts";
import { coordinator, participant } from "../sample/people.ts";
import { type List, listsOf } from "../tenant/sites/site-tables.ts";
import { startTenant, type Tenant } from "../tenant/start-tenant.ts";
import { callsOf, type DocumentedCall } from "./setup-page.ts";

/** Graph Explorer, which an administrator may use for the setup. */
const explorer = "de8bc8b5-d9f9-48b1-a8ad-b748da725064";
const setupScopes = ["Sites.Manage.All", "Sites.FullControl.All"];

/** The tenant as an administrator finds it: two empty sites with rights, no list and no grant. */
async function bareTenant(): Promise<Tenant> {
  const bare = { lists: [], grants: [] };
  const tenant = await startTenant({
    organization: {
      ...organization,
      sites: [
        { ...records, ...bare },
        { ...summaries, ...bare },
      ],
    },
    now: Date.parse("2026-03-02T08:00:00Z"),
  });
  onTestFinished(async () => {
    await tenant.stop();
    expect(tenant.violations).toEqual([]);
  });
  return tenant;
}

/** Makes one documented call as the owner of the sites, its places filled in. */
async function make(tenant: Tenant, { method, path, body }: DocumentedCall) {
  const fill = (text: string): string =>
    text
      .replaceAll("{records-site-id}", records.id)
      .replaceAll("{summaries-site-id}", summaries.id)
      .replaceAll("{client-id}", clientId)
      .replaceAll("contoso.sharepoint.com", records.hostname);
  const token = tenant.token({ userId: coordinator.id, clientId: explorer, scopes: setupScopes });
  const answer = await fetch(`${tenant.origin}/v1.0${fill(path)}`, {
    method,
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    ...(body === null ? {} : { body: fill(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as { readonly id?: string } };
}

async function makeAll(tenant: Tenant, fence: string): Promise<void> {
  for (const call of callsOf(fence)) {
    const { status, body } = await make(tenant, call);
    expect([call.path, status]).toEqual([call.path, call.method === "POST" ? 201 : 200]);
    if (call.path.endsWith(":/sites/turnabout")) expect(body.id).toBe(records.id);
  }
}

/** A participant's view with one of the three permissions. */
async function participantWith(tenant: Tenant, storeScope: (typeof storeScopes)[number]) {
  const visitor = await visitorOn(tenant, participant);
  const place = { scope: storeScope };
  return {
    ...visitor,
    configuration: { ...visitor.configuration, storeScope },
    records: createRecords(visitor.client, { siteId: records.id, list: recordsList, ...place }),
    summaries: createRecords(visitor.client, { siteId: summaries.id, list: summariesList, ...place }),
  };
}

describe("the calls of the setup guide", () => {
  it.each(storeScopes)("make a tenant in which everything works with %s, and not before the grant", async (scope) => {
    const tenant = await bareTenant();
    const visitor = await participantWith(tenant, scope);
    expect(await missingSetup(visitor)).toHaveLength(2);
    await makeAll(tenant, "http");
    if (scope !== "Sites.ReadWrite.All") {
      expect(await missingSetup(visitor)).toEqual([
        expect.stringContaining("Records: the list cannot be opened"),
        expect.stringContaining("Summaries: the list cannot be opened"),
      ]);
      await makeAll(tenant, `http ${scope}`);
    }
    expect(await visitor.records.checkList()).toEqual({ ok: true, value: [] });
    expect((await probeSetup(visitor)).missing).toEqual([]);
  });

  it("add the columns where the service has dropped them", async () => {
    const tenant = await bareTenant();
    tenant.state.table<string>("switches").set("columnsOnCreate", "dropped");
    await makeAll(tenant, "http");
    await makeAll(tenant, "http Sites.Selected");
    const visitor = await participantWith(tenant, "Sites.Selected");
    expect(await missingSetup(visitor)).toHaveLength(4);
    await makeAll(tenant, "http missing");
    expect(await visitor.records.checkList()).toEqual({ ok: true, value: [] });
    expect(await missingSetup(visitor)).toHaveLength(2);
  });

  it("make the very lists of the sample organisation", async () => {
    const tenant = await bareTenant();
    await makeAll(tenant, "http");
    const made = [...listsOf(tenant.state).entries()].map(([, list]) => list);
    const sample = await startTenant({ organization });
    const seeded = [...listsOf(sample.state).entries()].map(([, list]) => list);
    await sample.stop();
    expect(made.map(shapeOf)).toEqual(seeded.map(shapeOf));
  });
});

/** What of a list does not depend on when and by whom it was made. */
function shapeOf({ siteId, displayName, hidden, columns }: List) {
  return { siteId, displayName, hidden, columns: columns.map((column) => ({ ...column, id: "" })) };
}
