import { participant, partner } from "../sample/people.ts";
import { eventsOf } from "./calendar.ts";
import { expect, test } from "./fixture.ts";
import { inEveryLook, signedInAt } from "./session-steps.ts";
import { showTimes, slots } from "./pair-steps.ts";
import { refuse } from "./switchboard.ts";
import { refuseConsents } from "./teams.ts";

test.use({ timezoneId: participant.timeZone });

test("without the permission to search the directory a whole address serves, and the screen says so", async ({
  page,
  tenant,
}) => {
  await refuse(tenant, participant, ["User.ReadBasic.All"]);
  const app = await signedInAt(page, participant, { surface: "personal" });
  await refuseConsents(page);
  await app.getByRole("button", { name: "Find a time" }).click();
  const field = app.getByRole("textbox", { name: "A colleague's name or address" });
  await field.fill("Tom");
  await app.getByRole("button", { name: "Search" }).click();
  await expect(app.getByText(/^Turnabout may not search your directory\. A whole address works, too/)).toBeVisible();
  await expect(app.getByRole("button", { name: /^Add / })).toHaveCount(0);
  await inEveryLook(page, app, "directory-closed");

  await field.fill(partner.userPrincipalName);
  await app.getByRole("button", { name: "Search" }).click();
  await app.getByRole("button", { name: `Add ${partner.userPrincipalName}` }).click();
  await showTimes(app, tenant);
  await slots(app).first().click();
  await inEveryLook(page, app, "directory-closed-book");
  await app.getByRole("button", { name: "Book", exact: true }).click();
  await expect(app.getByRole("heading", { name: "Booked", exact: true })).toBeVisible();
  expect((await eventsOf(tenant, partner)).map(({ subject }) => subject)).toEqual(["Turnabout session"]);
  await app.getByRole("button", { name: "Open the session" }).click();
  await expect(app.getByRole("heading", { name: "Agenda" })).toBeVisible();
  await inEveryLook(page, app, "directory-closed-session");
});
