import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TriedTenant, tryTenant } from "../try-tenant.ts";

interface Names {
  readonly value: readonly { readonly displayName: string }[];
  readonly "@odata.nextLink"?: string;
}

const eventual = { headers: { consistencylevel: "eventual" } };

describe("the directory", () => {
  let tenant: TriedTenant;
  beforeAll(async () => void (tenant = await tryTenant({ contract: "throw" })));
  afterAll(() => tenant.stop());

  const names = async (request: string, options = {}): Promise<string[]> =>
    (await tenant.send<Names>("ann", request, options)).body.value.map(({ displayName }) => displayName);

  it.each([
    ['"displayName:ann"', ["Ann Archer", "Mia Annan"]],
    ['"displayName:arch"', ["Ann Archer"]],
    ['"displayName:rcher"', []],
    ['"displayName:ben" OR "mail:nil"', ["Ben Bauer", "Nil Nobody"]],
    ['"displayName:ann" AND "mail:mia"', ["Mia Annan"]],
  ])("finds people by %s", async (search, found) => {
    expect(await names(`GET /users?$search=${encodeURIComponent(search)}`, eventual)).toEqual(found);
  });

  it.each([
    ["without its header", "GET /users?$search=%22displayName:ann%22", {}, "ConsistencyLevel: eventual"],
    ["without its quotes", "GET /users?$search=displayName:ann", eventual, "Syntax error"],
  ])("refuses a search %s", async (_, request, options, message) => {
    const { status, body } = await tenant.send("ann", request, options);
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { message: expect.stringContaining(message) as string } });
  });

  it.each([
    ["startswith(displayName,'a')", ["Ann Archer"]],
    ["mail eq 'BEN@contoso.example'", ["Ben Bauer"]],
    ["startswith(displayName,'an') or startswith(displayName,'ni')", ["Ann Archer", "Nil Nobody"]],
  ])("filters people by %s", async (filter, found) => {
    expect(await names(`GET /users?$filter=${encodeURIComponent(filter)}`)).toEqual(found);
  });

  it("refuses a filter it has not, and a member Graph has not", async () => {
    expect((await tenant.send("ann", "GET /users?$filter=contains(displayName,'a')")).status).toBe(400);
    expect((await tenant.send("ann", "GET /users?$select=shoeSize")).status).toBe(400);
  });

  it("gives pages with a link to the next", async () => {
    const first = await tenant.send<Names>("ann", "GET /users?$top=3&$select=displayName");
    const next = first.body["@odata.nextLink"] ?? "";
    expect(next.startsWith(`${tenant.origin}/v1.0/users?`)).toBe(true);
    const rest = await names(`GET ${next.replace(`${tenant.origin}/v1.0`, "")}`);
    expect([...first.body.value.map(({ displayName }) => displayName), ...rest]).toHaveLength(5);
  });

  it("shows one person by id or by name, with the members asked for", async () => {
    expect((await tenant.send("ann", "GET /users/ben-id?$select=id,userType")).body).toMatchObject({
      id: "ben-id",
      userType: "Member",
    });
    expect((await tenant.send("ann", "GET /users/ben@contoso.example")).body).toMatchObject({ id: "ben-id" });
    expect((await tenant.send("ann", "GET /users/nobody")).body).toMatchObject({
      error: { code: "Request_ResourceNotFound" },
    });
  });

  it("knows whom somebody manages, and who matters to whom", async () => {
    expect((await tenant.send<Names>("mia", "GET /me/directReports?$select=id,displayName")).body.value).toHaveLength(
      2,
    );
    expect((await names("GET /me/people?$top=2")).toSorted()).toEqual(["Ben Bauer", "Mia Annan"].toSorted());
    expect(await names("GET /me/people?$search=baur")).toEqual(["Ben Bauer"]);
    expect((await tenant.send("ann", "GET /me/people?$search=ben&$skip=1")).status).toBe(400);
  });

  it("has no pictures", async () => {
    expect((await tenant.send("ann", "GET /me/photo/$value")).body).toMatchObject({ error: { code: "ImageNotFound" } });
    expect((await tenant.send("ann", "GET /users/ben-id/photo/$value")).status).toBe(404);
  });

  it("with the switch basicProfile hides what is not basic", async () => {
    await tenant.control("POST /switches", { basicProfile: "only" });
    expect((await tenant.send("ann", "GET /users/ben-id")).body).toMatchObject({
      displayName: "Ben Bauer",
      jobTitle: null,
    });
    expect((await tenant.send("ann", "GET /me")).body).toMatchObject({ jobTitle: "Engineer" });
  });
});
