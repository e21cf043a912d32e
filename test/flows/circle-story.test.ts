import { describe, expect, it, onTestFinished } from "vitest";
import { readCircleSummaries } from "shared/flows/summaries/read-circle-summaries.ts";
import { visitorOn } from "../sample/connect.ts";
import { makePast } from "../sample/make-past.ts";
import { organization } from "../sample/organization.ts";
import { manager } from "../sample/people.ts";
import { programme } from "../sample/programme.ts";
import { startTenant } from "../tenant/start-tenant.ts";

const now = Date.UTC(2026, 10, 24, 9, 20);

describe("circles and their summaries", () => {
  it("a closed window of six is published once, confirmed by others and read by the manager; a circle of three leaves no figure", async () => {
    const tenant = await startTenant({ organization, now: now - 60 * 86_400_000 });
    onTestFinished(async () => {
      await tenant.stop();
      expect(tenant.violations).toEqual([]);
    });
    await makePast(tenant, now);

    const reader = await visitorOn(tenant, manager);
    const before = tenant.log().length;
    const read = await readCircleSummaries(reader, { programme, ownGroups: [] });
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    expect(tenant.log().length - before).toBe(1);
    expect(read.value.map(({ name, windows }) => [name, windows.map(({ state }) => state)])).toEqual([
      ["North Star", ["shown"]],
      ["Three of us", []],
    ]);
    const [window] = read.value[0]!.windows;
    expect(window).toMatchObject({
      state: "shown",
      facts: { sessionsPlanned: 3, sessionsHeld: 3, commitmentsClosed: 10 },
    });

    const records = await reader.records.readTag("any");
    expect(records).toMatchObject({ ok: false, problem: { kind: "no-access", status: 403 } });
  });
});
