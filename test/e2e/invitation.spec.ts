import type { Frame, Page } from "@playwright/test";
import { participant, partner } from "../sample/people.ts";
import type { Tenant } from "../tenant/start-tenant.ts";
import { anotherBrowser } from "./another-browser.ts";
import { eventsOf } from "./calendar.ts";
import { expect, test } from "./fixture.ts";
import { bookFirstTime, inEveryLook, openTheSession, signedInAt } from "./session-steps.ts";

test.use({ timezoneId: participant.timeZone });

/** How often somebody's client has changed an event. */
function changes(tenant: Tenant): number {
  return tenant.log().filter(({ method, url }) => method === "PATCH" && url.includes("/me/events/")).length;
}

async function textOf(tenant: Tenant): Promise<string> {
  const events = await eventsOf(tenant, participant);
  return events.find(({ subject }) => subject === "Turnabout session")?.body.content ?? "";
}

/** The part by itself, as wide as a phone. */
async function narrow(page: Page, app: Frame, name: string): Promise<void> {
  await page.setViewportSize({ width: 360, height: 1600 });
  const part = app.getByRole("region", { name: "Invitation" });
  await part.screenshot({ path: new URL(`../../test-results/look/${name}-part-360.png`, import.meta.url).pathname });
}

async function says(app: Frame, sentence: string | RegExp): Promise<void> {
  await expect(app.getByText(sentence)).toBeVisible();
}

test("the agenda is taken out of the invitation, undone, and put in again; nothing else changes (J1.11, J1.12, J2.4)", async ({
  page,
  tenant,
  front,
  watch,
}) => {
  test.setTimeout(240_000);
  const mine = await signedInAt(page, participant, { surface: "personal" });
  await bookFirstTime(mine, tenant);
  const booked = await textOf(tenant);
  await openTheSession(mine);
  await says(mine, "The invitation shows this agenda.");
  await says(mine, /Topics, notes, commitments, reflections and feedback never do\./);
  await mine.getByText("What the invitation shows", { exact: true }).click();
  await expect(mine.getByLabel("What the invitation shows")).toHaveValue(/^Turnabout agenda: Peer coaching session/);
  await inEveryLook(page, mine, "invitation-there");
  await narrow(page, mine, "invitation-there");

  await mine.getByRole("button", { name: "Put the agenda into the invitation again" }).click();
  await says(mine, "The agenda is in the invitation already; nothing was changed.");
  expect(changes(tenant)).toBe(0);

  await mine.getByRole("button", { name: "Take it out" }).click();
  await says(mine, "The agenda is out of the invitation. Everybody invited gets the new text.");
  const without = await textOf(tenant);
  expect(without).not.toContain("Turnabout");
  await says(mine, "The invitation shows no agenda.");
  await inEveryLook(page, mine, "invitation-taken-out");
  await narrow(page, mine, "invitation-taken-out");
  await mine.getByRole("button", { name: "Undo the change of the invitation" }).click();
  await says(mine, "The invitation says what it said before. Everybody invited gets the new text.");
  expect(await textOf(tenant)).toBe(booked);
  expect(changes(tenant)).toBe(2);

  watch.provoke(/^https:\/\/(?:graph\.microsoft\.com\/|teams\.microsoft\.com\/favicon)/);
  await page.context().setOffline(true);
  await mine.getByRole("button", { name: "Take it out" }).click();
  await says(mine, "Microsoft 365 cannot be reached. The invitation is as it was; try again when you are connected.");
  await inEveryLook(page, mine, "invitation-offline");
  await narrow(page, mine, "invitation-offline");
  await page.context().setOffline(false);

  const other = await anotherBrowser(front, partner.timeZone);
  const theirs = await signedInAt(other.page, partner, { surface: "personal" });
  await openTheSession(theirs);
  // The organizer's client hands on what is sealed when it looks next.
  await mine.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(theirs.getByText("The invitation shows this agenda.")).toBeVisible({ timeout: 60_000 });
  await expect(theirs.getByRole("button", { name: "Take it out" })).toHaveCount(0);
  await expect(theirs.getByRole("button", { name: /into the invitation/ })).toHaveCount(0);
  await inEveryLook(other.page, theirs, "invitation-not-mine");
  await narrow(other.page, theirs, "invitation-not-mine");
  await other.close();
});
