import { productionOrigins } from "../sample/configuration.ts";
import { partner } from "../sample/people.ts";
import { accessibilityProblems } from "./accessibility.ts";
import { expect, test } from "./fixture.ts";
import { look } from "./look.ts";

const link = `${productionOrigins.appOrigin}/open#session=circle.session`;

test("the link in the invitation opens the app's own page, which offers Teams and names the session there", async ({
  page,
}) => {
  await page.goto(link);
  await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole("link", { name: "Open in Teams" }).click();
  await expect(page.getByText("Simulated Teams")).toBeVisible();
  expect(new URL(page.url()).pathname).toMatch(/^\/l\/entity\//);
  await expect
    .poll(() => page.frames().some((frame) => frame.url().startsWith(productionOrigins.appOrigin)))
    .toBe(true);
});

test("signing in on the app's own page happens in a window that closes by itself", async ({ page, watch }) => {
  // What goes beyond signing in has no consent yet: the silent attempts for it are refused.
  watch.provoke(/oauth2\/v2\.0\/token/);
  await page.goto(link);
  const opening = page.waitForEvent("popup");
  await page.getByRole("button", { name: "Sign in" }).click();
  const signIn = await opening;
  await signIn.getByRole("button", { name: partner.displayName }).click();
  const closing = signIn.waitForEvent("close");
  await signIn.getByRole("button", { name: "Accept" }).click();
  await closing;
  await expect(page.getByText(partner.displayName)).toBeVisible();
  await look(page, "open-page-signed-in");
});

test("an unfinished configuration is told as a list, and nothing else is offered", async ({ page }) => {
  await page.route("**/configuration.json", (route) => route.fulfill({ json: { tenantId: "none" } }));
  await page.goto(link);
  await expect(page.getByRole("alert")).toContainText("clientId is missing");
  await expect(page.getByRole("alert")).toContainText("recordsSiteId is missing");
  await expect(page.getByRole("button", { name: "Sign in" })).toHaveCount(0);
});
