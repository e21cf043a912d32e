import { configuration, productionOrigins } from "../sample/configuration.ts";
import { participant } from "../sample/people.ts";
import { readConfiguration } from "shared/graph/configuration.ts";
import { expect, test } from "./fixture.ts";
import { look } from "./look.ts";
import { openTeams } from "./teams.ts";

const persona = participant.userPrincipalName;
const address = `${productionOrigins.appOrigin}/configuration.json`;

test("a configuration with three things missing is told in three lines, all at once", async ({ page }) => {
  const { clientId: _, recordsSiteId: __, ...rest } = configuration(productionOrigins);
  const incomplete = { ...rest, authority: "login" };
  const reading = readConfiguration(incomplete);
  const missing = reading.ok ? [] : reading.missing;
  expect(missing.map((line) => line.split(":")[0])).toEqual([
    "clientId is missing",
    "authority cannot be used",
    "recordsSiteId is missing",
  ]);
  await page.context().route(address, (route) => route.fulfill({ json: incomplete }));
  const app = await openTeams(page, { persona, surface: "personal" });
  await expect(app.getByText("Turnabout is not set up here yet.")).toBeVisible();
  for (const line of missing) await expect(app.getByText(line, { exact: true })).toBeVisible();
  await expect(app.getByRole("button", { name: "Sign in" })).toHaveCount(0);
  await look(page, "configuration-missing");
});

test("a file that is no configuration at all is told as well", async ({ page }) => {
  await page.context().route(address, (route) => route.fulfill({ contentType: "text/html", body: "<p>not here</p>" }));
  const app = await openTeams(page, { persona, surface: "personal" });
  await expect(app.getByText("tenantId is missing:")).toBeVisible();
  await expect(app.getByText("storeScope is missing:")).toBeVisible();
});
