import type { Frame } from "@playwright/test";
import { productionOrigins } from "../sample/configuration.ts";
import { participant, partner } from "../sample/people.ts";
import type { Tenant } from "../tenant/start-tenant.ts";
import { anotherBrowser } from "./another-browser.ts";
import { eventsOf, fillCalendar, type MailboxEvent } from "./calendar.ts";
import { expect, test } from "./fixture.ts";
import { look } from "./look.ts";
import { agendaBeforeJoin, blockLines, previewLines } from "./pair-steps.ts";
import { inEveryLook, signedInAt } from "./session-steps.ts";

test.use({ timezoneId: participant.timeZone });

const monday = Date.parse("2026-11-02T03:15:00Z");
const hour = 3_600_000;
const secret = "Salary talk 7440";

/** On one day of each weekday the partner is busy whenever both work: no standing time holds on all of six dates. */
async function busyOnceEveryWeekday(tenant: Tenant): Promise<void> {
  const days = ["2026-11-16", "2026-11-24", "2026-11-18", "2026-11-26", "2026-11-20"];
  const begin = Math.ceil(monday / hour) * hour;
  const hours = days.flatMap((day) => [9, 10, 11, 12].map((at) => Date.parse(`${day}T00:00:00Z`) + at * hour));
  await fillCalendar(
    tenant,
    partner,
    hours.map((at) => ({ subject: secret, inHours: (at - begin) / hour })),
  );
}

async function sessionsOf(tenant: Tenant, user: typeof participant): Promise<readonly MailboxEvent[]> {
  const events = await eventsOf(tenant, user, 60);
  return events
    .filter(({ subject }) => subject === "Turnabout session")
    .toSorted((one, other) => one.start.dateTime.localeCompare(other.start.dateTime));
}

async function choosePartner(app: Frame): Promise<void> {
  await app.getByRole("button", { name: "Find a time" }).click();
  await app.getByRole("textbox", { name: "A colleague's name or address" }).fill("Tom");
  await app.getByRole("button", { name: "Search" }).click();
  await app.getByRole("button", { name: `Add ${partner.displayName}` }).click();
}

test("a pair books a weekly series of six, one clash moved, and the partner sees the same (J1.10)", async ({
  page,
  tenant,
  front,
  watch,
}) => {
  test.setTimeout(300_000);
  tenant.clock.set(monday, true);
  await busyOnceEveryWeekday(tenant);
  const app = await signedInAt(page, participant, { surface: "personal" });

  await choosePartner(app);
  await expect(app.getByText("Usual here: every 2 weeks.")).toBeVisible();
  await app.getByLabel("How often").selectOption("every week");
  await expect(app.getByLabel("How many")).toHaveValue("6");
  await expect(app.getByLabel("Look ahead")).toHaveCount(0);
  const before = tenant.log().length;
  await app.getByRole("button", { name: "Show times" }).click();
  await expect(app.getByText("6 standing times, the best first.")).toBeVisible();
  const asked = tenant.log().slice(before);
  expect(asked.filter(({ url }) => url.endsWith("/getSchedule"))).toHaveLength(1);

  const best = app.getByRole("region", { name: /^\w+days, / }).first();
  await expect(best.getByRole("heading")).toContainText("· holds on 5 of 6 dates");
  await expect(best.getByText(`for ${partner.displayName}`)).toBeVisible();
  await expect(best.getByText("Dates: 6 sessions, 1 moved")).toBeVisible();
  await expect(best.getByText(`${partner.displayName} is busy.`)).toBeVisible();
  expect(await app.locator("html").innerHTML()).not.toContain(secret);
  await inEveryLook(page, app, "series-found");

  const clash = best.getByRole("combobox", { name: /^What becomes of / });
  await expect(clash).toHaveCount(1);
  await clash.selectOption("Leave it out");
  await expect(best.getByText("Dates: 5 sessions, 1 left out")).toBeVisible();
  await clash.selectOption("move");
  await best.getByRole("button", { name: /^Choose this time: / }).click();

  await expect(app.getByRole("heading", { name: "Book this series" })).toBeVisible();
  await app.getByLabel("Agenda").selectOption("peer-pair-45");
  await expect(app.getByText("One series in all calendars, with one Teams meeting", { exact: false })).toBeVisible();
  await expect(app.getByText("Turnabout agenda: Peer coaching session (45 min)")).toBeVisible();
  const dates = app.getByRole("list", { name: "The dates" });
  const planned = await dates.getByRole("listitem").allInnerTexts();
  expect(planned).toHaveLength(6);
  expect(planned.filter((line) => line.endsWith("(moved)"))).toHaveLength(1);
  await inEveryLook(page, app, "series-book");
  const promised = await previewLines(app);
  await app.getByRole("button", { name: "Book", exact: true }).dblclick();
  await expect(app.getByRole("heading", { name: "Booked", exact: true })).toBeVisible();
  expect(await dates.getByRole("listitem").allInnerTexts()).toEqual(planned);
  await inEveryLook(page, app, "series-booked");

  await test.step("one series in both calendars", async () => {
    const posts = tenant.log().filter(({ method, url }) => method === "POST" && url.endsWith("/me/events"));
    // The partner's own appointments were made without a browser.
    expect(posts.filter(({ requestBody }) => JSON.stringify(requestBody).includes("recurrence"))).toHaveLength(1);
    const [own, theirs] = await Promise.all([sessionsOf(tenant, participant), sessionsOf(tenant, partner)]);
    expect(own).toHaveLength(6);
    expect(theirs.map(({ start }) => start)).toEqual(own.map(({ start }) => start));
    expect(new Set(own.map(({ onlineMeeting }) => onlineMeeting?.joinUrl)).size).toBe(1);
    for (const event of [...own, ...theirs]) {
      expect(event.onlineMeeting?.joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\//);
      expect(blockLines(event)).toEqual(promised);
      expect(agendaBeforeJoin(event)).toBe(true);
    }
  });

  await test.step("the sessions say which one of six they are", async () => {
    await app.getByRole("button", { name: "Open the first session" }).click();
    await expect(app.getByRole("heading", { name: "Agenda" })).toBeVisible();
    await expect(app.getByText("Session 1 of 6")).toBeVisible();
    await app.getByRole("button", { name: "Back", exact: true }).click();
    for (const number of [1, 2, 3, 4, 5, 6])
      await expect(app.getByText(`: Peer coaching session, ${number} of 6`)).toBeVisible();
    await inEveryLook(page, app, "series-home");
  });

  await test.step("the partner sees the same", async () => {
    const other = await anotherBrowser(front, partner.timeZone);
    const theirs = await signedInAt(other.page, partner, { surface: "personal" });
    await expect(theirs.getByRole("button", { name: /^Open: / })).toHaveCount(6);
    await other.close();
  });

  await test.step("the link in the invitation leads to the session nearest to now", async () => {
    const events = await sessionsOf(tenant, participant);
    const [, , third] = events.map(({ start }) => Date.parse(`${start.dateTime.slice(0, 19)}Z`));
    const address = `${productionOrigins.appOrigin}/open#session=`;
    const link = events[0]?.body.content.split(address)[1]?.split('"')[0];
    // What was asked with the old permission is refused once the clock has moved.
    watch.provoke(/^https:\/\/graph\.microsoft\.com\/|oauth2\/v2\.0\/token/);
    tenant.clock.set(third! - 24 * hour, true);
    // A page that has written nothing yet goes by its device's clock.
    await page.clock.setSystemTime(third! - 24 * hour);
    await page.goto(`${address}${link}`);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByText("Session 3 of 6")).toBeVisible();
    const day = new Intl.DateTimeFormat("en-US", { timeZone: participant.timeZone, month: "short", day: "numeric" });
    await expect(page.getByText(`, ${day.format(third)}, `).first()).toBeVisible();
    await look(page, "series-link");
  });
});
