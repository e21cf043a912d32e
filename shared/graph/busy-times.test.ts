import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTenant, type Tenant } from "../../test/tenant/start-tenant.ts";
import { instant, instantOf } from "../circles/instant.ts";
import { personId } from "../circles/person.ts";
import { readBusyTimes } from "./busy-times.ts";
import { utcDateTime } from "./date-time-time-zone.ts";
import { createSessionEvents } from "./session-event.ts";
import { control, ids, organization, testClient } from "./test-client.ts";

let tenant: Tenant;
const monday = instantOf("2026-10-05T00:00:00Z");
const day = 86_400_000;
const asha = { id: personId(organization.tenantId, ids.asha), name: "Asha", address: "Asha@contoso.example" };
const bren = { id: personId(organization.tenantId, ids.bren), name: "Bren", address: "bren@contoso.example" };
const nobody = { id: personId(organization.tenantId, "x"), name: "Nobody", address: "nobody@elsewhere.example" };

beforeAll(async () => {
  tenant = await startTenant({ organization, now: monday });
  const events = createSessionEvents(testClient(tenant, ids.bren));
  const at = (hour: number) => utcDateTime(instant(monday + hour * 3_600_000));
  await events.createEvent(JSON.stringify({ subject: "Secret plan", start: at(14), end: at(15) }));
  await events.createEvent(
    JSON.stringify({ subject: "Trip", showAs: "oof", start: at(70 * 24), end: at(70 * 24 + 2) }),
  );
});
afterAll(async () => {
  expect(tenant.violations).toEqual([]);
  await tenant.stop();
});

async function ask(people: readonly (typeof asha)[], days: number) {
  const since = tenant.log().length;
  const answer = await readBusyTimes(testClient(tenant, ids.asha), {
    people,
    from: monday,
    to: instant(monday + days * day),
  });
  if (!answer.ok) throw new Error(answer.problem.kind);
  return { readings: answer.value, requests: tenant.log().slice(since).length };
}

describe("readBusyTimes", () => {
  it("needs one request for a pair's four weeks and keeps nothing of what appointments are about", async () => {
    const { readings, requests } = await ask([asha, bren], 28);
    expect(requests).toBe(1);
    expect(readings.map(({ person, error }) => [person, error])).toEqual([
      [asha.id, null],
      [bren.id, null],
    ]);
    const [, reading] = readings;
    expect(reading?.items).toEqual([{ start: monday + 14 * 3_600_000, end: monday + 15 * 3_600_000, status: "busy" }]);
    expect(reading?.view).toHaveLength(28 * 288);
    expect(reading?.view.slice(14 * 12 - 1, 15 * 12 + 1)).toBe("02222222222220");
    expect(JSON.stringify(readings)).not.toMatch(/Secret|plan|subject/i);
  });

  it("knows working hours and their zone", async () => {
    const { readings } = await ask([asha, bren], 1);
    for (const { workingHours } of readings) {
      expect(workingHours).toMatchObject({
        start: "09:00:00.0000000",
        end: "17:00:00.0000000",
        zone: expect.anything(),
      });
    }
  });

  it("takes a person who cannot be found for unknown, never for free", async () => {
    const { readings } = await ask([nobody, bren], 7);
    expect(readings.map(({ error }) => error)).toEqual(["5009", null]);
  });

  it("asks twice for more than sixty-one days, as one view", async () => {
    const { readings, requests } = await ask([bren], 100);
    expect(requests).toBe(2);
    expect(readings[0]?.view).toHaveLength(100 * 288);
    expect(readings[0]?.items.map(({ status }) => status)).toEqual(["busy", "oof"]);
    expect(readings[0]?.view.slice(70 * 288, 70 * 288 + 25)).toBe("3".repeat(24) + "0");
  });

  it("asks twice for more than twenty people", async () => {
    const { readings, requests } = await ask([...Array.from({ length: 20 }, () => nobody), bren], 7);
    expect(requests).toBe(2);
    expect(readings).toHaveLength(21);
    expect(readings[20]).toMatchObject({ person: bren.id, error: null });
  });

  it("halves a range that the service finds too long", async () => {
    const body = { error: { code: "ErrorTimeIntervalTooBig", message: "too long" } };
    await fetch(`${tenant.origin}/_tenant/faults`, {
      method: "POST",
      body: JSON.stringify({ match: { path: "getSchedule" }, status: 400, body }),
    });
    const { readings, requests } = await ask([bren], 28);
    expect(requests).toBe(3);
    expect(readings[0]?.view).toHaveLength(28 * 288);
  });

  it.each([
    ["busy", [20, 20, 20, 20, 10, 10, 1]],
    ["slow", [20, 10, 10, 1]],
  ])("asks a %s service for fewer people at once", async (what, expected) => {
    const sizes: number[] = [];
    let first = true;
    // Waiting and answering take time of the tenant's clock only.
    const client = testClient(tenant, ids.asha, {
      fetch: async (input, init) => {
        sizes.push((JSON.parse(init?.body as string) as { schedules: string[] }).schedules.length);
        if (what === "slow" && first) tenant.clock.advance(12_000);
        first = false;
        return fetch(input, init);
      },
    });
    if (what === "busy")
      await control(tenant, "faults", { match: { path: "getSchedule" }, status: 429, retryAfter: 1, times: 4 });
    const people = [...Array.from({ length: what === "busy" ? 20 : 40 }, () => nobody), bren];
    const answer = await readBusyTimes(client, { people, from: monday, to: instant(monday + 7 * day) });
    expect(answer.ok ? answer.value.at(-1) : answer.problem).toMatchObject({ person: bren.id, error: null });
    expect(sizes).toEqual(expected);
  });

  it("gives up on five people a busy service does not answer for", async () => {
    await control(tenant, "faults", { match: { path: "getSchedule" }, status: 429, times: "always" });
    const answer = await readBusyTimes(testClient(tenant, ids.asha), {
      people: Array.from({ length: 20 }, () => bren),
      from: monday,
      to: instant(monday + day),
    });
    await control(tenant, "faults");
    expect(answer.ok ? null : answer.problem.kind).toBe("busy");
  });

  it("says what is wrong with a reversed range", async () => {
    const answer = await readBusyTimes(testClient(tenant, ids.asha), {
      people: [bren],
      from: monday,
      to: instant(monday - day),
    });
    expect(answer.ok ? null : answer.problem).toMatchObject({ kind: "refused", code: "ErrorInvalidTimeInterval" });
  });

  it("asks nobody for nobody", async () => expect((await ask([], 28)).requests).toBe(0));
});
