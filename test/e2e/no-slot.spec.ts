import type { Frame } from "@playwright/test";
import { participant, partner } from "../sample/people.ts";
import type { Tenant } from "../tenant/start-tenant.ts";
import { eventsOf, leaveFree } from "./calendar.ts";
import { expect, test } from "./fixture.ts";
import { inEveryLook, signedInAt } from "./session-steps.ts";

test.use({ timezoneId: participant.timeZone });

/**
 * Four weeks, to the end of their last day, in which both are free at work for three quarters of an hour a day: with ten minutes around
 * it, too little for 45.
 */
async function nothingFound(app: Frame, tenant: Tenant): Promise<void> {
  await leaveFree(tenant, participant, { from: "10:00", to: "10:45", days: 29 });
  await app.getByRole("button", { name: "Find a time" }).click();
  await app.getByRole("textbox", { name: "A colleague's name or address" }).fill("Tom");
  await app.getByRole("button", { name: "Search" }).click();
  await app.getByRole("button", { name: `Add ${partner.displayName}` }).click();
  await app.getByRole("button", { name: "Show times" }).click();
  await expect(app.getByText("No common time was found.")).toBeVisible();
}

test("where no time fits, the reason and two shorter times, which are booked one after the other (J1.9)", async ({
  page,
  tenant,
}) => {
  const app = await signedInAt(page, participant, { surface: "personal" });
  await nothingFound(app, tenant);
  await expect(app.getByText(/^If you moved something of your own there would be \d+ times\.$/)).toBeVisible();
  await inEveryLook(page, app, "no-slot");
  await app.getByRole("button", { name: "Two times of 20 minutes" }).click();
  await expect(app.getByText(/^Two shorter times\./)).toBeVisible();
  const times = app.getByRole("region", { name: "Times" }).getByRole("listitem").getByRole("button");
  await expect(times).toHaveCount(2);
  await inEveryLook(page, app, "no-slot-shorter");

  await times.first().click();
  await expect(app.getByText(/^Turnabout agenda: .* \(20 min\)$/)).toBeVisible();
  await app.getByRole("button", { name: "Book", exact: true }).click();
  await expect(app.getByRole("heading", { name: "Booked", exact: true })).toBeVisible();
  await inEveryLook(page, app, "no-slot-first-booked");
  await app.getByRole("button", { name: /^Book the other time: / }).click();
  await expect(app.getByText(/^Turnabout agenda: .* \(20 min\)$/)).toBeVisible();
  await app.getByRole("button", { name: "Book", exact: true }).click();
  await expect(app.getByRole("heading", { name: "Booked", exact: true })).toBeVisible();
  await expect(app.getByRole("button", { name: /^Book the other time: / })).toHaveCount(0);
  const booked = await eventsOf(tenant, partner);
  expect(booked.map(({ subject }) => subject)).toEqual(["Turnabout session", "Turnabout session"]);
  expect(new Set(booked.map(({ start }) => start.dateTime.slice(0, 10))).size).toBe(2);
});

test("where no time fits, looking further ahead finds one, which is booked (J1.9)", async ({ page, tenant }) => {
  const app = await signedInAt(page, participant, { surface: "personal" });
  await nothingFound(app, tenant);
  await app.getByRole("button", { name: "Look 8 weeks ahead" }).click();
  await expect(app.getByLabel("Look ahead")).toHaveValue("8");
  await app.getByRole("region", { name: "Times" }).getByRole("listitem").getByRole("button").first().click();
  await app.getByRole("button", { name: "Book", exact: true }).click();
  await expect(app.getByRole("heading", { name: "Booked", exact: true })).toBeVisible();
  const booked = (await eventsOf(tenant, partner, 60)).map(({ subject }) => subject);
  expect(booked).toEqual(["Turnabout session"]);
  await app.getByRole("button", { name: "Your sessions" }).click();
  await expect(app.getByText(`With ${partner.displayName}: First meeting`)).toBeVisible();
});
