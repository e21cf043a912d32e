import type { Frame, Page } from "@playwright/test";
import { records } from "../sample/organization.ts";
import { participant, partner } from "../sample/people.ts";
import { calendarsOf } from "../tenant/mailbox/stored-calendar.ts";
import type { Tenant } from "../tenant/start-tenant.ts";
import { anotherBrowser } from "./another-browser.ts";
import { eventsOf } from "./calendar.ts";
import { expect, test } from "./fixture.ts";
import { slots } from "./pair-steps.ts";
import { inEveryLook, signedInAt } from "./session-steps.ts";
import { storedItems } from "./summaries-steps.ts";
import { agree, refuse } from "./switchboard.ts";
import { openTeams, refuseConsents, signInThroughTeams } from "./teams.ts";

const personal = { persona: participant.userPrincipalName, surface: "personal" } as const;
const staysHere = "What you write stays on this device until the calendar permission is granted.";
const note = "Ask about the move 5521";
const insight = "Silence helps more than advice 5522";

test.use({ timezoneId: participant.timeZone });

/** Calendars that Turnabout has made in the participant's mailbox. */
function keyCalendars(tenant: Tenant): number {
  return [...calendarsOf(tenant.state, participant.id).entries()].filter(([, { isDefault }]) => !isDefault).length;
}

function ownRows(tenant: Tenant): number {
  return storedItems(tenant, records).filter(({ createdBy }) => createdBy === participant.id).length;
}

/** The partner books a session with the participant; its id, as the link in the invitation names it. */
async function bookedByPartner(page: Page, tenant: Tenant): Promise<string> {
  const app = await signedInAt(page, partner, { surface: "personal" });
  await app.getByRole("button", { name: "Find a time" }).click();
  await app.getByRole("textbox", { name: "A colleague's name or address" }).fill(participant.displayName);
  await app.getByRole("button", { name: "Search" }).click();
  await app.getByRole("button", { name: `Add ${participant.displayName}` }).click();
  await app.getByRole("button", { name: "Show times" }).click();
  await slots(app).first().click();
  await app.getByRole("button", { name: "Book", exact: true }).click();
  await expect(app.getByRole("heading", { name: "Booked", exact: true })).toBeVisible();
  const [invitation] = await eventsOf(tenant, participant);
  const [, sessionId] = /open#session=([\w.-]+)/.exec(invitation?.body.content ?? "") ?? [];
  expect(sessionId).toBeDefined();
  return sessionId ?? "";
}

function waitingText(app: Frame, count: number) {
  return app.getByText(`Saved on this device, will be sent when the calendar permission is granted: ${count}`);
}

test("whoever refuses the calendar at the first start lands in the session of the link, writes there, and it is sent when the permission is granted (J1.18)", async ({
  page,
  tenant,
  front,
}) => {
  test.setTimeout(180_000);
  page.setDefaultTimeout(20_000);
  const other = await anotherBrowser(front, partner.timeZone);
  const sessionId = await bookedByPartner(other.page, tenant);
  await other.close();
  await refuse(tenant, participant, ["Calendars.ReadWrite", "Calendars.Read"]);
  await agree(tenant, participant, ["Sites.Selected"]);

  const app = await openTeams(page, { ...personal, subEntityId: sessionId });
  await signInThroughTeams(page, app);
  await refuseConsents(page);
  await app.getByRole("button", { name: "Ask for the permission" }).click();
  await expect(app.getByText(staysHere)).toBeVisible();
  await expect(app.getByRole("heading", { name: "Session", exact: true })).toBeVisible();
  await expect(app.getByText(/^Who meets here, when, and with which agenda stands in your calendar/)).toBeVisible();

  await app.getByRole("button", { name: "Add a topic or note: For the whole session" }).click();
  await app.getByLabel("Your topic or note: For the whole session").fill(note);
  await app.getByRole("button", { name: "Add as note" }).click();
  await expect(app.getByText("Saved on this device, will be sent", { exact: true })).toBeVisible();
  const form = app.getByRole("form", { name: "Two-minute reflection" });
  await form.getByLabel("What I take away (for me):").fill(insight);
  await form.getByRole("button", { name: "Save reflection" }).click();
  await expect(form.getByRole("button", { name: "Save reflection" })).toBeHidden();
  await inEveryLook(page, app, "first-start-refused-session");

  await app.getByRole("button", { name: "Back", exact: true }).click();
  await expect(waitingText(app, 2)).toBeVisible();
  await expect(app.getByText(staysHere)).toBeVisible();
  await expect(app.getByText(/^Your sessions cannot be listed without a permission/)).toBeVisible();
  await app.getByText("A text for your IT, to copy").click();
  await expect(app.getByRole("textbox", { name: "A text for your IT, to copy" })).toHaveValue(/Calendars\.ReadWrite/);
  await inEveryLook(page, app, "first-start-refused-home");
  await app.getByRole("button", { name: "Try again" }).click();
  await expect(app.getByRole("button", { name: "Try again" })).toBeEnabled();
  await expect(app.getByText(staysHere)).toBeVisible();

  const later = await openTeams(page, { ...personal, subEntityId: sessionId });
  await expect(later.getByText(note)).toBeVisible();
  await expect(later.getByText(insight)).toBeVisible();
  await expect(waitingText(later, 2)).toBeVisible();
  expect(ownRows(tenant)).toBe(0);
  expect(keyCalendars(tenant)).toBe(0);

  await agree(tenant, participant, ["Calendars.ReadWrite"]);
  await later.getByRole("button", { name: "Try again" }).click();
  await expect(later.getByText(staysHere)).toBeHidden();
  await expect(later.getByText(/^Saved on this device/)).toBeHidden();
  expect(keyCalendars(tenant)).toBe(1);
  // The card, the note and the reflection.
  await expect.poll(() => ownRows(tenant)).toBe(3);

  const once = await openTeams(page, { ...personal, subEntityId: sessionId });
  await expect(once.getByText(note)).toBeVisible();
  await expect(once.getByText(/^Saved on this device/)).toBeHidden();
  expect([ownRows(tenant), keyCalendars(tenant)]).toEqual([3, 1]);
});

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
