import type { BrowserContext, Frame, Page } from "@playwright/test";
import { participantOn } from "../sample/connect.ts";
import { participant, partner } from "../sample/people.ts";
import type { Tenant } from "../tenant/start-tenant.ts";
import { eventsOf } from "./calendar.ts";
import { expect, test } from "./fixture.ts";
import { addTo, bookFirstTime, inEveryLook, openTheSession, signedInAt } from "./session-steps.ts";

test.use({ timezoneId: participant.timeZone });

const monday = "2026-11-02T03:15:00Z";
/** The organizer's mailbox does not have it any more: that is how cancelling is told from a mere gap in a list. */
const cancelledEvent = /\/me\/events\/[^/]+\?/;
const segment = "Since last time";

/** The simulated Outlook of somebody, at the week of a moment. */
async function outlook(context: BrowserContext, at: string, person = participant): Promise<Page> {
  const page = await context.newPage();
  const query = new URLSearchParams({ persona: person.userPrincipalName, at });
  await page.goto(`https://outlook.office.com/calendar/view/week?${query}`);
  return page;
}

/** Six Tuesdays at ten, UTC, with the partner: made by hand. */
async function makeSeries(calendar: Page): Promise<void> {
  await calendar.getByRole("button", { name: "New meeting" }).click();
  await calendar.getByLabel("Title").fill("Coffee");
  await calendar.getByLabel("With").selectOption(partner.displayName);
  await calendar.getByLabel("Starts").fill("2026-11-03T10:00");
  await calendar.getByLabel("Repeats").selectOption("Every week");
  await calendar.getByLabel("How many times").fill("6");
  await calendar.getByRole("button", { name: "Send" }).click();
  await expect(calendar.getByRole("link", { name: /Coffee/ })).toBeVisible();
}

/** Everything of both calendars, byte for byte. */
async function calendars(tenant: Tenant): Promise<string> {
  return JSON.stringify([await eventsOf(tenant, participant, 60), await eventsOf(tenant, partner, 60)]);
}

/** Looking at the app again, as after a while in Outlook. */
const lookAgain = (app: Frame) => app.evaluate(() => void window.dispatchEvent(new Event("focus")));

/** The session of a day, from the list at home. */
async function open(app: Frame, day: number): Promise<void> {
  await app.getByRole("button", { name: new RegExp(`^Open: .*\\b${day} Nov|^Open: .*Nov ${day}\\b`) }).click();
  await expect(app.getByRole("heading", { name: "Agenda" })).toBeVisible();
}

async function home(app: Frame): Promise<void> {
  await app.getByRole("button", { name: "Back", exact: true }).click();
  await expect(app.getByRole("heading", { name: "Your sessions" })).toBeVisible();
}

test("a series made in plain Outlook becomes sessions with one click, and they follow what is done there (J1.23, J1.13, J1.14)", async ({
  page,
  context,
  tenant,
  watch,
}) => {
  test.setTimeout(300_000);
  watch.provoke(cancelledEvent);
  tenant.clock.set(Date.parse(monday), true);
  await participantOn(tenant, partner);
  const app = await signedInAt(page, participant, { surface: "personal" });
  // The two are a pair already: other people's meetings are nobody's business.
  await bookFirstTime(app, tenant);
  await makeSeries(await outlook(context, monday));
  const before = await calendars(tenant);
  const posted = () => tenant.log().filter(({ method, url }) => method === "POST" && url.endsWith("/me/events")).length;
  expect(posted()).toBe(2);

  await page.bringToFront();
  await lookAgain(app);
  await expect(app.getByRole("heading", { name: "Meetings that can become sessions" })).toBeVisible();
  await expect(app.getByText("It repeats: all its meetings become sessions.")).toBeVisible();
  await inEveryLook(page, app, "adopt-offered");
  await app.getByRole("button", { name: /^Make it a session: / }).click();
  await expect(app.getByRole("heading", { name: "Agenda" })).toBeVisible();
  expect(await calendars(tenant)).toBe(before);
  expect(posted()).toBe(2);
  await home(app);
  await expect(app.getByRole("heading", { name: "Meetings that can become sessions" })).toBeHidden();

  await open(app, 24);
  await app.getByLabel("What will be done").fill("Write to Ana");
  await app.getByRole("button", { name: "Add commitment" }).click();
  await expect(app.getByText("Write to Ana")).toBeVisible();
  await home(app);
  await open(app, 17);
  await addTo(app, segment, { kind: "note", text: "For the third" });

  // J1.13
  const third = await outlook(context, "2026-11-17T03:15:00Z");
  await third.getByRole("link", { name: /Coffee/ }).click();
  await third.getByLabel("Starts (UTC)").fill("2026-11-18T14:30");
  await third.getByRole("button", { name: "Move" }).click();
  await expect(third.getByText("One of a series, changed. You are the organizer.")).toBeVisible();
  await page.bringToFront();
  await lookAgain(app);
  await expect(app.getByText(/8:15 PM – 9:00 PM/)).toBeVisible();
  await expect(app.getByText("For the third")).toBeVisible();
  await inEveryLook(page, app, "adopt-moved");

  // J1.14
  const fourth = await outlook(context, "2026-11-24T03:15:00Z");
  await fourth.getByRole("link", { name: /Coffee/ }).click();
  await fourth.getByRole("button", { name: "Cancel this one" }).click();
  await expect(fourth.getByText("Nothing in this week.")).toBeVisible();
  const fifth = await outlook(context, "2026-12-01T03:15:00Z", partner);
  await fifth.getByRole("link", { name: /Coffee/ }).click();
  await fifth.getByRole("button", { name: "Decline this one" }).click();
  await expect(fifth.getByText("Nothing in this week.")).toBeVisible();
  await page.bringToFront();
  await home(app);
  await lookAgain(app);
  await expect(app.getByText("Cancelled", { exact: true })).toHaveCount(1);
  await expect(app.getByText(`${partner.displayName} has declined`)).toHaveCount(1);
  await expect(app.getByRole("button", { name: /^Find another time: / })).toHaveCount(2);
  await inEveryLook(page, app, "adopt-followed");
  await app.getByRole("button", { name: /^Open: .*(\b1 Dec|Dec 1\b)/ }).click();
  await expect(app.getByRole("region", { name: "Still open from last time" })).toContainText("Write to Ana");
  await inEveryLook(page, app, "adopt-carried");
  expect(posted()).toBe(2);
});

test("the organizer moves, moves back and cancels; everybody is told once each time", async ({
  page,
  tenant,
  watch,
}) => {
  test.setTimeout(240_000);
  watch.provoke(cancelledEvent);
  tenant.clock.set(Date.parse(monday), true);
  await participantOn(tenant, partner);
  const app = await signedInAt(page, participant, { surface: "personal" });
  await bookFirstTime(app, tenant);
  const mails = async () => (await (await fetch(`${tenant.origin}/_tenant/counts`)).json()) as Record<string, number>;
  const [booked] = await eventsOf(tenant, participant);

  await openTheSession(app);
  await app.getByRole("button", { name: "Move …" }).click();
  await expect(app.getByRole("heading", { name: "Move this meeting" })).toBeVisible();
  await expect(app.getByRole("button", { name: /inside both working hours/ }).first()).toBeVisible();
  await app.getByRole("button", { name: "Take this time" }).click();
  await expect(app.getByText("Enter a date and a time.")).toBeVisible();
  await app.getByLabel(/^Or enter when it starts/).fill("2026-10-10T10:00");
  await app.getByRole("button", { name: "Take this time" }).click();
  await expect(app.getByText("That time has passed. Choose a later one.")).toBeVisible();
  await inEveryLook(page, app, "move-times");
  await app
    .getByRole("button", { name: /inside both working hours/ })
    .first()
    .click();
  await expect(app.getByText(/^Move to .*Everybody invited is told once/)).toBeVisible();
  await inEveryLook(page, app, "move-asked");
  expect((await mails())["updateMails"] ?? 0).toBe(0);
  await app.getByRole("button", { name: "Move", exact: true }).dblclick();
  await expect(app.getByRole("heading", { name: "Moved" })).toBeVisible();
  expect((await mails())["updateMails"]).toBe(1);
  const [moved] = await eventsOf(tenant, participant);
  expect(moved?.start).not.toEqual(booked?.start);
  expect({ ...moved, start: null, "@odata.etag": null }).toEqual({ ...booked, start: null, "@odata.etag": null });
  await inEveryLook(page, app, "moved");
  await app.getByRole("button", { name: /^Move back to / }).click();
  await expect.poll(async () => (await eventsOf(tenant, participant))[0]?.start).toEqual(booked?.start);
  expect((await mails())["updateMails"]).toBe(2);
  await app.getByRole("button", { name: "Done" }).click();

  await app.getByRole("button", { name: "Cancel …" }).click();
  await app.getByLabel("A message to everybody invited").fill("I am ill");
  await inEveryLook(page, app, "cancel-asked");
  expect((await mails())["cancellationMails"] ?? 0).toBe(0);
  await app.getByRole("button", { name: "Yes, cancel and tell everybody" }).dblclick();
  await expect(app.getByText(/^This session was cancelled/)).toBeVisible();
  expect((await mails())["cancellationMails"]).toBe(1);
  await inEveryLook(page, app, "cancelled");
  await app.getByRole("button", { name: "Find another time" }).click();
  await expect(app.getByRole("heading", { name: "Find a time", level: 1 })).toBeVisible();
  await expect(app.getByText(partner.displayName)).toBeVisible();
});
