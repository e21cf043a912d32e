import type { Frame } from "@playwright/test";
import { circleOfSix, facilitator, participant } from "../sample/people.ts";
import type { DirectoryUser } from "../tenant/exchange.ts";
import type { Tenant } from "../tenant/start-tenant.ts";
import { eventsOf, keepBusy } from "./calendar.ts";
import { expect, test } from "./fixture.ts";
import { slotButtons } from "./pair-steps.ts";
import { inEveryLook, signedInAt } from "./session-steps.ts";

const [, , , kofi] = circleOfSix;

test.use({ timezoneId: facilitator.timeZone });

async function choose(app: Frame, others: readonly DirectoryUser[]): Promise<void> {
  await app.getByRole("button", { name: "Find a time" }).click();
  for (const { displayName } of others) {
    await app.getByRole("textbox", { name: "A colleague's name or address" }).fill(displayName);
    await app.getByRole("button", { name: "Search" }).click();
    await app.getByRole("button", { name: `Add ${displayName}` }).click();
  }
}

/** The next answer with everybody's free and busy times takes so long. */
async function slowCalendars({ origin }: Tenant, delayMs: number): Promise<void> {
  const fault = { match: { method: "POST", path: "getSchedule" }, times: 1, delayMs };
  expect((await fetch(`${origin}/_tenant/faults`, { method: "POST", body: JSON.stringify([fault]) })).ok).toBe(true);
}

test("while the calendars are read there is a skeleton at once, then the times (J1.8)", async ({ page, tenant }) => {
  const app = await signedInAt(page, facilitator, { surface: "personal" });
  await choose(app, [participant]);
  await slowCalendars(tenant, 3_000);
  await app.getByRole("button", { name: "Show times" }).click();
  await expect(app.getByRole("status").getByText("Reading both calendars …")).toBeVisible({ timeout: 1_000 });
  await expect(app.getByLabel("Times: loading")).toBeVisible();
  await expect(slotButtons(app)).toHaveCount(0);
  await expect(slotButtons(app).first()).toBeVisible();
  await expect(app.getByText("Reading both calendars …")).toHaveCount(0);
});

test("where one of three never can, times for two of them are a way on, and booked with all invited (J3.3)", async ({
  page,
  tenant,
}) => {
  test.setTimeout(120_000);
  await keepBusy(tenant, kofi!, { from: "00:00", to: "23:59", days: 32, after: -1 });
  const app = await signedInAt(page, facilitator, { surface: "personal" });
  await choose(app, [participant, kofi!]);
  await app.getByRole("button", { name: "Show times" }).click();
  await expect(app.getByText("No common time was found.")).toBeVisible();
  await expect(app.getByText(/^If Kofi Mensah could move something there would be \d+ times\.$/)).toBeVisible();
  await app.getByRole("button", { name: "Times for 2 of 3" }).click();
  await expect(slotButtons(app).first()).toContainText("2 of 3 can come");
  await expect(slotButtons(app).filter({ hasNotText: "Without Kofi Mensah." })).toHaveCount(0);
  await inEveryLook(page, app, "quorum-offer");
  await slotButtons(app).first().click();
  await app.getByRole("button", { name: "Book", exact: true }).click();
  await expect(app.getByRole("heading", { name: "Booked", exact: true })).toBeVisible();
  const invited = (await eventsOf(tenant, kofi!)).filter(({ subject }) => subject === "Turnabout session");
  expect(invited).toHaveLength(1);
});
