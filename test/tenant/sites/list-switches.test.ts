import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { otherAppId, recordsItems, recordsSite, type TriedTenant, tryTenant } from "../try-tenant.ts";
import { ofTag, row, type Rows } from "./try-list.ts";

describe("a list with its switches", () => {
  let tenant: TriedTenant;
  beforeAll(async () => void (tenant = await tryTenant({ contract: "throw" })));
  afterAll(() => tenant.stop());
  const at = async (switches: Record<string, string>): Promise<void> => {
    await tenant.control("DELETE /switches");
    await tenant.control("POST /switches", switches);
  };

  it("itemPost 403: nothing is written, reading goes on", async () => {
    await at({ itemPost: "403" });
    expect((await tenant.send("ann", `POST ${recordsItems}`, row("t"))).status).toBe(403);
    expect((await tenant.send("ann", ofTag("t"))).body).toMatchObject({ value: [] });
  });

  it("duplicateRows: two rows for one request", async () => {
    await at({ duplicateRows: "on" });
    await tenant.send("ann", `POST ${recordsItems}`, row("twice"));
    expect((await tenant.send<Rows>("ann", ofTag("twice"))).body.value).toHaveLength(2);
  });

  it("identities: absent, or an address only", async () => {
    await at({ identities: "absent" });
    expect((await tenant.send<Rows>("ann", ofTag("twice"))).body.value[0]).not.toHaveProperty("createdBy");
    await at({ identities: "email-only" });
    const { body } = await tenant.send<Rows>("ann", ofTag("twice"));
    expect(body.value[0]?.createdBy).toEqual({ user: { email: "ann@contoso.example" } });
  });

  it("reads: stale for 30 seconds, or 200 with nothing", async () => {
    await at({ reads: "stale" });
    tenant.clock.advance(60_000);
    await tenant.send("ann", `POST ${recordsItems}`, row("new"));
    expect((await tenant.send<Rows>("ann", ofTag("new"))).body.value).toHaveLength(0);
    expect((await tenant.send<Rows>("ann", ofTag("twice"))).body.value).toHaveLength(2);
    tenant.clock.advance(31_000);
    expect((await tenant.send<Rows>("ann", ofTag("new"))).body.value).toHaveLength(1);
    await at({ reads: "empty" });
    expect((await tenant.send<Rows>("ann", ofTag("new"))).body.value).toHaveLength(0);
  });

  it("noSiteRight 404, columnsOnCreate dropped", async () => {
    await at({ noSiteRight: "404", columnsOnCreate: "dropped" });
    expect((await tenant.send("mia", `GET ${recordsItems}`)).status).toBe(404);
    const manage = { appId: otherAppId, scopes: ["Sites.Manage.All"] };
    const body = { displayName: "Bare", columns: [{ name: "TbTag", indexed: true, text: {} }] };
    await tenant.send("olga", `POST ${recordsSite}/lists`, { ...manage, body });
    const { body: columns } = await tenant.send<{ value: { name: string }[] }>(
      "olga",
      `GET ${recordsSite}/lists/Bare/columns`,
      manage,
    );
    expect(columns.value.some(({ name }) => name === "TbTag")).toBe(false);
  });
});
