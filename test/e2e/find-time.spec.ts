import type { Frame } from "@playwright/test";
import { participant, partner } from "../sample/people.ts";
import { accessibilityProblems } from "./accessibility.ts";
import { anotherBrowser } from "./another-browser.ts";
import { keepBusy } from "./calendar.ts";
import { expect, test } from "./fixture.ts";
import { look } from "./look.ts";
import { fillBothCalendars, findTimes, noSecretIn, slotButtons, slots } from "./pair-steps.ts";
import { bookFirstTime, inEveryLook, signedInAt } from "./session-steps.ts";

test.use({ timezoneId: participant.timeZone });

async function choosePartner(app: Frame): Promise<void> {
  await app.getByRole("button", { name: "Find a time" }).click();
  await app.getByRole("textbox", { name: "A colleague's name or address" }).fill("Tom");
  await app.getByRole("button", { name: "Search" }).click();
  await app.getByRole("button", { name: `Add ${partner.displayName}` }).click();
}

test("a pair sees its times as a list and as a week, picks one by keys, and keeps them offline (J1.8)", async ({
  page,
  tenant,
  context,
  watch,
}) => {
  test.setTimeout(180_000);
  await fillBothCalendars(tenant);
  const app = await signedInAt(page, participant, { surface: "personal" });
  await findTimes(app, tenant);
  await expect(slots(app).first()).toContainText(`for ${partner.displayName}`);
  await expect(slots(app).first()).toContainText("Both free, inside both working hours");

  await app.getByRole("button", { name: "Week", exact: true }).click();
  const grid = app.getByRole("grid", { name: "Times by day and hour" });
  await expect(grid).toBeVisible();
  await noSecretIn(app);
  await inEveryLook(page, app, "week-pair");
  // Colours of the reader's own, and a width between.
  await page.emulateMedia({ forcedColors: "active" });
  for (const width of [1280, 560]) {
    await page.setViewportSize({ width, height: 1600 });
    expect(await accessibilityProblems(app)).toEqual([]);
    await look(page, `week-pair-forced-${width}`);
  }
  await expect(grid.getByRole("columnheader")).toHaveCount(4);
  await page.emulateMedia({ forcedColors: "none" });

  await page.setViewportSize({ width: 1280, height: 1000 });
  await expect(grid.getByRole("columnheader")).toHaveCount(8);
  await expect(app.getByText(/^Calendars as of /)).toBeVisible();
  watch.provoke(/^https:\/\/graph\.microsoft\.com\//);
  await context.setOffline(true);
  await app.getByRole("button", { name: "Refresh" }).click();
  await expect(
    app.getByText(/^The calendars cannot be reached\. Times as of .*, kept on this device\.$/),
  ).toBeVisible();
  await expect(grid.getByRole("button").first()).toBeVisible();
  expect(await accessibilityProblems(app)).toEqual([]);
  await expect(app.getByRole("alert")).toContainText("cannot be reached. Check the connection, then look again.");
  await look(page, "week-offline");
  await context.setOffline(false);
  await app.getByRole("button", { name: "Show times" }).click();
  await expect(app.getByText(/^Calendars as of /)).toBeVisible();

  await grid.getByRole("button").first().focus();
  const focused = () => app.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
  const first = await focused();
  expect(first).toMatch(/Free: Maya Gurung and Tomás Ferreira\.|Free for a part: /);
  await page.keyboard.press("ArrowDown");
  await expect.poll(focused).not.toBe(first);
  await page.keyboard.press("ArrowUp");
  await expect.poll(focused).toBe(first);
  await page.keyboard.press("End");
  expect(await focused()).toMatch(/Outside working hours: Maya Gurung and Tomás Ferreira\./);
  await page.keyboard.press("Control+Home");
  expect(await focused()).toMatch(/^Mon, /);
  await page.keyboard.press("PageDown");
  await expect.poll(focused).not.toMatch(/Nov 30|30 Nov/);
  await page.keyboard.press("Enter");
  await expect(app.getByRole("heading", { name: "Book this session" })).toBeVisible();
});

test.describe("away from home", () => {
  test.use({ timezoneId: "America/New_York" });

  test("the week has the calendar's hours, with those of where one is and of the partner beside them", async ({
    page,
    tenant,
  }) => {
    tenant.clock.set(Date.parse("2026-11-02T03:15:00Z"), true);
    const app = await signedInAt(page, participant, { surface: "personal" });
    await choosePartner(app);
    await app.getByRole("button", { name: "Show times" }).click();
    await expect(slots(app).first()).toContainText("4:00 AM – 4:45 AM");
    await app.getByRole("button", { name: "Week", exact: true }).click();
    const grid = app.getByRole("grid", { name: "Times by day and hour" });
    await expect(grid.getByRole("columnheader").first()).toHaveText("Your calendar’s time");
    await expect(grid.getByRole("rowheader", { name: /^3:00 PM/ })).toHaveText("3:00 PM4:15 AM New York9:15 AM Tomás");
    const [first] = await grid.getByRole("button").all();
    await expect(first!).toHaveAccessibleName(
      /2:45 PM – 3:30 PM\. 4:00 AM – 4:45 AM in New York 9:00 AM – 9:45 AM for Tomás Ferreira/,
    );
    await look(page, "week-away");
  });
});

test("without a common time the screen explains and every offer leads to times (J1.9)", async ({ page, tenant }) => {
  test.setTimeout(180_000);
  // Both work from 09:00 to 11:15 UTC; half an hour of it is left, for two weeks.
  await keepBusy(tenant, participant, { from: "09:40", to: "11:15", days: 15 });
  const app = await signedInAt(page, participant, { surface: "personal" });
  await choosePartner(app);
  await app.getByLabel("Look ahead").selectOption("2");
  const none = async () => {
    await app.getByRole("button", { name: "Show times" }).click();
    await expect(app.getByText("No common time was found.")).toBeVisible();
  };
  await none();
  await expect(app.getByText(/^If you moved something of your own there would be \d+ times\.$/)).toBeVisible();
  await inEveryLook(page, app, "no-time");
  await app.getByRole("button", { name: "Week", exact: true }).click();
  await expect(app.getByText("No time to book on these days.")).toBeVisible();
  await app.getByRole("button", { name: "List", exact: true }).click();

  await app.getByRole("button", { name: "Times early or late for one of you" }).click();
  await expect(slotButtons(app).first()).toContainText(/[Oo]utside the working hours of /);
  await none();
  await app.getByRole("button", { name: "Look 4 weeks ahead" }).click();
  await expect(slots(app).first()).toBeVisible();
  await app.getByLabel("Look ahead").selectOption("2");
  await none();
  await app.getByRole("button", { name: "Two times of 20 minutes" }).click();
  await expect(app.getByText(/^Two shorter times\./)).toBeVisible();
  await expect(slotButtons(app)).toHaveCount(2);
});

test("a talk wanted now is looked for today and tomorrow, or within two working days, inside working hours", async ({
  page,
  tenant,
}) => {
  // A Friday, an hour before Nepal's working day ends at 11:15 UTC.
  tenant.clock.set(Date.parse("2026-11-06T10:15:00Z"), true);
  const app = await signedInAt(page, participant, { surface: "personal" });
  await choosePartner(app);
  const ahead = app.getByLabel("Look ahead");
  const times = app.getByRole("region", { name: "Times" });
  const show = () => app.getByRole("button", { name: "Show times" }).click();
  const daysOf = (expected: readonly string[]) =>
    expect(times.getByRole("heading", { level: 3 })).toHaveText(expected.map((day) => new RegExp(`${day}$`)));
  await expect(ahead.getByRole("option", { name: "Today or tomorrow" })).toHaveCount(0);

  await app.getByLabel("Format").selectOption("flash-mentorship");
  await expect(app.getByLabel("Length")).toHaveValue("15");
  await expect(ahead).toHaveValue("tomorrow");
  await show();
  await daysOf(["Nov 6"]);
  // Ten minutes' notice, every five minutes, and over by the end of the day; the soonest first.
  await expect(slots(app).first()).toContainText("4:15 PM – 4:30 PM");
  await expect(slots(app)).toHaveCount(7);
  await expect(slots(app).last()).toContainText("4:45 PM – 5:00 PM");
  await look(page, "now-flash");

  await app.getByLabel("Format").selectOption("situational-coaching");
  await expect(app.getByLabel("Length")).toHaveValue("30");
  await expect(ahead).toHaveValue("two-working-days");
  await show();
  await app.getByRole("button", { name: /^More times/ }).click();
  await daysOf(["Nov 6", "Nov 9", "Nov 10"]);
  const begins = (await slots(app).allInnerTexts()).map((text) => text.split(" – ")[0]);
  // Common hours are from 9:00 in Lisbon to 17:00 in Nepal.
  expect(begins.filter((begin) => !/^(2:45|3:\d\d|4:[0-3]\d) PM$/.test(begin ?? ""))).toEqual([]);

  // The rest of Friday fills, and Saturday is no working day: nothing today or tomorrow, with a way on.
  await keepBusy(tenant, participant, { from: "10:00", to: "11:15", days: 1, after: -1 });
  await app.getByLabel("Format").selectOption("flash-mentorship");
  await show();
  await app.getByRole("button", { name: "Refresh" }).click();
  await expect(app.getByText("No common time was found.")).toBeVisible();
  await expect(app.getByText(/^If you moved something of your own there would be \d+ times\.$/)).toBeVisible();
  await inEveryLook(page, app, "now-nothing");
  await app.getByRole("button", { name: "Look a week ahead" }).click();
  await expect(ahead).toHaveValue("1");
  await daysOf(["Nov 9", "Nov 10", "Nov 11", "Nov 12"]);
});

test("an unreadable calendar is never taken for free: three times are sent, the answer is ticked (J3.4)", async ({
  page,
  tenant,
}) => {
  test.setTimeout(180_000);
  tenant.state.table<string>("switches").set(`unreadableCalendar:${partner.mail}`, "on");
  const app = await signedInAt(page, participant, { surface: "personal" });
  await choosePartner(app);
  await app.getByRole("button", { name: "Show times" }).click();
  await expect(app.getByText(/^This calendar cannot be read: Tomás Ferreira\./)).toBeVisible();
  await expect(slots(app)).toHaveCount(0);
  await app.getByRole("button", { name: "Ask for a choice among three times" }).click();
  await app.getByText("A message to copy").click();
  const message = await app.getByRole("textbox", { name: "A message to copy" }).inputValue();
  expect(message.split("\n").filter((line) => line.startsWith("- "))).toHaveLength(3);
  await inEveryLook(page, app, "unread");
  await app.getByRole("button", { name: "Send by chat" }).click();
  await expect(app.getByText("Sent in Teams, in your chat.")).toBeVisible();
  await app
    .getByRole("button", { name: /^Tomás Ferreira can at / })
    .nth(1)
    .click();
  await expect(app.getByRole("heading", { name: "Book this session" })).toBeVisible();
});

test("the preferences of one hold in the partner's search, and nobody else reads why", async ({
  page,
  tenant,
  front,
}) => {
  test.setTimeout(240_000);
  const other = await anotherBrowser(front, partner.timeZone);
  const theirs = await signedInAt(other.page, partner, { surface: "personal" });
  const app = await signedInAt(page, participant, { surface: "personal" });
  await bookFirstTime(app, tenant);
  await theirs.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(theirs.getByRole("button", { name: /^Open: / })).toBeVisible();

  await theirs.getByRole("button", { name: "Your preferences" }).click();
  await expect(theirs.getByText("Only you can read this.")).toBeVisible();
  const free = theirs.getByRole("region", { name: "Time kept free of meetings" });
  for (const day of ["Mon", "Tue", "Wed", "Thu", "Fri"]) await free.getByRole("checkbox", { name: day }).check();
  await free.getByLabel("To").selectOption(String(10 * 60 + 15));
  await free.getByLabel("Reason (optional)").fill("School run 8841");
  await free.getByRole("button", { name: "Keep this time free" }).click();
  await expect(free.getByText("Saved", { exact: true })).toBeVisible();
  await free.getByRole("button", { name: /^Remove: / }).click();
  await free.getByRole("button", { name: "Undo" }).click();
  await expect(free.getByText("School run 8841")).toBeVisible();
  await expect(free.getByText("Saved", { exact: true })).toBeVisible();
  await inEveryLook(other.page, theirs, "preferences");

  await app.evaluate(() => window.dispatchEvent(new Event("focus")));
  await choosePartner(app);
  await app.getByRole("button", { name: "Show times" }).click();
  await expect(slots(app).first()).toBeVisible();
  const texts = await slots(app).allInnerTexts();
  expect(texts.join("\n")).not.toMatch(/ (9:\d\d|10:0\d) AM – /);
  expect(texts.join("\n")).toMatch(/10:15 AM – /);
  expect(await app.locator("html").innerHTML()).not.toContain("School run 8841");
  await other.close();
});
