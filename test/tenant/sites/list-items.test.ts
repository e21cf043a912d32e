import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { otherAppId, recordsItems, recordsSite, type TriedTenant, tryTenant } from "../try-tenant.ts";
import { itemsOf } from "./site-tables.ts";
import { ofTag, type Row, row, type Rows } from "./try-list.ts";

const listId = recordsItems.split("/").at(-2) ?? "";

describe("a list", () => {
  let tenant: TriedTenant;
  beforeAll(async () => void (tenant = await tryTenant({ contract: "throw" })));
  afterAll(() => tenant.stop());

  const below = (link: string | undefined): string => `GET ${(link ?? "").replace(`${tenant.origin}/v1.0`, "")}`;
  const idsOf = async (request: string): Promise<string[]> =>
    (await tenant.send<Rows>("ben", request)).body.value.map(({ id }) => id);

  it("is found by the site's address, by id and by title", async () => {
    const { body } = await tenant.send("ann", "GET /sites/contoso.sharepoint.com:/sites/turnabout");
    expect(`/sites/${String(body["id"])}`).toBe(recordsSite);
    expect((await tenant.send("ann", `GET ${recordsSite}?$select=id`)).status).toBe(200);
    expect((await tenant.send("ann", `GET ${recordsSite}/lists/Records`)).body).toMatchObject({
      displayName: "Records",
    });
    expect((await tenant.send("ann", "GET /sites/contoso.sharepoint.com:/sites/nothing")).status).toBe(404);
    expect((await tenant.send("ann", `GET ${recordsSite}/lists/Nothing`)).status).toBe(404);
  });

  it("shows its columns, built-in ones too", async () => {
    const { body } = await tenant.send<{ value: { name: string; indexed: boolean }[] }>(
      "ann",
      `GET ${recordsSite}/lists/Records/columns`,
    );
    expect(body.value.find(({ name }) => name === "TbTag")).toMatchObject({ indexed: true, text: { maxLength: 255 } });
    expect(body.value.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Title", "Author", "Created", "TbBody"]),
    );
  });

  it("takes rows and gives them growing ids, with author and time by the service", async () => {
    const first = await tenant.send<Row>("ann", `POST ${recordsItems}`, row("one"));
    const second = await tenant.send<Row>("ben", `POST ${recordsItems}`, row("ONE"));
    expect([first.status, first.body.id, second.body.id]).toEqual([201, "1", "2"]);
    expect(first.body).toMatchObject({
      createdDateTime: "2026-03-02T08:00:00Z",
      createdBy: { user: { id: "ann-id", displayName: "Ann Archer" } },
      fields: { TbTag: "one", TbBody: "body", _UIVersionString: "1.0" },
    });
  });

  it("finds the rows of a tag without regard to case, in the order of their ids", async () => {
    expect(await idsOf(ofTag("one"))).toEqual(["1", "2"]);
    expect(await idsOf(ofTag("two"))).toEqual([]);
    expect(await idsOf(`GET ${recordsItems}?$filter=startswith(fields/TbTag,'o')`)).toEqual(["1", "2"]);
    const { body } = await tenant.send<Rows>("ben", ofTag("one"));
    expect(body.value[0]?.fields).toEqual({ "@odata.etag": `"${listId},1"`, TbTag: "one", TbBody: "body" });
    expect((await tenant.send<Rows>("ben", `GET ${recordsItems}/1`)).body).not.toHaveProperty("fields");
  });

  it("keeps a quote in a tag apart from the end of the text", async () => {
    await tenant.send("ann", `POST ${recordsItems}`, row("o'clock"));
    expect(await idsOf(ofTag("o''clock"))).toEqual(["3"]);
  });

  it.each([
    [
      "fields/TbBody eq 'x'",
      "Field 'TbBody' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.",
    ],
    ["fields/Nothing eq 'x'", "Field 'Nothing' is not recognized"],
    ["fields/TbTag eq 'a' and fields/TbTag eq 'b'", "Invalid filter clause"],
    ["createdDateTime ge 2026-01-01T00:00:00Z", "Invalid filter clause"],
  ])("refuses the filter %s", async (filter, message) => {
    const { status, body } = await tenant.send("ann", `GET ${recordsItems}?$filter=${encodeURIComponent(filter)}`);
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { code: "invalidRequest", message } });
  });

  it.each([
    ["a column it has not", { Tag: "x" }, "Field 'Tag' is not recognized"],
    ["another case of a name", { tbtag: "x" }, "Field 'tbtag' is not recognized"],
    ["a built-in column", { Author: "x" }, "Field 'Author' is read-only"],
    ["a tag that is too long", { TbTag: "x".repeat(256) }, "at most 255"],
    ["a body that is too long", { TbBody: "x".repeat(64_000) }, "at most 63999"],
    ["a number", { TbTag: 1 }, "takes a text"],
  ])("refuses a row with %s", async (_, fields, message) => {
    const { status, body } = await tenant.send("ann", `POST ${recordsItems}`, { body: { fields } });
    expect(status).toBe(400);
    expect(body).toMatchObject({
      error: { code: "invalidRequest", message: expect.stringContaining(message) as string },
    });
  });

  it("takes the longest tag and body", async () => {
    expect((await tenant.send("ann", `POST ${recordsItems}`, row("x".repeat(255), "y".repeat(63_999)))).status).toBe(
      201,
    );
  });

  it("gives pages that follow each other", async () => {
    const first = await tenant.send<Rows>("ben", `GET ${recordsItems}?$top=3&$select=id`);
    expect(first.body.value.map(({ id }) => id)).toEqual(["1", "2", "3"]);
    expect(await idsOf(below(first.body["@odata.nextLink"]))).toEqual(["4"]);
  });

  it("lets people delete own rows only, tells delta, and keeps them in the recycle bin", async () => {
    const start = await tenant.send<Rows>("ben", `GET ${recordsItems}/delta?token=latest`);
    expect(start.body.value).toEqual([]);
    expect((await tenant.send("ben", `DELETE ${recordsItems}/1`)).status).toBe(403);
    expect((await tenant.send("ann", `DELETE ${recordsItems}/1`, { headers: { "if-match": '"other"' } })).status).toBe(
      412,
    );
    expect((await tenant.send("ann", `DELETE ${recordsItems}/1`)).status).toBe(204);
    expect((await tenant.send("ann", `DELETE ${recordsItems}/1`)).status).toBe(404);
    expect(await idsOf(ofTag("one"))).toEqual(["2"]);
    await tenant.send("ann", `POST ${recordsItems}`, row("late"));
    const delta = await tenant.send<Rows>("ben", below(start.body["@odata.deltaLink"]));
    expect(delta.body.value).toMatchObject([{ id: "1", deleted: { state: "deleted" } }, { id: "5" }]);
    expect(delta.body.value[1]).not.toHaveProperty("lastModifiedBy");
    expect(itemsOf(tenant.state, listId).get("1")).toMatchObject({ deletedAt: tenant.state.now() });
  });

  it("walks delta in pages, and answers 410 for a token it never gave", async () => {
    const first = await tenant.send<Rows>("ben", `GET ${recordsItems}/delta?$top=2`);
    expect(first.body.value.map(({ id }) => id)).toEqual(["2", "3"]);
    const second = await tenant.send<Rows>("ben", below(first.body["@odata.nextLink"]));
    expect(second.body.value.map(({ id }) => id)).toEqual(["4", "1"]);
    const gone = await tenant.send("ben", `GET ${recordsItems}/delta?token=999`);
    expect(gone.status).toBe(410);
    expect(gone.headers.get("location")).toContain("/items/delta");
  });

  it("records what a hostile application changes as another version", async () => {
    const hostile = { appId: otherAppId, scopes: ["Sites.ReadWrite.All"] };
    const changed = await tenant.send("ben", `PATCH ${recordsItems}/2/fields`, {
      ...hostile,
      body: { TbBody: "changed" },
    });
    expect(changed.body).toMatchObject({ TbTag: "ONE", TbBody: "changed" });
    const { body } = await tenant.send<Rows>("ben", `GET ${recordsItems}/2/versions?$expand=fields`, hostile);
    expect(body.value.map(({ id, fields }) => [id, fields?.["TbBody"]])).toEqual([
      ["2.0", "changed"],
      ["1.0", "body"],
    ]);
    expect((await tenant.send("ann", `PATCH ${recordsItems}/3/fields`, { body: { TbBody: "x" } })).body).toMatchObject({
      error: { code: "contractViolation" },
    });
  });

  it("answers 429 when more than 5,000 rows meet a filter, whatever $top says", async () => {
    const template = itemsOf(tenant.state, listId).get("2");
    if (!template) throw new Error("Row 2 is missing.");
    const versions = [{ fields: { TbTag: "many" }, by: "ann-id", at: tenant.state.now() }];
    for (let number = 1000; number <= 6000; number++) {
      itemsOf(tenant.state, listId).set(String(number), { ...template, number, versions });
    }
    expect((await tenant.send("ann", ofTag("many", "&$top=10"))).status).toBe(429);
    expect((await tenant.send("ann", ofTag("late"))).status).toBe(200);
  });
});
