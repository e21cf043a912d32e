import type { Frame, Page } from "@playwright/test";
import { participantOn } from "../sample/connect.ts";
import { participant, partner } from "../sample/people.ts";
import { plainOutlook } from "../flows/plain-outlook.ts";
import type { Tenant } from "../tenant/start-tenant.ts";
import { accessibilityProblems } from "./accessibility.ts";
import { anotherBrowser } from "./another-browser.ts";
import { eventsOf, fillCalendar } from "./calendar.ts";
import { expect, test } from "./fixture.ts";
import { look } from "./look.ts";
import { bookFirstTime, signedInAt } from "./session-steps.ts";
import { hostControl } from "./teams.ts";

test.use({ timezoneId: participant.timeZone });

const monday = Date.parse("2026-11-02T03:15:00Z");
const hour = 3_600_000;
const day = 24 * hour;
const ours = "Turnabout session";

/** The service turns down the next change of a meeting. */
async function refuseNextChange({ origin }: Tenant): Promise<void> {
  const body = { error: { code: "ErrorOccurrenceCrossingBoundary", message: "Not there." } };
  const fault = { match: { method: "PATCH", path: "/me/events/" }, times: 1, status: 400, body };
  expect((await fetch(`${origin}/_tenant/faults`, { method: "POST", body: JSON.stringify([fault]) })).ok).toBe(true);
}

/** On one day of each weekday the partner is busy whenever both work: every standing time has a date that is moved. */
async function busyOnceEveryWeekday(tenant: Tenant): Promise<void> {
  const days = ["2026-11-16", "2026-11-24", "2026-11-18", "2026-11-26", "2026-11-20"];
  const begin = Math.ceil(monday / hour) * hour;
  const hours = days.flatMap((date) => [9, 10, 11, 12].map((at) => Date.parse(`${date}T00:00:00Z`) + at * hour));
  await fillCalendar(
    tenant,
    partner,
    hours.map((at) => ({ subject: "Own matter", inHours: (at - begin) / hour })),
  );
}

async function startsOf(tenant: Tenant, user = participant): Promise<readonly number[]> {
  const events = (await eventsOf(tenant, user, 60)).filter(({ subject }) => subject === ours);
  return events.map(({ start }) => Date.parse(`${start.dateTime.slice(0, 19)}Z`)).toSorted((a, b) => a - b);
}

const mails = async ({ origin }: Tenant) =>
  (await (await fetch(`${origin}/_tenant/counts`)).json()) as Record<string, number>;
const lookAgain = (app: Frame) => app.evaluate(() => void window.dispatchEvent(new Event("focus")));

/** Narrow in the dark and wide in the light: nothing is wrong for axe, nothing scrolls sideways. */
async function inTwoLooks(page: Page, app: Frame, name: string): Promise<void> {
  for (const [theme, width] of [
    ["dark", 360],
    ["default", 1280],
  ] as const) {
    await page.setViewportSize({ width, height: 1600 });
    await hostControl(page, "setTheme", theme);
    await expect.poll(() => accessibilityProblems(app)).toEqual([]);
    await look(page, `${name}-${theme}-${width}`);
    const sideways = await app.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(sideways).toBeLessThanOrEqual(0);
  }
}

async function openNth(app: Frame, at: number): Promise<void> {
  await app
    .getByRole("button", { name: /^Open: / })
    .nth(at)
    .click();
  await expect(app.getByRole("heading", { name: "Agenda" })).toBeVisible();
}

async function bookSeries(app: Frame): Promise<void> {
  await app.getByRole("button", { name: "Find a time" }).click();
  await app.getByRole("textbox", { name: "A colleague's name or address" }).fill("Tom");
  await app.getByRole("button", { name: "Search" }).click();
  await app.getByRole("button", { name: `Add ${partner.displayName}` }).click();
  await app.getByLabel("How often").selectOption("every week");
  await app.getByRole("button", { name: "Show times" }).click();
  const best = app.getByRole("region", { name: /^\w+days, / }).first();
  await expect(best.getByText("Dates: 6 sessions, 1 moved")).toBeVisible();
  await best.getByRole("button", { name: /^Choose this time: / }).click();
  await app.getByLabel("Agenda").selectOption("peer-pair-45");
  await app.getByRole("button", { name: "Book", exact: true }).click();
  await expect(app.getByRole("heading", { name: "Booked", exact: true })).toBeVisible();
}

test("changes that cannot be made change nothing and say so; a partner declines; a series ends sooner", async ({
  page,
  context,
  tenant,
  watch,
}) => {
  test.setTimeout(240_000);
  watch.provoke(/^https:\/\/graph\.microsoft\.com\/|\/favicon\.ico$/);
  tenant.clock.set(monday, true);
  await participantOn(tenant, partner);
  await busyOnceEveryWeekday(tenant);
  const app = await signedInAt(page, participant, { surface: "personal" });

  await test.step("a date of a new series that may not be moved stays, and is named", async () => {
    await refuseNextChange(tenant);
    await bookSeries(app);
    const dates = app.getByRole("list", { name: "The dates" }).getByRole("listitem");
    expect((await dates.allInnerTexts()).filter((line) => line.endsWith("(not moved)"))).toHaveLength(1);
    const starts = await startsOf(tenant);
    expect(starts.map((start) => (start - starts[0]!) / (7 * day))).toEqual([0, 1, 2, 3, 4, 5]);
    await inTwoLooks(page, app, "change-not-moved");
    await app.getByRole("button", { name: "Your sessions" }).click();
  });

  await test.step("moving needs a connection, and a refused move changes nothing", async () => {
    const before = await startsOf(tenant);
    await openNth(app, 0);
    await app.getByRole("button", { name: "Move …" }).click();
    await app.getByLabel(/^Or enter when it starts/).fill("2026-11-04T15:00");
    await app.getByRole("button", { name: "Take this time" }).click();
    await context.setOffline(true);
    await app.getByRole("button", { name: "Move", exact: true }).click();
    await expect(app.getByText(/^Moving needs a connection\. Nothing was changed/)).toBeVisible();
    await inTwoLooks(page, app, "change-offline");
    await context.setOffline(false);
    await refuseNextChange(tenant);
    await app.getByRole("button", { name: "Move", exact: true }).click();
    await expect(app.getByText(/^Moving needs a connection/)).toBeHidden();
    await expect(app.getByRole("alert")).toBeVisible();
    await inTwoLooks(page, app, "change-refused");
    expect(await startsOf(tenant)).toEqual(before);
    expect((await mails(tenant))["updateMails"] ?? 0).toBe(0);
    await app.getByRole("button", { name: "Leave it as it is" }).click();
  });

  await test.step("the partner declines with a message, and the organizer sees who has declined", async () => {
    const second = await context.newPage();
    const theirs = await signedInAt(second, partner, { surface: "personal" });
    await openNth(theirs, 0);
    await theirs.getByRole("button", { name: "Decline …" }).click();
    await theirs.getByLabel(`A message to ${participant.displayName}`).fill("I am away that day");
    await inTwoLooks(second, theirs, "change-decline");
    await theirs.getByRole("button", { name: "Decline", exact: true }).dblclick();
    await expect(theirs.getByText(/^You have declined\./)).toBeVisible();
    const said = tenant.log().filter(({ url }) => url.endsWith("/decline"));
    expect(said.map(({ requestBody }) => requestBody)).toEqual([{ comment: "I am away that day", sendResponse: true }]);
    await second.close();
    await page.bringToFront();
    await lookAgain(app);
    await expect(app.getByText(`Declined by ${partner.displayName}.`)).toBeVisible();
    await inTwoLooks(page, app, "change-declined");
    await app.getByRole("button", { name: "Back", exact: true }).click();
  });

  await test.step("this and all later meetings are cancelled with one notice; the first stays", async () => {
    const [first = 0, second = 0] = await startsOf(tenant);
    const passed = first + day - tenant.clock.now();
    tenant.clock.set(first + day, true);
    // The page knows by how much its device is wrong: that stays so.
    await page.clock.setSystemTime(Date.now() + passed);
    await lookAgain(app);
    await expect(app.getByRole("heading", { name: "Past" })).toBeVisible();
    await app
      .getByRole("region", { name: "Upcoming" })
      .getByRole("button", { name: /^Open: / })
      .nth(1)
      .click();
    await app.getByRole("button", { name: "Cancel …" }).click();
    await expect(app.getByLabel("The whole series")).toHaveCount(0);
    await app.getByLabel("This and all later meetings").check();
    await expect(app.getByText(/This cannot be undone; to go on would be a new series\./)).toBeVisible();
    await expect(app.getByLabel("A message to everybody invited")).toHaveCount(0);
    await inTwoLooks(page, app, "change-cancel-later");
    await app.getByRole("button", { name: "Yes, cancel and tell everybody" }).dblclick();
    await expect(app.getByText(/^This session was cancelled/)).toBeVisible();
    expect(await mails(tenant)).toMatchObject({ updateMails: 1 });
    expect((await mails(tenant))["cancellationMails"] ?? 0).toBe(0);
    for (const user of [participant, partner]) expect(await startsOf(tenant, user)).toEqual([second]);
    await app.getByRole("button", { name: "Back", exact: true }).click();
    await expect(app.getByText("Cancelled", { exact: true })).toHaveCount(4);
    await inTwoLooks(page, app, "change-cancelled-later");
  });
});

test("two who booked the same time at once: whose meeting does not count can cancel it", async ({
  page,
  tenant,
  front,
}) => {
  test.setTimeout(150_000);
  tenant.clock.set(monday, true);
  await participantOn(tenant, partner);
  const mine = await signedInAt(page, participant, { surface: "personal" });
  const { start } = await bookFirstTime(mine, tenant);
  // What a stale read lets a client do: the same agenda, and so the same link, in a meeting of its own.
  const [first] = await plainOutlook(tenant).events();
  const { body, subject } = first!;
  await plainOutlook(tenant, partner).meet({ start, with: [participant.mail ?? ""], more: { body, subject } });

  const other = await anotherBrowser(front, partner.timeZone);
  const app = await signedInAt(other.page, partner, { surface: "personal" });
  const part = app.getByRole("region", { name: `You and ${participant.displayName} booked the same time` });
  await expect(part).toContainText(`${participant.displayName}’s meeting is the session.`);
  await inTwoLooks(other.page, app, "change-double");
  await part.getByRole("button", { name: "Cancel yours" }).dblclick();
  await expect(part).toBeHidden();
  expect((await mails(tenant))["cancellationMails"]).toBe(1);
  for (const home of [app, mine]) {
    await lookAgain(home);
    await expect(home.getByRole("button", { name: /^Open: / })).toHaveCount(1);
    await expect(home.getByText("Cancelled", { exact: true })).toHaveCount(0);
  }
  await other.close();
});
