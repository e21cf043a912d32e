import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startTenant, type Tenant } from "../../test/tenant/start-tenant.ts";
import { createRecords, type Records } from "./records.ts";
import { control, ids, organization, records, testClient } from "./test-client.ts";

let tenant: Tenant;
let own: Records;

const itemPath = "/lists/Records/items";

beforeAll(async () => {
  tenant = await startTenant({ organization });
  own = createRecords(testClient(tenant, ids.asha), records);
});
afterEach(async () => {
  await control(tenant, "faults");
  await control(tenant, "switches");
  expect(tenant.violations).toEqual([]);
});
afterAll(() => tenant.stop());

async function append(tag: string, body: string): Promise<string> {
  const answer = await own.append({ tag, body });
  if (!answer.ok) throw new Error(answer.problem.kind);
  return answer.value.itemId;
}

async function bodies(tag: string): Promise<readonly string[] | string> {
  const answer = await own.readTag(tag);
  return answer.ok ? answer.value.map(({ body }) => body) : answer.problem.kind;
}

/** One answer inside a batch. */
function part(id: string, status: number, body: object) {
  return { id, status, headers: { "Retry-After": "1" }, body };
}

describe("records", () => {
  it.each(["card/a+b&c=d", "it's #1 %20 'quoted'", "inbox/07", "q5Yk_-hyphen"])(
    "reads under %s what was appended there, and nothing else",
    async (tag) => {
      const itemId = await append(tag, '{"text":"na\\u00efve"}');
      const answer = await own.readTag(tag);
      expect(answer.ok && answer.value).toEqual([
        { itemId, tag, body: '{"text":"na\\u00efve"}', createdBy: ids.asha, createdAt: expect.any(Number) },
      ]);
      expect(await bodies(`${tag}x`)).toEqual([]);
    },
  );

  it("tells tags apart that differ in case only, though the service does not", async () => {
    await append("CaseTag", "upper");
    await append("casetag", "lower");
    expect(await bodies("CaseTag")).toEqual(["upper"]);
    const answers = await own.readTags(["casetag"]);
    const rows = answers.get("casetag");
    expect(rows?.ok && rows.value.map(({ body }) => body)).toEqual(["lower"]);
  });

  it("polls ids without bodies, then fetches the new ones in one request", async () => {
    const before = [await append("poll", "one"), await append("poll", "two")];
    const polled = await own.readTagIds("poll");
    expect(polled.ok && polled.value.map(({ itemId }) => itemId)).toEqual(before);
    expect(polled.ok && polled.value.some((row) => "body" in row)).toBe(false);
    const since = tenant.log().length;
    const rows = await own.readRows([...before, "999999"]);
    expect(rows.ok && rows.value.map(({ body }) => body)).toEqual(["one", "two"]);
    expect(tenant.log().slice(since)).toHaveLength(1);
  });

  it("reads 25 tags in two requests, each with its own answer", async () => {
    await append("many-3", "three");
    const since = tenant.log().length;
    const answers = await own.readTags(Array.from({ length: 25 }, (_, index) => `many-${index}`));
    expect(answers.size).toBe(25);
    expect(
      [...answers.values()].flatMap((answer) => (answer.ok ? answer.value.map(({ body }) => body) : ["failed"])),
    ).toEqual(["three"]);
    expect(tenant.log().slice(since)).toHaveLength(2);
  });

  it("follows the pages of a long tag to its end, in one order", async () => {
    await control(tenant, "switches", { limits: "off", listPages: "200" });
    for (let index = 0; index < 230; index += 1) await append("long", String(index));
    const all = Array.from({ length: 230 }, (_, index) => String(index));
    expect(await bodies("long")).toEqual(all);
    const answers = await own.readTags(["long"]);
    const rows = answers.get("long");
    expect(rows?.ok && rows.value.map(({ body }) => body)).toEqual(all);
  });

  it("reads a tag of more rows than a usual page in one request", async () => {
    await control(tenant, "switches", { limits: "off" });
    for (let index = 0; index < 230; index += 1) await append("lively", String(index));
    const before = tenant.log().length;
    expect(await bodies("lively")).toHaveLength(230);
    expect(tenant.log().length - before).toBe(1);
  });

  it("learns the service's time from its own row, on a device that is three days wrong", async () => {
    const wrong = 3 * 86_400_000;
    const client = testClient(tenant, ids.asha, {
      clock: { now: () => (tenant.clock.now() - wrong) as never, sleep: async () => {} },
    });
    await createRecords(client, records).append({ tag: "time", body: "{}" });
    expect(Math.abs(client.serviceClock.now() - tenant.clock.now())).toBeLessThan(2_000);
  });

  it.each([{ loseAnswer: true }, { cut: true }, { status: 503 }, { status: 504 }])(
    "says outcome unknown for an append with %o, and sends it once",
    async (fault) => {
      const tag = `lost-${JSON.stringify(fault)}`;
      await control(tenant, "faults", { match: { method: "POST", path: itemPath }, ...fault });
      const answer = await own.append({ tag, body: "{}" });
      expect(answer.ok ? "appended" : answer.problem.kind).toBe("outcome-unknown");
      expect(await bodies(tag)).toEqual("status" in fault ? [] : ["{}"]);
    },
  );

  it("sends an append again after 429, because nothing happened", async () => {
    await control(tenant, "faults", {
      match: { method: "POST", path: itemPath },
      status: 429,
      retryAfter: 2,
      times: 2,
    });
    await append("throttled", "{}");
    expect(await bodies("throttled")).toEqual(["{}"]);
  });

  it.each([{ status: 429, retryAfter: 3 }, { status: 503 }, { reset: true }, { loseAnswer: true }, { cut: true }])(
    "reads in spite of three answers with %o",
    async (fault) => {
      await control(tenant, "faults", { match: { method: "GET" }, times: 3, ...fault });
      expect(await bodies("nothing-here")).toEqual([]);
    },
  );

  it.each([
    [{ status: 429, retryAfter: 3 }, "busy"],
    [{ reset: true }, "offline"],
    [{ status: 200, body: "<html>" }, "unreadable-answer"],
    [{ status: 200, body: { value: "none" } }, "unreadable-answer"],
    [{ status: 404 }, "not-found"],
    [{ status: 403 }, "no-access"],
  ])("gives up with %o: %s", async (fault, kind) => {
    await control(tenant, "faults", { match: { method: "GET" }, times: 4, ...fault });
    expect(await bodies("nothing-here")).toBe(kind);
  });

  it("asks again only for the parts of a batch that failed", async () => {
    await append("part-a", "a");
    await append("part-b", "b");
    const busy = { error: { code: "activityLimitReached", message: "busy" } };
    const body = { responses: [part("1", 200, { value: [] }), part("0", 429, busy)] };
    await control(tenant, "faults", { match: { path: "batch" }, status: 200, body });
    const since = tenant.log().length;
    const answers = await own.readTags(["part-a", "part-b"]);
    expect([...answers.values()].map((answer) => answer.ok && answer.value.map(({ body }) => body))).toEqual([
      ["a"],
      [],
    ]);
    const second = tenant.log().slice(since)[1]?.requestBody as {
      readonly requests: readonly { readonly id: string }[];
    };
    expect(second.requests.map(({ id }) => id)).toEqual(["0"]);
  });

  it("knows a row that is gone and one that belongs to somebody else", async () => {
    const itemId = await append("removal", "{}");
    const other = createRecords(testClient(tenant, ids.bren), records);
    expect(await other.remove(itemId)).toEqual({ ok: true, value: "left" });
    expect(await own.remove(itemId)).toEqual({ ok: true, value: "removed" });
    expect(await own.remove(itemId)).toEqual({ ok: true, value: "already-gone" });
  });

  it("has no access without a right on the site", async () => {
    const answer = await createRecords(testClient(tenant, ids.manager), records).readTag("x");
    expect(answer.ok ? "read" : answer.problem.kind).toBe("no-access");
  });

  it("finds out what a list lacks", async () => {
    expect(await own.checkList()).toEqual({ ok: true, value: [] });
    const bare = createRecords(testClient(tenant, ids.asha), { ...records, list: "Bare" });
    expect(await bare.checkList()).toEqual({ ok: true, value: ["TbBody", "index on TbTag"] });
    const answer = await bare.readTag("x");
    expect(answer.ok ? "read" : answer.problem.kind).toBe("list-not-ready");
  });

  it.each([
    ["identities", "absent"],
    ["identities", "email-only"],
    ["duplicateRows", "on"],
    ["reads", "empty"],
  ])("reads on with the switch %s at %s", async (name, position) => {
    await control(tenant, "switches", { [name]: position });
    const tag = `${name}-${position}`;
    await append(tag, "{}");
    const answer = await own.readTag(tag);
    const rows = answer.ok ? answer.value : [];
    expect(answer.ok).toBe(true);
    expect(rows).toHaveLength(name === "duplicateRows" ? 2 : name === "reads" ? 0 : 1);
    if (name === "identities") expect(rows[0]?.createdBy).toBeNull();
  });
});

describe("many rows at once", () => {
  const many = Array.from({ length: 23 }, (_, at) => ({ tag: `many/${at % 3}`, body: `row-${at}` }));
  const sorted = (found: readonly string[] | string) => (typeof found === "string" ? found : found.toSorted());

  it("are appended twenty per request, each with its own answer", async () => {
    const before = tenant.log().length;
    const answers = await own.appendAll(many);
    expect(answers.map((answer) => answer.ok)).toEqual(many.map(() => true));
    expect(tenant.log().slice(before)).toHaveLength(2);
    expect(sorted(await bodies("many/0"))).toEqual(
      many.flatMap(({ tag, body }) => (tag === "many/0" ? body : [])).toSorted(),
    );
  });

  it.each([
    [429, [true, true], 2],
    [503, [false, true], 1],
    [403, [false, true], 1],
  ])("a part answered with %i once: %o, %i requests", async (status, expected, requests) => {
    await control(tenant, "faults", [{ match: { method: "POST", path: itemPath }, times: 1, status }]);
    const before = tenant.log().length;
    const tag = `part/${status}`;
    const answers = await own.appendAll([
      { tag, body: "one" },
      { tag, body: "two" },
    ]);
    expect(answers.map((answer) => answer.ok)).toEqual(expected);
    expect(tenant.log().slice(before)).toHaveLength(requests);
    const [first] = answers;
    if (first && !first.ok) expect(first.problem.kind).toBe(status === 503 ? "outcome-unknown" : "no-access");
  });

  it("a batch whose answer is lost is unknown in every part", async () => {
    await control(tenant, "faults", [{ match: { path: "/\\$batch" }, times: 1, loseAnswer: true }]);
    const answers = await own.appendAll([{ tag: "lost", body: "one" }]);
    expect(answers.map((answer) => !answer.ok && answer.problem.kind)).toEqual(["outcome-unknown"]);
    expect(await bodies("lost")).toEqual(["one"]);
  });
});
