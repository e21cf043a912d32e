import { circleOfSix, facilitator, participant } from "../sample/people.ts";
import { keepBusy } from "./calendar.ts";
import { expect, test } from "./fixture.ts";
import { look } from "./look.ts";
import { slotButtons } from "./pair-steps.ts";
import { inEveryLook, signedInAt } from "./session-steps.ts";

const [, , , kofi] = circleOfSix;

test.use({ timezoneId: participant.timeZone });

test("of six people five are enough: full times first, then who would miss; one is marked as needed (J3.3)", async ({
  page,
  tenant,
}) => {
  test.setTimeout(180_000);
  await keepBusy(tenant, kofi!, { from: "09:00", to: "12:00", days: 30, after: 6 });
  const app = await signedInAt(page, facilitator, { surface: "personal" });
  await app.getByRole("button", { name: "Find a time" }).click();
  for (const { displayName, id } of circleOfSix) {
    if (id === facilitator.id) continue;
    await app.getByRole("textbox", { name: "A colleague's name or address" }).fill(displayName);
    await app.getByRole("button", { name: "Search" }).click();
    await app.getByRole("button", { name: `Add ${displayName}` }).click();
  }
  await app.getByLabel("Format").selectOption("peer-coaching-circle");
  await app.getByLabel("Length").selectOption("60");
  await app.getByLabel("How many must be able").selectOption("5");
  await app.getByRole("button", { name: "Show times" }).click();
  await expect(slotButtons(app).first()).toContainText(/^(?!.*Without )/s);
  await expect(
    slotButtons(app)
      .filter({ hasText: `Without ${kofi!.displayName}.` })
      .first(),
  ).toBeVisible();
  await inEveryLook(page, app, "quorum");
  await app.getByRole("button", { name: "Week", exact: true }).click();
  await inEveryLook(page, app, "week-circle");
  await app.getByRole("grid").getByRole("button").first().focus();
  await look(page, "week-circle-slots");
  await app.getByRole("button", { name: "List", exact: true }).click();

  await app.getByRole("checkbox", { name: kofi!.displayName }).check();
  await app.getByRole("button", { name: "Show times" }).click();
  await expect(slotButtons(app).first()).toBeVisible();
  await expect(slotButtons(app).filter({ hasText: `Without ${kofi!.displayName}.` })).toHaveCount(0);
});
