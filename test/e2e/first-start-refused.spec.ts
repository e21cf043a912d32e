import { participant, partner } from "../sample/people.ts";
import { calendarsOf } from "../tenant/mailbox/stored-calendar.ts";
import type { Tenant } from "../tenant/start-tenant.ts";
import { expect, test } from "./fixture.ts";
import { inEveryLook } from "./session-steps.ts";
import { refuse } from "./switchboard.ts";
import { openTeams, refuseConsents, signInThroughTeams } from "./teams.ts";

const personal = { persona: participant.userPrincipalName, surface: "personal" } as const;
const staysHere = "What you write stays on this device until the calendar permission is granted.";

test.use({ timezoneId: participant.timeZone });

/** Calendars that Turnabout has made in the participant's mailbox. */
function keyCalendars(tenant: Tenant): number {
  return [...calendarsOf(tenant.state, participant.id).entries()].filter(([, { isDefault }]) => !isDefault).length;
}

test("whoever goes on without the calendar finds no time, is told what is missing, and may be asked again", async ({
  page,
  tenant,
}) => {
  test.setTimeout(120_000);
  page.setDefaultTimeout(20_000);
  await refuse(tenant, participant, ["Calendars.ReadWrite", "Calendars.Read"]);
  const app = await openTeams(page, personal);
  await signInThroughTeams(page, app);
  await refuseConsents(page);
  await expect(app.getByText(/^Without it you can write notes and reflections\./)).toBeVisible();
  await app.getByRole("button", { name: "Go on without it" }).click();
  await expect(app.getByRole("heading", { name: "Your sessions" })).toBeVisible();
  await expect(app.getByText(staysHere)).toBeVisible();
  await expect(app.getByRole("button", { name: "Create a circle" })).toBeHidden();

  await app.getByRole("button", { name: "Find a time" }).click();
  await app.getByRole("textbox", { name: "A colleague's name or address" }).fill(partner.userPrincipalName);
  await expect(app.getByText(staysHere)).toBeVisible();
  await inEveryLook(page, app, "first-start-refused-find");
  expect(keyCalendars(tenant)).toBe(0);
});
