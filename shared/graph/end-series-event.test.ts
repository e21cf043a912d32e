import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { startTenant, type Tenant } from "../../test/tenant/start-tenant.ts";
import { instant, instantOf } from "../circles/instant.ts";
import { zonedDateTime } from "./date-time-time-zone.ts";
import { endSeriesEvent } from "./end-series-event.ts";
import { listInstances } from "./list-instances.ts";
import { readEventEach } from "./read-event-each.ts";
import { createSessionEvents } from "./session-event.ts";
import { control, ids, organization, testClient } from "./test-client.ts";

const week = 7 * 86_400_000;
const monday = instantOf("2026-10-05T00:00:00Z");
const first = instantOf("2026-10-06T18:15:00Z");
const window = { from: monday, to: instant(monday + 10 * week) };
const at = (weeks: number) => instant(first + weeks * week);

let tenant: Tenant;
let client: ReturnType<typeof testClient>;

beforeAll(async () => {
  tenant = await startTenant({ organization, now: monday });
  client = testClient(tenant, ids.asha);
});
afterAll(async () => {
  expect(tenant.violations).toEqual([]);
  await tenant.stop();
});

/** Six Tuesdays in UTC that are Wednesdays in Nepal, whose zone the series has. */
async function series(transactionId: string): Promise<string> {
  const made = await createSessionEvents(client).createEvent(
    JSON.stringify({
      subject: "Peer coaching",
      start: zonedDateTime(first, "Asia/Kathmandu"),
      end: zonedDateTime(instant(first + 2_700_000), "Asia/Kathmandu"),
      attendees: [{ emailAddress: { address: "bren@contoso.example", name: "Bren" }, type: "required" }],
      recurrence: {
        pattern: { type: "weekly", interval: 1, daysOfWeek: ["wednesday"], firstDayOfWeek: "monday" },
        range: { type: "numbered", startDate: "2026-10-07", numberOfOccurrences: 6 },
      },
      transactionId,
    }),
  );
  if (!made.ok || made.value.outcome !== "created") throw new Error("not booked");
  return made.value.event.id;
}

async function instances(masterId: string) {
  const found = await listInstances(client, { masterId, window });
  if (!found.ok) throw new Error(found.problem.kind);
  return found.value;
}

const patches = () => tenant.log().filter(({ method }) => method === "PATCH").length;

describe("endSeriesEvent", () => {
  it("ends a series before one of its meetings with one write, and writes no second time", async () => {
    const masterId = await series("ends");
    const kept = (await instances(masterId)).slice(0, 2);
    const before = tenant.log().length;
    expect(await endSeriesEvent(client, { masterId, before: at(2) })).toEqual({ ok: true, value: "ended" });
    expect(
      tenant
        .log()
        .slice(before)
        .map(({ method }) => method),
    ).toEqual(["GET", "PATCH"]);
    expect((await instances(masterId)).map(({ id, start }) => ({ id, start }))).toEqual(
      kept.map(({ id, start }) => ({ id, start })),
    );
    for (const again of [at(2), at(4)])
      expect(await endSeriesEvent(client, { masterId, before: again })).toEqual({ ok: true, value: "ended" });
    expect(patches()).toBe(1);
    expect(await endSeriesEvent(client, { masterId, before: at(1) })).toEqual({ ok: true, value: "ended" });
    expect(await instances(masterId)).toHaveLength(1);
  });

  it("writes nothing where nothing would stay", async () => {
    const masterId = await series("first");
    const before = patches();
    expect(await endSeriesEvent(client, { masterId, before: at(0) })).toEqual({ ok: true, value: "nothing-before" });
    expect(patches()).toBe(before);
  });

  it("looks what became of it after a lost answer", async () => {
    const masterId = await series("lost");
    const before = patches();
    await control(tenant, "faults", [{ match: { method: "PATCH", path: "/me/events/" }, loseAnswer: true }]);
    expect(await endSeriesEvent(client, { masterId, before: at(3) })).toEqual({ ok: true, value: "ended" });
    expect(patches() - before).toBe(1);
    expect(await instances(masterId)).toHaveLength(3);
  });

  it("leaves everything as it is when the service refuses, and is no end for what is no series", async () => {
    const masterId = await series("refused");
    await control(tenant, "faults", [{ match: { method: "PATCH", path: "/me/events/" }, status: 403 }]);
    expect(await endSeriesEvent(client, { masterId, before: at(3) })).toMatchObject({ ok: false });
    const [occurrence] = await instances(masterId);
    expect(await instances(masterId)).toHaveLength(6);
    expect(await endSeriesEvent(client, { masterId: occurrence!.id, before: at(3) })).toMatchObject({
      ok: false,
      problem: { kind: "unreadable-answer" },
    });
  });
});

describe("readEventEach", () => {
  it("answers each on its own, with one request", async () => {
    const masterId = await series("each");
    const [one, two] = await instances(masterId);
    const before = tenant.log().length;
    const answers = await readEventEach(client, [two!.id, "AAMk-nobody", one!.id]);
    expect(answers.map((answer) => (answer.ok ? answer.value.start : answer.problem.kind))).toEqual([
      at(1),
      "not-found",
      at(0),
    ]);
    expect(
      tenant
        .log()
        .slice(before)
        .filter(({ url }) => url.endsWith("/$batch")),
    ).toHaveLength(1);
    expect(await readEventEach(client, [one!.id])).toMatchObject([{ ok: true, value: { start: at(0) } }]);
    expect(await readEventEach(client, [])).toEqual([]);
  });
});
