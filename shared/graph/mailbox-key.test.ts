import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startTenant, type Tenant } from "../../test/tenant/start-tenant.ts";
import { createMailboxKey, type MailboxKey } from "./mailbox-key.ts";
import { control, ids, organization, testClient } from "./test-client.ts";

let tenant: Tenant;
let key: MailboxKey;

beforeEach(async () => {
  tenant = await startTenant({ organization });
  key = createMailboxKey(testClient(tenant, ids.asha));
});
afterEach(async () => {
  expect(tenant.violations).toEqual([]);
  await tenant.stop();
});

const text = JSON.stringify({ version: 1, secret: "x".repeat(600), sign: "+/=&#%'\"" });

describe("the key calendar", () => {
  it("is missing before the first sign-in, then made, then found with three requests", async () => {
    expect(await key.find()).toEqual({ state: "missing" });
    expect(await key.create(text)).toMatchObject({ state: "created", text, sharing: "private" });
    const since = tenant.log().length;
    expect(await key.find()).toMatchObject({ state: "found", text, sharing: "private" });
    expect(tenant.log().slice(since)).toHaveLength(3);
  });

  it("is one for two first sign-ins at once: the slower one adopts", async () => {
    const other = createMailboxKey(testClient(tenant, ids.asha));
    const states = await Promise.all([key.create("first"), other.create("second")]);
    expect(states.map(({ state }) => state).toSorted()).toEqual(["created", "found"]);
    expect(new Set(states.map((state) => ("text" in state ? state.text : null))).size).toBe(1);
  });

  it.each([{ loseAnswer: true }, { cut: true }, { status: 503 }, { reset: true }])(
    "is made once though the answer is lost by %o",
    async (fault) => {
      await control(tenant, "faults", { match: { method: "POST", path: "/me/calendars" }, ...fault });
      expect(await key.create(text)).toMatchObject({ state: "created", text });
      expect(await key.find()).toMatchObject({ state: "found", text });
    },
  );

  it("takes another text after a loss", async () => {
    const made = await key.create(text);
    const calendarId = "calendarId" in made ? made.calendarId : "";
    expect(await key.replace(calendarId, "new keys")).toMatchObject({ state: "found", text: "new keys" });
    expect(await key.find()).toMatchObject({ state: "found", text: "new keys" });
  });

  it("is missing again when somebody deleted it", async () => {
    await key.create(text);
    await control(tenant, "switches", { keyCalendar: "deleted" });
    expect(await key.find()).toEqual({ state: "missing" });
  });

  it("is unreadable when its name belongs to a calendar of somebody's own, which then can carry the keys", async () => {
    await control(tenant, "switches", { keyCalendar: "nameTaken" });
    const found = await key.find();
    expect(found).toMatchObject({ state: "unreadable" });
    expect(await key.create(text)).toEqual(found);
    const calendarId = "calendarId" in found ? found.calendarId : "";
    expect(await key.replace(calendarId, text)).toMatchObject({ state: "found", text });
  });

  it("is unreadable when what was written does not come back whole", async () => {
    await control(tenant, "switches", { keyCalendar: "truncated" });
    expect(await key.create(text)).toMatchObject({ state: "unreadable" });
  });

  it("is made private again when a colleague may read it", async () => {
    await key.create(text);
    await control(tenant, "switches", { keyCalendar: "shared" });
    expect(await key.find()).toMatchObject({ state: "found", sharing: "private" });
    const since = tenant.log().length;
    await key.find();
    expect(tenant.log().slice(since)).toHaveLength(3);
  });

  it("is not used when a reader cannot be removed", async () => {
    await key.create(text);
    await control(tenant, "switches", { keyCalendar: "shared" });
    await control(tenant, "faults", { match: { method: "DELETE" }, status: 403, times: "always" });
    expect(await key.find()).toMatchObject({ state: "shared-not-removable", readers: [expect.any(String)] });
  });

  it("is closed to the organisation where new calendars are open", async () => {
    await control(tenant, "switches", { newCalendarRole: "read" });
    expect(await key.create(text)).toMatchObject({ state: "created", sharing: "private" });
    const changed = tenant.log().filter(({ method }) => method === "PATCH");
    expect(changed).toHaveLength(1);
  });

  it("says that it could not be checked where the service will not tell", async () => {
    await control(tenant, "switches", { calendarPermissions: "refused" });
    expect(await key.create(text)).toMatchObject({ state: "created", sharing: "unchecked" });
    expect(await key.find()).toMatchObject({ state: "found", sharing: "unchecked" });
  });

  it("names a missing permission and a missing connection", async () => {
    const poor = testClient(tenant, ids.asha, {
      getToken: async () => tenant.token({ userId: ids.asha, scopes: ["User.Read"] }),
    });
    expect(await createMailboxKey(poor).find()).toMatchObject({ state: "no-permission" });
    await control(tenant, "faults", { match: {}, reset: true, times: "always" });
    expect(await key.find()).toMatchObject({ state: "failed", problem: { kind: "offline" } });
    await control(tenant, "faults");
  });
});
