import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTenant, type Tenant } from "../../test/tenant/start-tenant.ts";
import { personId } from "../circles/person.ts";
import { createPeople } from "./people.ts";
import { ids, organization, testClient } from "./test-client.ts";

let tenant: Tenant;
const { tenantId } = organization;

beforeAll(async () => {
  tenant = await startTenant({ organization });
});
afterAll(async () => {
  expect(tenant.violations).toEqual([]);
  await tenant.stop();
});

const peopleOf = (userId: string) => createPeople(testClient(tenant, userId), { tenantId });

describe("people", () => {
  it("knows who is signed in, by tenant and object id", async () => {
    expect(await peopleOf(ids.asha).me()).toEqual({
      ok: true,
      value: { id: personId(tenantId, ids.asha), name: "Asha Rai", address: "asha@contoso.example", isGuest: false },
    });
  });

  it.each([
    ["ash", ["Asha Rai"]],
    ["  Rai ", ["Asha Rai"]],
    ["bren@", ['Bren "Bo" O\'Neill']],
    ["nobody", []],
    ["", []],
    ['say "hi"', []],
    ['"', []],
    ["a\\b & c#d+e", []],
  ])("finds for %s: %o", async (text, names) => {
    const answer = await peopleOf(ids.asha).searchPeople(text);
    expect(answer.ok ? answer.value.map(({ name }) => name) : answer.problem).toEqual(names);
  });

  it("flags a guest", async () => {
    const answer = await peopleOf(ids.asha).searchPeople("Gus");
    expect(answer.ok && answer.value.map(({ isGuest }) => isGuest)).toEqual([true]);
  });

  it("finds people by their ids in one request, and leaves out who has left", async () => {
    const since = tenant.log().length;
    const answer = await peopleOf(ids.asha).peopleByIds([ids.bren, "0a1f0c2e-9999-4a57-9f2e-8d1c6b0a4e09", ids.asha]);
    expect(answer.ok && answer.value.map(({ name }) => name)).toEqual(['Bren "Bo" O\'Neill', "Asha Rai"]);
    expect(tenant.log().slice(since)).toHaveLength(1);
  });

  it("knows a manager's reports, and that others have none", async () => {
    const reports = await peopleOf(ids.manager).directReports();
    expect(reports.ok && reports.value.map(({ name }) => name).toSorted()).toEqual(["Asha Rai", 'Bren "Bo" O\'Neill']);
    expect(await peopleOf(ids.asha).directReports()).toEqual({ ok: true, value: [] });
  });

  it("names the permission that is missing", async () => {
    const client = testClient(tenant, ids.asha, {
      getToken: async () => tenant.token({ userId: ids.asha, scopes: ["User.Read"] }),
    });
    const answer = await createPeople(client, { tenantId }).searchPeople("ash");
    expect(answer.ok ? null : answer.problem).toMatchObject({
      kind: "permission-missing",
      scopes: ["User.ReadBasic.All"],
      status: 403,
    });
  });
});
