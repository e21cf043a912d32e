import { participant, partner } from "../sample/people.ts";
import { anotherBrowser } from "./another-browser.ts";
import { eventsOf } from "./calendar.ts";
import { expect, test } from "./fixture.ts";
import { inEveryLook, signedInAt } from "./session-steps.ts";

test.use({ timezoneId: participant.timeZone });

/** Date and time on the participant's clock, which is never changed: Nepal is 5:45 ahead of UTC all year. */
const inNepal = (utc: string) => new Date(Date.parse(`${utc.slice(0, 19)}Z`) + 345 * 60_000);

test("a monthly series on the second weekday of each month; the list tells what lies beyond it", async ({
  page,
  tenant,
  front,
}) => {
  test.setTimeout(180_000);
  tenant.clock.set(Date.parse("2026-11-02T03:15:00Z"), true);
  const app = await signedInAt(page, participant, { surface: "personal" });
  await app.getByRole("button", { name: "Find a time" }).click();
  await app.getByRole("textbox", { name: "A colleague's name or address" }).fill("Tom");
  await app.getByRole("button", { name: "Search" }).click();
  await app.getByRole("button", { name: `Add ${partner.displayName}` }).click();
  await app.getByLabel("How often").selectOption("month");
  await app.getByLabel("Which one in the month").selectOption("2");
  await inEveryLook(page, app, "monthly-asked");
  await app.getByRole("button", { name: "Show times" }).click();
  await app
    .getByRole("button", { name: /^Choose this time: / })
    .first()
    .click();
  await app.getByRole("button", { name: "Book", exact: true }).click();
  await expect(app.getByRole("heading", { name: "Booked", exact: true })).toBeVisible();

  const booked = await eventsOf(tenant, partner, 200);
  const dates = booked.map(({ start }) => inNepal(start.dateTime)).toSorted((a, b) => a.getTime() - b.getTime());
  expect(dates.map((date) => date.toISOString().slice(0, 7))).toEqual([
    "2026-11",
    "2026-12",
    "2027-01",
    "2027-02",
    "2027-03",
    "2027-04",
  ]);
  expect(new Set(dates.map((date) => date.getUTCDay())).size).toBe(1);
  expect(new Set(dates.map((date) => date.toISOString().slice(11, 16))).size).toBe(1);
  expect(dates.filter((date) => date.getUTCDate() < 8 || date.getUTCDate() > 14)).toEqual([]);

  // The list reaches nine weeks ahead: November and December.
  const last = new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeZone: "UTC" }).format(dates.at(-1));
  await app.getByRole("button", { name: "Your sessions" }).click();
  await expect(app.getByRole("button", { name: /^Open: / })).toHaveCount(2);
  await expect(app.getByText(`With ${partner.displayName}: 4 more until ${last}.`)).toBeVisible();
  await inEveryLook(page, app, "monthly-listed");

  const other = await anotherBrowser(front, partner.timeZone);
  const theirs = await signedInAt(other.page, partner, { surface: "personal" });
  await expect(theirs.getByRole("button", { name: /^Open: / })).toHaveCount(2);
  await other.close();
});
