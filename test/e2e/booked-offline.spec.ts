import { participant, partner } from "../sample/people.ts";
import { expect, test } from "./fixture.ts";
import { findTimes, slots } from "./pair-steps.ts";
import { inEveryLook, signedInAt } from "./session-steps.ts";

test.use({ timezoneId: participant.timeZone });

test("a session opened straight after booking is in the list without a network, too", async ({
  page,
  context,
  tenant,
  watch,
}) => {
  watch.provoke(/^https:\/\/(graph|teams)\.microsoft\.com\//);
  const app = await signedInAt(page, participant, { surface: "personal" });
  await findTimes(app, tenant);
  await slots(app).first().click();
  await app.getByRole("button", { name: "Book", exact: true }).click();
  await app.getByRole("button", { name: "Open the session" }).click();
  await expect(app.getByRole("heading", { name: "Agenda" })).toBeVisible();
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  await app.getByRole("button", { name: "Back", exact: true }).click();
  await expect(app.getByText("Microsoft 365 cannot be reached")).toBeVisible();
  await expect(app.getByText(`With ${partner.displayName}: First meeting`)).toBeVisible();
  await inEveryLook(page, app, "home-offline");
  await app.getByRole("button", { name: /^Open: / }).click();
  await expect(app.getByRole("heading", { name: "Agenda" })).toBeVisible();
  await inEveryLook(page, app, "session-offline");
});
