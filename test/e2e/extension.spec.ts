import { permissionTable } from "shared/flows/setup/permission-table.ts";
import { configuration, productionOrigins } from "../sample/configuration.ts";
import { participant } from "../sample/people.ts";
import { accessibilityProblems } from "./accessibility.ts";
import { askedScopes } from "./asked-scopes.ts";
import { expect, openPanel, signIn, signInWindow, test } from "./extension.ts";
import { look } from "./look.ts";

const looks = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  contrast: { forcedColors: "active" },
} as const;

for (const [name, media] of Object.entries(looks)) {
  test(`the side panel says in at most three lines what it does, in ${name} colours (J1.1)`, async ({
    context,
    worker,
  }) => {
    expect(worker.url()).toContain("background");
    const panel = await openPanel(context);
    await panel.emulateMedia(media);
    await expect(panel.getByRole("heading", { name: "Turnabout" })).toBeVisible();
    const lines = await panel
      .locator("main p")
      .first()
      .evaluate((line) => line.clientHeight / Number.parseFloat(getComputedStyle(line).lineHeight));
    expect(lines).toBeLessThanOrEqual(3);
    await expect(panel.locator("button:visible, a:visible, input:visible")).toHaveText([
      "Sign in",
      "What will it ask for?",
    ]);
    await look(panel, `extension-first-run-${name}`);
    await panel.getByRole("button", { name: "What will it ask for?" }).click();
    await expect(panel.getByText("never a title")).toBeVisible();
    for (const { what, scopes } of permissionTable({ configuration: configuration(productionOrigins) }))
      await expect(panel.getByText(`${what} (${scopes.join(", ")}).`)).toBeVisible();
    const problems = await accessibilityProblems(panel);
    // Forced colours come from the browser after the styles, where axe reads them.
    expect(problems.filter((problem) => name !== "contrast" || !problem.startsWith("color-contrast"))).toEqual([]);
    await look(panel, `extension-asks-for-${name}`);
  });
}

test("a sign-in window that is closed, or answered with no, leaves the page as it was (J1.2)", async ({
  context,
  worker,
}) => {
  expect(worker.url()).toContain("background");
  const panel = await openPanel(context);
  await (await signInWindow(panel)).close();
  await expect(panel.getByText("Sign-in was cancelled.")).toBeVisible();
  await look(panel, "extension-cancelled");

  const window = await signInWindow(panel);
  await window.getByRole("button", { name: participant.displayName }).click();
  await window.getByRole("button", { name: "Cancel" }).click();
  await expect(panel.getByText("Sign-in was cancelled.")).toBeVisible();

  await signIn(panel, participant);
});

test("signing in shows the person's name, and still after the page is opened again (J1.3)", async ({
  context,
  worker,
}) => {
  expect(worker.url()).toContain("background");
  const panel = await openPanel(context);
  const other = await openPanel(context);
  await signIn(panel, participant);
  await expect(other.getByText(participant.displayName)).toBeVisible();
  await panel.reload();
  await expect(panel.getByText(participant.displayName)).toBeVisible();
  await expect(panel.getByRole("button", { name: "Ask for the permission" })).toBeVisible();
  await look(panel, "extension-signed-in");
});

test("the first start asks for the calendar once, to read and to write (J1.3)", async ({
  context,
  worker,
  tenant,
  watch,
}) => {
  expect(worker.url()).toContain("background");
  const panel = await openPanel(context);
  await signIn(panel, participant);
  const opening = context.waitForEvent("page");
  await panel.getByRole("button", { name: "Ask for the permission" }).click();
  const window = await opening;
  await expect(window.getByRole("listitem")).toHaveText(["Calendars.ReadWrite"]);
  await window.getByRole("button", { name: "Accept" }).click();
  await expect(panel.getByText("You have no partner yet")).toBeVisible();
  expect(askedScopes(tenant)).toEqual(["User.Read", "Calendars.ReadWrite"]);

  // The service turns the tokens down: others are asked for, by the name that was agreed to.
  watch.provoke(/^https:\/\/graph\.microsoft\.com\//);
  tenant.clock.set(tenant.clock.now() + 2 * 3_600_000);
  await panel.reload();
  await expect(panel.getByText("You have no partner yet")).toBeVisible();
  expect(askedScopes(tenant)).toHaveLength(2);
});
