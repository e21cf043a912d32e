import { describe, expect, it, onTestFinished } from "vitest";
import { missingSetup } from "shared/flows/setup/missing-setup.ts";
import { probeSetup } from "shared/flows/setup/probe-setup.ts";
import { startParticipant } from "shared/flows/setup/start-participant.ts";
import { visitorOn } from "../sample/connect.ts";
import { clientId, organization, records, summaries } from "../sample/organization.ts";
import { manager, participant } from "../sample/people.ts";
import type { Organization, SiteSeed } from "../tenant/organization.ts";
import { listIdOf } from "../tenant/sites/seed-sites.ts";
import { itemsOf } from "../tenant/sites/site-tables.ts";
import { startTenant } from "../tenant/start-tenant.ts";

/** The sample organisation with a change to the site of Records. */
function withRecords(change: Partial<SiteSeed>): Organization {
  return { ...organization, sites: [{ ...records, ...change }, summaries] };
}

function withColumns(columns: SiteSeed["lists"][number]["columns"]): Organization {
  return withRecords({ lists: [{ ...records.lists[0]!, columns }] });
}

async function meet(seed: Organization, user = participant, switches: Readonly<Record<string, string>> = {}) {
  const tenant = await startTenant({ organization: seed, now: Date.parse("2026-03-02T08:00:00Z") });
  onTestFinished(async () => {
    await tenant.stop();
    expect(tenant.violations).toEqual([]);
  });
  for (const [name, position] of Object.entries(switches)) tenant.state.table<string>("switches").set(name, position);
  return { tenant, visitor: await visitorOn(tenant, user) };
}

const outcomes = (probe: Awaited<ReturnType<typeof probeSetup>>, index: 0 | 1) =>
  probe.lists[index]?.steps.map(
    ({ step, outcome, status }) => `${step} ${outcome}${status === null ? "" : ` ${status}`}`,
  );

const allWork = ["columns works", "create works", "read works", "compare works", "remove works"];
const noColumns = ["create left out", "read left out", "compare left out", "remove left out"];

describe("the setup", () => {
  it("is complete in the sample organisation: every step works and nothing is left on the lists", async () => {
    const { tenant, visitor } = await meet(organization);
    expect(await missingSetup(visitor)).toEqual([]);
    const probe = await probeSetup(visitor);
    expect(probe.missing).toEqual([]);
    expect([outcomes(probe, 0), outcomes(probe, 1)]).toEqual([allWork, allWork]);
    for (const site of [records, summaries]) {
      const items = itemsOf(tenant.state, listIdOf(site, site.lists[0]!));
      expect([...items.entries()].map(([, { deletedAt }]) => deletedAt !== null)).toEqual([true]);
    }
  });

  const member = { ...records.rights, [participant.id]: "none" as const };
  it.each([
    {
      what: "a list that is not there",
      seed: withRecords({ lists: [] }),
      lines: [/^Records: the list was not found\. Check recordsSiteId and recordsList in configuration\.json/],
      steps: ["columns fails 404", ...noColumns],
    },
    {
      what: "a list without columns",
      seed: withColumns([]),
      lines: [/^Records: the column TbTag is missing/, /^Records: the column TbBody is missing/],
      steps: ["columns fails", ...noColumns],
    },
    {
      what: "a column that is not indexed",
      seed: withColumns([{ name: "TbTag" }, { name: "TbBody", multiline: true }]),
      lines: [/^Records: the column TbTag is not indexed\.$/],
      steps: ["columns fails", ...noColumns],
    },
    {
      what: "a missing grant",
      seed: withRecords({ grants: [] }),
      lines: [/^Records: the list cannot be opened with Sites\.Selected\. .* grant the app the role write on the site/],
      steps: ["columns fails 403", ...noColumns],
    },
    {
      what: "a grant that only reads",
      seed: withRecords({ grants: [{ appId: clientId, roles: ["read"] }] }),
      lines: [/^Records: rows can be read but not created\. The app's grant needs the role write/],
      steps: ["columns works", "create fails 403", "read left out", "compare left out", "remove left out"],
    },
    {
      what: "a person without a right on the site",
      seed: withRecords({ rights: member }),
      lines: [/^Records: .* you need the right Contribute on its site\.$/],
      steps: ["columns fails 403", ...noColumns],
    },
  ])("names $what", async ({ seed, lines, steps }) => {
    const { visitor } = await meet(seed);
    const probe = await probeSetup(visitor);
    expect(probe.missing).toEqual(lines.map((line) => expect.stringMatching(line)));
    expect([outcomes(probe, 0), outcomes(probe, 1)]).toEqual([steps, allWork]);
  });

  it("names everything of both lists at once", async () => {
    const { visitor } = await meet({
      ...organization,
      sites: [
        { ...records, lists: [] },
        { ...summaries, lists: [{ ...summaries.lists[0]!, columns: [{ name: "TbTag" }] }] },
      ],
    });
    expect(await missingSetup(visitor)).toEqual([
      expect.stringMatching(/^Records: the list was not found/),
      "Summaries: the column TbBody is missing (multiple lines of plain text).",
      "Summaries: the column TbTag is not indexed.",
    ]);
  });

  it("shows a manager's own rights: Summaries can be read and not written, Records not opened", async () => {
    const { visitor } = await meet(organization, manager);
    const probe = await probeSetup(visitor);
    expect(outcomes(probe, 0)?.[0]).toBe("columns fails 403");
    expect(outcomes(probe, 1)?.slice(0, 2)).toEqual(["columns works", "create fails 403"]);
  });

  it("names a row that may not be created although reading works", async () => {
    const { visitor } = await meet(organization, participant, { itemPost: "403" });
    expect(await missingSetup(visitor)).toEqual([]);
    expect((await probeSetup(visitor)).missing).toEqual([
      expect.stringMatching(/^Records: rows can be read but not created/),
      expect.stringMatching(/^Summaries: rows can be read but not created/),
    ]);
  });
});

describe("a start", () => {
  it.each([
    ["list-not-ready", withColumns([{ name: "TbTag" }, { name: "TbBody", multiline: true }])],
    ["not-found", withRecords({ lists: [] })],
    ["no-access", withRecords({ grants: [] })],
  ])("comes through and says that the store is %s", async (kind, seed) => {
    const { visitor } = await meet(seed);
    expect(await startParticipant(visitor)).toMatchObject({ state: "ready", store: { kind } });
  });

  it("has nothing to say of a store that works", async () => {
    const { visitor } = await meet(organization);
    expect(await startParticipant(visitor)).toMatchObject({ state: "ready", store: null });
  });
});
