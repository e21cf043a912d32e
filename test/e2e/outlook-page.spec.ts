import type { BrowserContext, Page } from "@playwright/test";
import { participant, partner } from "../sample/people.ts";
import type { DirectoryUser } from "../tenant/exchange.ts";
import { eventsOf } from "./calendar.ts";
import { expect, test } from "./fixture.ts";
import { look } from "./look.ts";

/** The simulated Outlook of somebody, at the week of a moment. */
async function outlook(context: BrowserContext, person: DirectoryUser, at: string): Promise<Page> {
  const page = await context.newPage();
  const query = new URLSearchParams({ persona: person.userPrincipalName, at });
  await page.goto(`https://outlook.office.com/calendar/view/week?${query}`);
  return page;
}

const starts = async (tenant: Parameters<typeof eventsOf>[0], person: DirectoryUser): Promise<string[]> =>
  (await eventsOf(tenant, person)).map(({ subject, start }) => `${start.dateTime.slice(0, 16)} ${subject}`);

test("a series is made, moved, cancelled and declined by hand, with the keyboard", async ({ context, tenant }) => {
  tenant.clock.set(Date.parse("2026-11-02T03:15:00Z"), true);
  const maya = await outlook(context, participant, "2026-11-02T03:15:00Z");
  await maya.getByRole("button", { name: "New meeting" }).focus();
  await maya.keyboard.press("Enter");
  await expect(maya.getByLabel("Title")).toBeFocused();
  await maya.keyboard.type("Coaching");
  await maya.getByLabel("With").selectOption(partner.displayName);
  await maya.getByLabel("Starts").fill("2026-11-03T10:00");
  await maya.getByLabel("Repeats").selectOption("Every week");
  await maya.getByLabel("How many times").fill("4");
  await look(maya, "outlook-new-meeting");
  await maya.getByRole("button", { name: "Send" }).press("Enter");
  await expect(maya.getByRole("link", { name: /10:00 – 10:45 Coaching/ })).toBeVisible();
  expect(await starts(tenant, partner)).toEqual(["03", "10", "17", "24"].map((day) => `2026-11-${day}T10:00 Coaching`));

  await maya.getByRole("link", { name: "Later week" }).click();
  await maya.getByRole("link", { name: /Coaching/ }).press("Enter");
  await expect(maya.getByText("One of a series. You are the organizer.")).toBeVisible();
  await maya.getByLabel("Starts (UTC)").fill("2026-11-12T14:30");
  await maya.getByRole("button", { name: "Move" }).press("Enter");
  await expect(maya.getByText("One of a series, changed. You are the organizer.")).toBeVisible();
  await look(maya, "outlook-moved");
  await maya.getByLabel("Starts (UTC)").fill("2026-11-17T14:30");
  await maya.getByRole("button", { name: "Move" }).press("Enter");
  await expect(maya.getByRole("alert")).toContainText("ErrorOccurrenceCrossingBoundary");

  await maya.getByRole("link", { name: "Later week" }).click();
  await maya.getByRole("link", { name: /Coaching/ }).click();
  await maya.getByLabel("Say why").fill("Away");
  await maya.getByRole("button", { name: "Cancel this one" }).press("Enter");
  await expect(maya.getByText("Nothing in this week.")).toBeVisible();

  const tomas = await outlook(context, partner, "2026-11-24T03:15:00Z");
  await tomas.getByRole("link", { name: /Coaching/ }).click();
  await expect(tomas.getByText("Your answer: notResponded.")).toBeVisible();
  await look(tomas, "outlook-answer");
  await tomas.getByRole("button", { name: "Decline this one" }).press("Enter");
  await expect(tomas.getByText("Nothing in this week.")).toBeVisible();
  expect(await starts(tenant, partner)).toEqual([
    "2026-11-03T10:00 Coaching",
    "2026-11-12T14:30 Coaching",
    "2026-11-17T10:00 Canceled: Coaching",
  ]);
});
