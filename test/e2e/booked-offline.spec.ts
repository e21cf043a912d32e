import { participant, partner } from "../sample/people.ts";
import type { Tenant } from "../tenant/start-tenant.ts";
import { accessibilityProblems } from "./accessibility.ts";
import { eventsOf } from "./calendar.ts";
import { expect, test } from "./fixture.ts";
import { look } from "./look.ts";
import { findTimes, slots } from "./pair-steps.ts";
import { inEveryLook, signedInAt } from "./session-steps.ts";

test.use({ timezoneId: participant.timeZone });

test("a session opened straight after booking is in the list without a network, too", async ({
  page,
  context,
  tenant,
  watch,
}) => {
  watch.provoke(/^https:\/\/(graph|teams)\.microsoft\.com\//);
  const app = await signedInAt(page, participant, { surface: "personal" });
  await findTimes(app, tenant);
  await slots(app).first().click();
  await app.getByRole("button", { name: "Book", exact: true }).click();
  await app.getByRole("button", { name: "Open the session" }).click();
  await expect(app.getByRole("heading", { name: "Agenda" })).toBeVisible();
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  await app.getByRole("button", { name: "Back", exact: true }).click();
  await expect(app.getByText("Microsoft 365 cannot be reached")).toBeVisible();
  await expect(app.getByText(`With ${partner.displayName}: First meeting`)).toBeVisible();
  await inEveryLook(page, app, "home-offline");
  await app.getByRole("button", { name: /^Open: / }).click();
  await expect(app.getByRole("heading", { name: "Agenda" })).toBeVisible();
  await inEveryLook(page, app, "session-offline");
});

test("a series is kept without a network and booked once when it is back, though the first answer is lost", async ({
  page,
  context,
  tenant,
  watch,
}) => {
  watch.provoke(/^https:\/\/(graph|teams)\.microsoft\.com\//);
  const app = await signedInAt(page, participant, { surface: "personal" });
  await app.getByRole("button", { name: "Find a time" }).click();
  await app.getByRole("textbox", { name: "A colleague's name or address" }).fill("Tom");
  await app.getByRole("button", { name: "Search" }).click();
  await app.getByRole("button", { name: `Add ${partner.displayName}` }).click();
  await app.getByLabel("How often").selectOption("every week");

  await context.setOffline(true);
  await app.getByRole("button", { name: "Show times" }).click();
  await expect(app.getByText("Microsoft 365 cannot be reached")).toBeVisible();
  await look(page, "series-search-offline");
  await context.setOffline(false);
  await app.getByRole("button", { name: "Show times" }).click();
  await app
    .getByRole("button", { name: /^Choose this time: / })
    .first()
    .click();
  await expect(app.getByRole("heading", { name: "Book this series" })).toBeVisible();
  await expect(app.getByText(/^Turnabout agenda: /)).toBeVisible();
  await context.setOffline(true);
  await app.getByRole("button", { name: "Book", exact: true }).dblclick();
  await expect(app.getByRole("heading", { name: "Not booked yet" })).toBeVisible();
  await expect(app.getByText(/^6 sessions, the first one .*: saved on this device, will be sent\.$/)).toBeVisible();
  expect(await accessibilityProblems(app)).toEqual([]);
  await look(page, "series-offline");

  // The service makes it, and the answer is lost on the way; then whoever reads this tries once more.
  await loseAnswer(tenant);
  await context.setOffline(false);
  await expect(app.getByRole("heading", { name: "Booked", exact: true })).toBeVisible();
  await expect(app.getByRole("list", { name: "The dates" }).getByRole("listitem")).toHaveCount(6);
  const posts = tenant.log().filter(({ method, url }) => method === "POST" && url.endsWith("/me/events"));
  expect(posts.map(({ delivery }) => delivery)[0]).toBe("lost");
  const made = (await eventsOf(tenant, partner, 60)).map(({ subject }) => subject);
  expect(made).toEqual(Array.from({ length: 6 }, () => "Turnabout session"));
  expect(await eventsOf(tenant, participant, 60)).toHaveLength(6);
  await app.getByRole("button", { name: "Your sessions" }).click();
  await expect(app.getByRole("button", { name: /^Open: / })).toHaveCount(6);
});

async function loseAnswer(tenant: Tenant): Promise<void> {
  const fault = { match: { method: "POST", path: "/me/events$" }, loseAnswer: true };
  const answer = await fetch(`${tenant.origin}/_tenant/faults`, { method: "POST", body: JSON.stringify(fault) });
  expect(answer.ok).toBe(true);
}
