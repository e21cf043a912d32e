import { featureScopes, scopesFor } from "shared/graph/scopes.ts";
import { records, summaries } from "../sample/organization.ts";
import { participant } from "../sample/people.ts";
import { listIdOf } from "../tenant/sites/seed-sites.ts";
import { listsOf } from "../tenant/sites/site-tables.ts";
import { accessibilityProblems } from "./accessibility.ts";
import { expect, test } from "./fixture.ts";
import { look } from "./look.ts";
import { openTeams } from "./teams.ts";

const persona = participant.userPrincipalName;
/** What the approval link of the setup guide asks for. */
const approval = featureScopes.flatMap(({ feature }) => scopesFor(feature, { storeScope: "Sites.Selected" }));

test("a start without a list names everything that is missing, tries it at a click, and goes on with what works", async ({
  page,
  tenant,
  watch,
}) => {
  watch.provoke(/^https:\/\/graph\.microsoft\.com\/v1\.0\/sites\//);
  const lists = listsOf(tenant.state);
  const recordsId = listIdOf(records, records.lists[0]!);
  const summariesId = listIdOf(summaries, summaries.lists[0]!);
  const [recordsList, summariesList] = [lists.get(recordsId)!, lists.get(summariesId)!];
  lists.delete(recordsId);
  lists.set(summariesId, { ...summariesList, columns: summariesList.columns.filter(({ name }) => name !== "TbBody") });
  // Approved by an administrator: nobody is asked for anything.
  const approved = await fetch(`${tenant.origin}/_tenant/consent`, {
    method: "POST",
    body: JSON.stringify({ userId: participant.id, scopes: approval }),
  });
  expect(approved.ok).toBe(true);

  const app = await openTeams(page, { persona, surface: "personal" });
  await expect(app.getByRole("heading", { name: "Turnabout is not set up completely" })).toBeVisible();
  await expect(app.getByText("Records: the list was not found.")).toBeVisible();
  await expect(app.getByText("Summaries: the column TbBody is missing")).toBeVisible();
  expect(await accessibilityProblems(app)).toEqual([]);
  await app.getByRole("button", { name: "Try the setup" }).click();
  await expect(app.getByText("Records, columns and index: fails (HTTP 404)")).toBeVisible();
  await expect(app.getByText("Summaries, create a row: left out")).toBeVisible();
  expect(await accessibilityProblems(app)).toEqual([]);
  await look(page, "setup-missing");

  await app.getByRole("button", { name: "Go on without it" }).click();
  await expect(app.getByRole("button", { name: "Find a time" })).toBeVisible();

  lists.set(recordsId, recordsList);
  lists.set(summariesId, summariesList);
  const again = await openTeams(page, { persona, surface: "personal" });
  await again.getByRole("button", { name: "Who can read what" }).click();
  await again.getByRole("button", { name: "Try the setup" }).click();
  await expect(again.getByText("Everything works with Sites.Selected.")).toBeVisible();
  expect(await accessibilityProblems(again)).toEqual([]);
});
