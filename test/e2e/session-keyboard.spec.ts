import type { Frame, Page } from "@playwright/test";
import { participant, partner } from "../sample/people.ts";
import type { Tenant } from "../tenant/start-tenant.ts";
import { accessibilityProblems } from "./accessibility.ts";
import { expect, test } from "./fixture.ts";
import { keyboardIn, stopsOf } from "./keyboard-steps.ts";
import { look } from "./look.ts";
import { bookFirstTime, signedInAt } from "./session-steps.ts";
import { openTeams } from "./teams.ts";

test.use({ timezoneId: participant.timeZone });

/** Books a session, and lets the time come to its beginning while nothing is open. */
async function booked(page: Page, tenant: Tenant): Promise<void> {
  const { start } = await bookFirstTime(await signedInAt(page, participant, { surface: "personal" }), tenant);
  await page.goto("about:blank");
  tenant.clock.set(start);
  await page.clock.setSystemTime(start);
}

/** Opens the only session with the keyboard alone. */
async function opened(page: Page): Promise<Frame> {
  const app = await openTeams(page, { persona: participant.userPrincipalName, surface: "personal" });
  await expect(app.getByRole("button", { name: /^Open: / })).toBeVisible({ timeout: 40_000 });
  const keys = keyboardIn(page, app);
  await keys.tabTo(app.getByRole("button", { name: /^Open: / }));
  await page.keyboard.press("Enter");
  await expect(app.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(app.getByRole("heading", { name: "Agenda" })).toBeVisible();
  return app;
}

test("a session is run from its beginning to its end with the keyboard alone (J4.3)", async ({ page, tenant }) => {
  test.setTimeout(180_000);
  await booked(page, tenant);
  const app = await opened(page);
  const { tabTo, press, type } = keyboardIn(page, app);
  const button = (name: string | RegExp) => app.getByRole("button", { name });
  await expect(button("Start the session")).toBeVisible({ timeout: 40_000 });

  const stops = await stopsOf(page, app);
  expect(stops.filter((name) => name.startsWith("OUT OF ORDER"))).toEqual([]);
  expect(stops.length).toBeGreaterThan(15);
  expect(await app.locator("[tabindex]:not([tabindex='0'],[tabindex='-1'])").count()).toBe(0);

  await tabTo(button("Add a topic or note: Focus for today"));
  await press("Enter");
  await expect(app.getByLabel("Your topic or note: Focus for today")).toBeFocused();
  await type("One thing at a time");
  const part = app.getByRole("listitem").filter({ has: app.getByRole("heading", { name: /^Focus for today/ }) });
  await tabTo(part.getByRole("button", { name: "Add as note" }));
  await press("Enter");
  await expect(part.getByText("One thing at a time")).toBeVisible();
  await expect(part.getByRole("button", { name: "Add as note" })).toBeFocused();
  await tabTo(button("Edit: One thing at a time"), "back");
  await press("Space");
  await expect(app.getByLabel("Change your text")).toBeFocused();
  await page.keyboard.press("End");
  await type(", slowly");
  await tabTo(button("Save change"));
  await press("Enter");
  await expect(button("Edit: One thing at a time, slowly")).toBeFocused();
  await tabTo(button("Remove: One thing at a time, slowly"));
  await press("Enter");
  await expect(part.getByRole("heading")).toBeFocused();
  await tabTo(button("Put it back"));
  await press("Enter");
  await expect(part.getByText("One thing at a time, slowly")).toBeVisible();

  await tabTo(button("Start the session"), "back");
  await press("Enter");
  await expect(app.getByRole("timer")).toBeVisible();
  await expect(app.getByRole("status").getByText("The session has started.")).toBeVisible();
  await expect(app.getByRole("heading", { name: "Run the session" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(button("Pause")).toBeFocused();
  await press("Space");
  await expect(app.getByRole("status").getByText("The timer is paused.")).toBeVisible();
  await expect(button("Go on")).toBeFocused();
  await look(page, "session-keyboard");
  await expect.poll(() => accessibilityProblems(app)).toEqual([]);
  await press("Space");
  await expect(app.getByRole("status").getByText("The timer goes on.")).toBeVisible();
  await tabTo(button("Next part"));
  await press("Enter");
  await expect(app.getByRole("status").getByText("Now: Focus for today.")).toBeVisible();
  await expect(button("Next part")).toBeFocused();

  await tabTo(app.getByLabel("What will be done"));
  await type("Write to Ana");
  await tabTo(app.getByLabel("Who", { exact: true }));
  await press("ArrowDown");
  await expect(app.getByLabel("Who", { exact: true }).locator("option:checked")).toHaveText(partner.displayName);
  await tabTo(app.getByLabel("How sure"));
  for (let step = 0; step < 4; step += 1) await page.keyboard.press("ArrowDown");
  await tabTo(button("Add commitment"));
  await press("Enter");
  await expect(app.getByText(`${partner.displayName} · 4 of 5 sure`)).toBeVisible();
  await expect(button("Add commitment")).toBeFocused();
  await tabTo(button("Done: Write to Ana"), "back");
  await press("Enter");
  await expect(button("Open again: Write to Ana")).toBeFocused();

  for (let left = 4; left > 0; left -= 1) {
    await tabTo(button("Next part"), "back");
    await press("Enter");
  }
  await expect(app.getByText("This is the last part.")).toBeVisible();
  await expect(app.getByRole("heading", { name: "Run the session" })).toBeFocused();
  await tabTo(button("End the session"));
  await press("Enter");
  await expect(app.getByText("The session was ended. Write down what you take with you.")).toBeVisible();
  await expect(app.getByRole("heading", { name: "Run the session" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(button("Go on after all")).toBeFocused();
});

/** Everything that a screen reader is told without being asked, from now on. */
async function listen(app: Frame): Promise<() => Promise<readonly string[]>> {
  await app.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const live = "[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]";
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const words = element?.closest(live)?.textContent ?? "";
        if (words !== "" && said.at(-1) !== words) said.push(words);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  return () => app.evaluate(() => (window as unknown as { readonly said: readonly string[] }).said);
}

test("the start of the timer is announced once, in a region that was there before, and its seconds are not (J4.3)", async ({
  page,
  tenant,
}) => {
  test.setTimeout(120_000);
  await booked(page, tenant);
  const first = await opened(page);
  const started = await listen(first);
  const { tabTo, press } = keyboardIn(page, first);
  await tabTo(first.getByRole("button", { name: "Start the session" }));
  await press("Enter");
  await expect.poll(started).toContain("The session has started.");
  await page.waitForTimeout(5_000);
  const told = await started();
  expect(told.filter((words) => !/^Sav(ed|ing)/.test(words))).toEqual(["The session has started."]);
});
