import type { Frame, Page } from "@playwright/test";
import { participant, partner } from "../sample/people.ts";
import { accessibilityProblems } from "./accessibility.ts";
import { expect, test } from "./fixture.ts";
import { look } from "./look.ts";
import {
  blockLines,
  fillBothCalendars,
  findTimes,
  noSecretIn,
  previewLines,
  slots,
  theOneEvent,
} from "./pair-steps.ts";
import { consentPage, hostControl, openTeams } from "./teams.ts";

const persona = participant.userPrincipalName;

test.use({ timezoneId: participant.timeZone });

/** From now on says yes to every permission, whenever a click asks for one. */
async function agreeWhenAsked(page: Page): Promise<void> {
  const accept = consentPage(page).getByRole("button", { name: "Accept" });
  // The window may close between being seen and being clicked: then somebody has said yes already.
  while (!page.isClosed()) await accept.click({ timeout: 0 }).catch(() => {});
}

/** Signs in; the permission for the calendar follows at once where the click is still fresh, else at a click of its own. */
async function signIn(page: Page, app: Frame): Promise<void> {
  void agreeWhenAsked(page);
  await app.getByRole("button", { name: "Sign in" }).click();
  const ask = app.getByRole("button", { name: "Ask for the permission" });
  const home = app.getByText("You have no partner yet");
  await expect(ask.or(home)).toBeVisible();
  if (await ask.isVisible()) await ask.click();
  await expect(home).toBeVisible();
}

/** Both widths and all themes: nothing is wrong for axe, nothing scrolls sideways, and pictures for eyes. */
async function inEveryLook(page: Page, app: Frame, name: string): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const theme of ["default", "dark", "contrast"]) {
      await hostControl(page, "setTheme", theme);
      await expect.poll(() => accessibilityProblems(app)).toEqual([]);
      await look(page, `${name}-${theme}-${width}`);
    }
    const sideways = await app.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(sideways).toBeLessThanOrEqual(0);
  }
  await hostControl(page, "setTheme", "default");
}

test("a pair finds a time and books it in the personal tab (J1.3, J1.8, J1.10)", async ({ page, tenant }) => {
  await fillBothCalendars(tenant);
  const app = await openTeams(page, { persona, surface: "personal" });
  await signIn(page, app);
  await expect(app.getByText(/^Your own key was made/)).toBeVisible();
  await expect(app.getByText(`Signed in as ${participant.displayName}`)).toBeVisible();
  await inEveryLook(page, app, "home-empty");

  await findTimes(app, tenant);
  await expect(slots(app).first()).toContainText(`for ${partner.displayName}`);
  await expect(slots(app)).toHaveCount(12);
  await noSecretIn(app);
  await inEveryLook(page, app, "find-time");
  await app.getByRole("button", { name: /^More times/ }).click();
  await expect(slots(app)).not.toHaveCount(12);

  await slots(app).first().click();
  await expect(app.getByLabel("Agenda")).toHaveValue("first-45");
  await app.getByLabel("Agenda").selectOption("peer-pair-45");
  await expect(app.getByText("Turnabout agenda: Peer coaching session (45 min)")).toBeVisible();
  await inEveryLook(page, app, "book");
  const promised = await previewLines(app);
  await app.getByRole("button", { name: "Book", exact: true }).dblclick();
  await expect(app.getByRole("heading", { name: "Booked" })).toBeVisible();
  await expect(app.getByRole("link", { name: "Join in Teams" })).toHaveAttribute("href", /^https:\/\/teams\.micro/);
  await inEveryLook(page, app, "booked");
  const event = await theOneEvent(tenant);
  expect(promised).toEqual(blockLines(event));
  await noSecretIn(app);

  await app.getByRole("button", { name: "Your sessions" }).click();
  await expect(app.getByText(`With ${partner.displayName}: Peer coaching session`)).toBeVisible();
  await inEveryLook(page, app, "home");
});
