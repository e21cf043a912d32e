import type { Frame, Page } from "@playwright/test";
import { chatOf } from "../hosts/teams/stage.ts";
import { participant, partner } from "../sample/people.ts";
import type { Tenant } from "../tenant/start-tenant.ts";
import { eventsOf } from "./calendar.ts";
import { expect } from "./fixture.ts";
import { slots } from "./pair-steps.ts";
import { test } from "./past.ts";
import { inEveryLook } from "./session-steps.ts";
import { openTeams } from "./teams.ts";

const minute = 60_000;

test.use({ timezoneId: participant.timeZone });

/** Time passes while nothing is open: a page that is open would ask for what its old permission no longer gives. */
async function moveTo(page: Page, tenant: Tenant, time: number): Promise<void> {
  await page.goto("about:blank");
  tenant.clock.set(time);
  await page.clock.setSystemTime(time);
}

/** The headings of a page, from top to bottom. */
function headings(app: Frame): Promise<string[]> {
  return app.locator("h1, h2").allInnerTexts();
}

test("the meeting's tab opens the right part by its context: before, during and after (J4.1, J4.2, J4.8)", async ({
  page,
  tenant,
}) => {
  test.setTimeout(240_000);
  page.setDefaultTimeout(20_000);
  const persona = participant.userPrincipalName;
  await fetch(`${tenant.origin}/_tenant/consent`, { method: "POST", body: JSON.stringify({ userId: participant.id }) });
  const home = await openTeams(page, { persona, surface: "personal" });
  await home.getByRole("button", { name: "Find a time" }).click({ timeout: 40_000 });
  await home.getByRole("textbox", { name: "A colleague's name or address" }).fill("Tom");
  await home.getByRole("button", { name: "Search" }).click();
  await home.getByRole("button", { name: `Add ${partner.displayName}` }).click();
  await home.getByRole("button", { name: "Show times" }).click();
  await slots(home).first().click();
  await home.getByRole("button", { name: "Book", exact: true }).click();
  await expect(home.getByRole("heading", { name: "Booked", exact: true })).toBeVisible();
  const booked = (await eventsOf(tenant, participant)).find(({ subject }) => subject === "Turnabout session");
  const chatId = chatOf(booked?.onlineMeeting?.joinUrl ?? "") ?? "";
  const start = Date.parse(`${booked?.start.dateTime.slice(0, 19)}Z`);

  // Ten minutes before: today's agenda, what is still open, and the one field without scrolling on a small phone.
  await moveTo(page, tenant, start - 10 * minute);
  await page.setViewportSize({ width: 360, height: 740 });
  const before = await openTeams(page, { persona, surface: "details", chatId });
  const field = before.getByRole("textbox", { name: "What I bring" });
  await expect(field).toBeInViewport({ ratio: 1, timeout: 40_000 });
  expect(await before.evaluate(() => window.scrollY)).toBe(0);
  const open = before.getByRole("list", { name: "Still open from last time" }).getByRole("listitem");
  await expect(open.first()).toContainText("Ask one open question in every one-to-one");
  await expect(open.first()).toContainText("You");
  await expect(before.getByRole("heading", { name: "Agenda" })).toBeVisible();
  await field.focus();
  await page.keyboard.type("Handing over the team");
  await page.keyboard.press("Tab");
  await expect(before.getByRole("button", { name: "Add what I bring" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(before.getByText("You bring: Handing over the team")).toBeVisible();
  await inEveryLook(page, before, "meeting-tab-before");

  // While it runs: the timer first.
  await moveTo(page, tenant, start + minute);
  await page.setViewportSize({ width: 360, height: 740 });
  const during = await openTeams(page, { persona, surface: "panel", chatId });
  await during.getByRole("button", { name: "Start the session" }).click({ timeout: 40_000 });
  await expect(during.getByRole("timer")).toBeVisible();
  const running = await headings(during);
  expect(running[1]).toBe("Run the session");
  expect(running.indexOf("Agenda")).toBeGreaterThan(1);
  await expect(during.getByRole("textbox", { name: "What I bring" })).toHaveCount(0);
  await during.getByRole("timer").evaluate((timer) => timer.scrollIntoView({ block: "center" }));
  await inEveryLook(page, during, "meeting-tab-during");

  // Afterwards: the form first, in the tab that stays with the meeting.
  await moveTo(page, tenant, start + 50 * minute);
  const after = await openTeams(page, { persona, surface: "details", chatId });
  await expect(after.getByRole("form", { name: "Two-minute reflection" })).toBeVisible({ timeout: 40_000 });
  const over = await headings(after);
  expect(over.indexOf("Agenda")).toBeGreaterThan(1);
  expect(over[1]).toBe("Your reflection");
  await expect(after.getByText("Handing over the team")).toBeVisible();
  await inEveryLook(page, after, "meeting-tab-after");
});
