import type { Frame } from "@playwright/test";
import { circleOfSix, facilitator, managerInCircle, participant } from "../sample/people.ts";
import { expect, test } from "./fixture.ts";
import { inEveryLook, signedInAt } from "./session-steps.ts";

const [, , , kofi] = circleOfSix;

test.use({ timezoneId: facilitator.timeZone });

const times = (app: Frame) =>
  app
    .getByRole("region", { name: /^Ask / })
    .getByRole("group")
    .filter({ has: app.getByRole("checkbox") });
const can = (app: Frame, at: number, name: string) =>
  times(app)
    .nth(at)
    .getByRole("checkbox", { name: `${name} can` });

test("several whose calendars cannot be read answer one by one, also after the preferences (J3.4)", async ({
  page,
  tenant,
}) => {
  test.setTimeout(180_000);
  for (const { mail } of [managerInCircle, kofi!])
    tenant.state.table<string>("switches").set(`unreadableCalendar:${mail}`, "on");
  const app = await signedInAt(page, facilitator, { surface: "personal" });
  await app.getByRole("button", { name: "Find a time" }).click();
  for (const { displayName } of [participant, managerInCircle, kofi!]) {
    await app.getByRole("textbox", { name: "A colleague's name or address" }).fill(displayName);
    await app.getByRole("button", { name: "Search" }).click();
    await app.getByRole("button", { name: `Add ${displayName}` }).click();
  }
  await app.getByLabel("Length").selectOption("30");
  await app.getByLabel("Look ahead").selectOption("6");
  const show = () => app.getByRole("button", { name: "Show times" }).click();
  await show();
  await app.getByRole("button", { name: "Ask for a choice among three times" }).click();
  await expect(times(app)).toHaveCount(3);
  await can(app, 1, kofi!.displayName).check();
  await expect(times(app).nth(1)).toContainText(`No yes from ${managerInCircle.displayName} so far.`);
  await expect(app.getByRole("button", { name: /^Book/ })).toHaveCount(0);
  await inEveryLook(page, app, "unread-several");

  await app.getByRole("button", { name: "Your preferences" }).click();
  await expect(app.getByRole("heading", { name: "Your preferences", level: 1 })).toBeVisible();
  await app.getByRole("button", { name: "Back", exact: true }).click();
  await expect(app.getByRole("list", { name: "Chosen" }).getByRole("listitem")).toHaveCount(3);
  await expect(app.getByLabel("Length")).toHaveValue("30");
  await expect(app.getByLabel("Look ahead")).toHaveValue("6");
  await show();
  await expect(can(app, 1, kofi!.displayName)).toBeChecked();
  await can(app, 0, managerInCircle.displayName).check();
  await expect(app.getByRole("button", { name: /^Book/ })).toHaveCount(0);
  await can(app, 1, managerInCircle.displayName).check();
  await expect(times(app).nth(1)).toContainText("Everybody can come.");
  await times(app)
    .nth(1)
    .getByRole("button", { name: /^Book / })
    .click();
  await expect(app.getByRole("heading", { name: "Book this session" })).toBeVisible();
  await app.getByRole("button", { name: "Back", exact: true }).click();

  // Three of four are enough, one of those asked among them: without the other's yes it is a choice, and says so.
  await can(app, 1, kofi!.displayName).uncheck();
  await app.getByLabel("How many must be able").selectOption("3");
  await app.getByRole("checkbox", { name: managerInCircle.displayName, exact: true }).check();
  await show();
  await expect(times(app).nth(1)).toContainText("3 of 4 can come, which is enough.");
  await expect(
    times(app)
      .nth(1)
      .getByRole("button", { name: `without a yes from ${kofi!.displayName}` }),
  ).toBeVisible();
  await expect(times(app).nth(2)).toContainText("No yes from ");
  await inEveryLook(page, app, "unread-quorum");
});
