import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clientId, otherAppId, recordsItems, recordsSite, type TriedTenant, tryTenant } from "../try-tenant.ts";
import { row, type Rows } from "./try-list.ts";

describe("who may use a list", () => {
  let tenant: TriedTenant;
  beforeAll(async () => void (tenant = await tryTenant({ contract: "throw" })));
  afterAll(() => tenant.stop());

  it.each([
    ["a participant reads", "ann", "GET", ["Sites.Selected"], 200],
    ["a participant writes", "ann", "POST", ["Sites.Selected"], 201],
    ["a manager without a right reads not", "mia", "GET", ["Sites.Selected"], 403],
    ["nor with the widest scope", "mia", "GET", ["Sites.FullControl.All"], 403],
    ["nor writes", "mia", "POST", ["Sites.ReadWrite.All"], 403],
    ["the application reads with Sites.Read.All", "ann", "GET", ["Sites.Read.All"], 200],
    ["and writes not with it", "ann", "POST", ["Sites.Read.All"], 403],
    ["Sites.ReadWrite.All needs no grant", "ann", "POST", ["Sites.ReadWrite.All"], 201],
    ["a grant on the list is missing", "ann", "GET", ["Lists.SelectedOperations.Selected"], 403],
  ] as const)("%s", async (_, who, method, scopes, status) => {
    const options = method === "POST" ? row("t") : {};
    expect((await tenant.send(who, `${method} ${recordsItems}`, { ...options, scopes })).status).toBe(status);
  });

  it("grants come and go by an administrator who owns the site", async () => {
    const grant = { roles: ["read"], grantedToIdentities: [{ application: { id: otherAppId, displayName: "Other" } }] };
    const other = { appId: otherAppId, scopes: ["Sites.Selected"] };
    const admin = { appId: otherAppId, scopes: ["Sites.FullControl.All"] };
    expect((await tenant.send("ann", `GET ${recordsItems}`, other)).status).toBe(403);
    expect((await tenant.send("ann", `POST ${recordsSite}/permissions`, { ...admin, body: grant })).status).toBe(403);
    const { status, body } = await tenant.send("olga", `POST ${recordsSite}/permissions`, { ...admin, body: grant });
    expect(status).toBe(201);
    expect((await tenant.send("ann", `GET ${recordsItems}`, other)).status).toBe(200);
    expect((await tenant.send("ann", `POST ${recordsItems}`, { ...other, ...row("t") })).status).toBe(403);
    expect((await tenant.send<Rows>("olga", `GET ${recordsSite}/permissions`, admin)).body.value).toHaveLength(2);
    expect((await tenant.send("olga", `DELETE ${recordsSite}/permissions/${String(body["id"])}`, admin)).status).toBe(
      204,
    );
    expect((await tenant.send("ann", `GET ${recordsItems}`, other)).status).toBe(403);
  });

  it("a grant on one list opens that list and not its site", async () => {
    const admin = { appId: otherAppId, scopes: ["Sites.FullControl.All"] };
    const body = { roles: ["write"], grantedTo: { application: { id: clientId, displayName: "Turnabout" } } };
    expect(
      (await tenant.send("olga", `POST ${recordsSite}/lists/Records/permissions`, { ...admin, body })).status,
    ).toBe(201);
    const scopes = ["Lists.SelectedOperations.Selected"];
    expect((await tenant.send("ann", `POST ${recordsItems}`, { ...row("t"), scopes })).status).toBe(201);
    expect((await tenant.send("ann", `GET ${recordsSite}`, { scopes })).status).toBe(403);
    expect((await tenant.send("mia", `GET ${recordsItems}`, { scopes })).status).toBe(403);
  });

  it("creates lists and columns with the right to manage only", async () => {
    const body = {
      displayName: "Fresh",
      list: { template: "genericList", hidden: true },
      columns: [{ name: "TbTag", indexed: true, text: { maxLength: 255 } }],
    };
    const manage = { appId: otherAppId, scopes: ["Sites.Manage.All"] };
    expect((await tenant.send("ann", `POST ${recordsSite}/lists`, { ...manage, body })).status).toBe(403);
    expect((await tenant.send("olga", `POST ${recordsSite}/lists`, { body })).status).toBe(403);
    expect((await tenant.send("olga", `POST ${recordsSite}/lists`, { ...manage, body })).status).toBe(201);
    expect((await tenant.send("olga", `POST ${recordsSite}/lists`, { ...manage, body })).status).toBe(409);
    const column = { name: "Author", text: { allowMultipleLines: true, textType: "plain" } };
    const made = await tenant.send("olga", `POST ${recordsSite}/lists/Fresh/columns`, { ...manage, body: column });
    expect(made.body).toMatchObject({ name: "Author0", indexed: false });
    const address = `PATCH ${recordsSite}/lists/Fresh/columns/${String(made.body["id"])}`;
    expect((await tenant.send("olga", address, { ...manage, body: { indexed: true } })).status).toBe(400);
    expect((await tenant.send<Rows>("olga", `GET ${recordsSite}/lists`, manage)).body.value).toHaveLength(2);
  });
});
