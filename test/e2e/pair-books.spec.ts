import { participant, partner } from "../sample/people.ts";
import { expect, test } from "./fixture.ts";
import {
  agendaBeforeJoin,
  blockLines,
  fillBothCalendars,
  findTimes,
  noSecretIn,
  previewLines,
  slots,
  theOneEvent,
} from "./pair-steps.ts";
import { inEveryLook, signedInAt } from "./session-steps.ts";

test.use({ timezoneId: participant.timeZone });

test("a pair finds a time and books it in the personal tab (J1.3, J1.8, J1.10)", async ({ page, tenant }) => {
  await fillBothCalendars(tenant);
  const app = await signedInAt(page, participant, { surface: "personal" });
  await expect(app.getByText("You have no partner yet")).toBeVisible();
  await expect(app.getByText(/^Your own key was made/)).toBeVisible();
  await expect(app.getByText(`Signed in as ${participant.displayName}`)).toBeVisible();
  await inEveryLook(page, app, "home-empty");

  await findTimes(app, tenant);
  await expect(slots(app).first()).toContainText(`for ${partner.displayName}`);
  await expect(slots(app)).toHaveCount(12);
  await noSecretIn(app);
  await inEveryLook(page, app, "find-time");
  await app.getByRole("button", { name: /^More times/ }).click();
  await expect(slots(app)).not.toHaveCount(12);

  await slots(app).first().click();
  await expect(app.getByLabel("Agenda")).toHaveValue("first-45");
  await app.getByLabel("Agenda").selectOption("peer-pair-45");
  await expect(app.getByText("Turnabout agenda: Peer coaching session (45 min)")).toBeVisible();
  await inEveryLook(page, app, "book");
  const promised = await previewLines(app);
  await app.getByRole("button", { name: "Book", exact: true }).dblclick();
  await expect(app.getByRole("heading", { name: "Booked", exact: true })).toBeVisible();
  await expect(app.getByRole("link", { name: "Join in Teams" })).toHaveAttribute("href", /^https:\/\/teams\.micro/);
  await inEveryLook(page, app, "booked");
  const event = await theOneEvent(tenant);
  expect(promised).toEqual(blockLines(event));
  expect(agendaBeforeJoin(event)).toBe(true);
  await noSecretIn(app);

  await app.getByRole("button", { name: "Your sessions" }).click();
  await expect(app.getByText(`With ${partner.displayName}: Peer coaching session`)).toBeVisible();
  await inEveryLook(page, app, "home");
});
