import type { Frame, Page } from "@playwright/test";
import { circleOfThree, participant, partner } from "../sample/people.ts";
import type { DirectoryUser } from "../tenant/exchange.ts";
import type { Tenant } from "../tenant/start-tenant.ts";
import { accessibilityProblems } from "./accessibility.ts";
import { anotherBrowser } from "./another-browser.ts";
import { expect } from "./fixture.ts";
import { look } from "./look.ts";
import { slots, theOneEvent } from "./pair-steps.ts";
import { test } from "./past.ts";
import { inEveryLook } from "./session-steps.ts";
import { openTeams, type TeamsVisit } from "./teams.ts";

test.use({ timezoneId: participant.timeZone });

/** Opens a surface as somebody who has agreed to everything, whom Teams signs in by itself. */
async function visit(
  page: Page,
  tenant: Tenant,
  { user, ...to }: { user: DirectoryUser } & Omit<TeamsVisit, "persona">,
) {
  await fetch(`${tenant.origin}/_tenant/consent`, { method: "POST", body: JSON.stringify({ userId: user.id }) });
  page.setDefaultTimeout(20_000);
  return openTeams(page, { persona: user.userPrincipalName, ...to });
}

/** The tab that Teams shows after it was added. */
async function addedTab(page: Page): Promise<Frame> {
  await page.getByRole("button", { name: "Save" }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get("surface")).toBe("channel");
  const find = () => page.frames().find((frame) => frame.url().endsWith("/meeting.html"));
  await expect.poll(() => find() !== undefined).toBe(true);
  return find() as Frame;
}

test("a member chooses the pair that a channel's tab shows, and the tab opens it with its next session first", async ({
  page,
  tenant,
  front,
}) => {
  test.setTimeout(180_000);
  const adding = await visit(page, tenant, { user: participant, surface: "configure" });
  const pair = adding.getByRole("radio", { name: `You and ${partner.displayName}` });
  await expect(pair).toBeVisible({ timeout: 40_000 });
  await expect(adding.getByRole("radio", { name: "North Star" })).toBeVisible();
  await expect(adding.getByRole("radio", { name: "Everybody’s own sessions" })).toBeChecked();
  await pair.press("Space");
  await expect(pair).toBeChecked();
  await inEveryLook(page, adding, "circle-tab-add");

  const tab = await addedTab(page);
  await expect(tab.getByRole("heading", { name: `You and ${partner.displayName}`, level: 1 })).toBeVisible();
  const stillOpen = tab.getByRole("region", { name: "Still open" });
  await expect(stillOpen).toContainText(`${participant.displayName}: Ask one open question in every one-to-one`);
  await expect(tab.getByRole("button", { name: "Find a standing time" })).toBeVisible();
  await tab.getByRole("button", { name: "Find a time" }).click();
  await tab.getByRole("button", { name: "Show times" }).click();
  await slots(tab).first().click();
  await tab.getByRole("button", { name: "Book", exact: true }).click();
  await expect(tab.getByRole("heading", { name: "Booked", exact: true })).toBeVisible();
  const entityId = new URL(page.url()).searchParams.get("entityId") ?? "";
  // What Teams keeps of the tab names nobody.
  expect(entityId).toMatch(/^circle:[\w-]{22}$/);

  const again = await visit(page, tenant, { user: participant, surface: "channel", entityId });
  const sections = again.getByRole("region");
  await expect(again.getByRole("region", { name: "Upcoming" }).getByRole("listitem")).toHaveCount(1);
  await expect(sections.first()).toHaveAccessibleName("Upcoming");
  await expect(again.getByRole("region", { name: "Still open" })).toBeVisible();
  await inEveryLook(page, again, "circle-tab");

  const { body } = await theOneEvent(tenant);
  const subEntityId = /#session=([\w.-]+)/.exec(body.content)?.[1] ?? "";
  // A link to one session of it opens that session in the tab.
  const linked = await visit(page, tenant, { user: participant, surface: "channel", entityId, subEntityId });
  await expect(linked.getByRole("heading", { name: "Agenda" })).toBeVisible();

  const [outsider] = circleOfThree;
  if (outsider === undefined) throw new Error("Nobody else");
  const other = await anotherBrowser(front, outsider.timeZone);
  const theirs = await visit(other.page, tenant, { user: outsider, surface: "channel", entityId });
  await expect(theirs.getByText("This tab is for the members of one pair or circle.", { exact: false })).toBeVisible({
    timeout: 40_000,
  });
  expect(await theirs.locator("html").innerHTML()).not.toContain(partner.displayName);
  await expect.poll(() => accessibilityProblems(theirs)).toEqual([]);
  await other.page.setViewportSize({ width: 360, height: 700 });
  await look(other.page, "circle-tab-outsider");
  await theirs.getByRole("button", { name: "Back" }).click();
  await expect(theirs.getByRole("heading", { name: "Your sessions" })).toBeVisible();
  await other.close();
});

test("without a choice the tab shows everybody their own sessions, also to whoever adds it without signing in", async ({
  page,
  tenant,
}) => {
  const adding = await openTeams(page, { persona: participant.userPrincipalName, surface: "configure" });
  await expect(adding.getByRole("button", { name: "Sign in" })).toBeVisible();
  await addedTab(page);
  expect(new URL(page.url()).searchParams.get("entityId")).toBe("session");
  const tab = await visit(page, tenant, { user: participant, surface: "channel" });
  await expect(tab.getByRole("heading", { name: "Your sessions" })).toBeVisible({ timeout: 40_000 });
});
