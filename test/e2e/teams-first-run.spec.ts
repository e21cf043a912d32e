import type { Frame, Page } from "@playwright/test";
import { permissionTable } from "shared/flows/setup/permission-table.ts";
import { configuration, productionOrigins } from "../sample/configuration.ts";
import { participant } from "../sample/people.ts";
import { accessibilityProblems } from "./accessibility.ts";
import { expect, test } from "./fixture.ts";
import { look } from "./look.ts";
import { askedScopes } from "./asked-scopes.ts";
import { signedInAt } from "./session-steps.ts";
import { consentPage, hostControl, openTeams, signInThroughTeams } from "./teams.ts";

const persona = participant.userPrincipalName;

for (const theme of ["default", "dark", "contrast"] as const) {
  for (const width of [360, 1280]) {
    test(`the personal tab says in a few lines what it does, in the ${theme} theme at ${width} px`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      const app = await openTeams(page, { persona, surface: "personal", theme });
      await expect(app.getByRole("heading", { name: "Turnabout" })).toBeVisible();
      await expect(app.getByRole("button", { name: "Sign in" })).toBeEnabled();
      await app.getByRole("button", { name: "What will it ask for?" }).click();
      await expect(app.getByText("never a title")).toBeVisible();
      for (const { what, scopes } of permissionTable({ configuration: configuration(productionOrigins) }))
        await expect(app.getByText(`${what} (${scopes.join(", ")}).`)).toBeVisible();
      expect(await accessibilityProblems(app)).toEqual([]);
      await look(page, `first-run-${theme}-${width}`);
    });
  }
}

test("the theme follows Teams while the tab is open", async ({ page }) => {
  const app = await openTeams(page, { persona, surface: "personal" });
  const background = () =>
    app.locator(".fui-FluentProvider").evaluate((element) => getComputedStyle(element).backgroundColor);
  await expect(app.getByRole("button", { name: "Sign in" })).toBeVisible();
  const light = await background();
  await hostControl(page, "setTheme", "dark");
  await expect.poll(background).not.toBe(light);
  await hostControl(page, "setTheme", "default");
  await expect.poll(background).toBe(light);
});

test("signing in by nested app authentication shows the person's name, and again without a click", async ({ page }) => {
  const app = await openTeams(page, { persona, surface: "personal" });
  await signInThroughTeams(page, app);
  await expect(app.getByText(participant.displayName)).toBeVisible();
  await look(page, "signed-in");

  const again = await openTeams(page, { persona, surface: "details", chatId: "19:meeting_sample@thread.v2" });
  await expect(again.getByText(participant.displayName)).toBeVisible();
});

test("the first start asks for the calendar once, to read and to write (J1.3)", async ({ page, tenant }) => {
  const app = await signedInAt(page, participant, { surface: "personal" });
  await expect(app.getByText("You have no partner yet")).toBeVisible();
  const again = await signedInAgain(page);
  await expect(again.getByText("You have no partner yet")).toBeVisible();
  const calendar = askedScopes(tenant).filter((scope) => scope.startsWith("Calendars."));
  expect(calendar).toEqual(["Calendars.ReadWrite"]);
});

/** The tab once more, in a page that remembers no answer of the sign-in service. */
async function signedInAgain(page: Page): Promise<Frame> {
  const app = await openTeams(page, { persona, surface: "personal" });
  await expect(app.getByText(participant.displayName)).toBeVisible();
  return app;
}

test("a sign-in that is cancelled says so, and the button works again", async ({ page }) => {
  const app = await openTeams(page, { persona, surface: "personal" });
  await app.getByRole("button", { name: "Sign in" }).click();
  await consentPage(page).getByRole("button", { name: "Cancel" }).click();
  await expect(app.getByText("Sign-in was cancelled.")).toBeVisible();
  await signInThroughTeams(page, app);
  await expect(app.getByText(participant.displayName)).toBeVisible();
});
