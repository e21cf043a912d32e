import { participant, partner } from "../sample/people.ts";
import { eventsOf } from "./calendar.ts";
import { expect, test } from "./fixture.ts";
import { findTimes, slots } from "./pair-steps.ts";
import { addTo, bookFirstTime, inEveryLook, openTheSession, signedInAt } from "./session-steps.ts";
import { agree, refuse } from "./switchboard.ts";
import { openTeams, refuseConsents, signInThroughTeams } from "./teams.ts";

const personal = { persona: participant.userPrincipalName, surface: "personal" } as const;
const forIt = /Calendars\.ReadWrite \(book a session with its agenda, .*setup guide has the link/;

test.use({ timezoneId: participant.timeZone });

test("booking without the permission for calendars names it, with a text for the IT; notes are still written, and it is booked when the IT has approved (J1.18)", async ({
  page,
  tenant,
}) => {
  test.setTimeout(150_000);
  await bookFirstTime(await signedInAt(page, participant, { surface: "personal" }), tenant);
  await agree(tenant, participant, ["Calendars.Read"]);
  await refuse(tenant, participant, ["Calendars.ReadWrite"]);

  const app = await openTeams(page, personal);
  await refuseConsents(page);
  await openTheSession(app);
  await addTo(app, "Focus for today", { kind: "note", text: "Written all the same" });
  await expect(app.getByText("Written all the same")).toBeVisible();
  await app.getByRole("button", { name: "Back", exact: true }).click();

  await findTimes(app, tenant);
  await slots(app).first().click();
  await app.getByRole("button", { name: "Book", exact: true }).click();
  await expect(app.getByRole("heading", { name: "Not booked yet" })).toBeVisible();
  await expect(
    app.getByRole("alert").getByText("Turnabout needs a permission for this: Calendars.ReadWrite"),
  ).toBeVisible();
  await app.getByText("A text for your IT, to copy").click();
  await expect(app.getByRole("textbox", { name: "A text for your IT, to copy" })).toHaveValue(forIt);
  await expect(app.getByText("Saved on this device, will be sent: 1")).toBeVisible();
  await inEveryLook(page, app, "permission-refused");

  await agree(tenant, participant, ["Calendars.ReadWrite"]);
  await app.getByRole("button", { name: "Ask for the permission" }).click();
  await expect(app.getByRole("heading", { name: "Booked", exact: true })).toBeVisible();
  expect(await eventsOf(tenant, partner)).toHaveLength(2);
});

test("whoever refuses the calendar at the start is told what it is for, with a text for the IT", async ({
  page,
  tenant,
}) => {
  await refuse(tenant, participant, ["Calendars.ReadWrite"]);
  const app = await openTeams(page, personal);
  await signInThroughTeams(page, app);
  await refuseConsents(page);
  await expect(app.getByRole("button", { name: "Ask for the permission" })).toBeVisible();
  await app.getByText("A text for your IT, to copy").click();
  await expect(app.getByRole("textbox", { name: "A text for your IT, to copy" })).toHaveValue(forIt);
  await inEveryLook(page, app, "permission-refused-start");
  await app.getByRole("button", { name: "Ask for the permission" }).click();
  await expect(app.getByText(/^What you write stays on this device until the calendar permission/)).toBeVisible();
});
