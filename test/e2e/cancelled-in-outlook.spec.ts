import type { Frame } from "@playwright/test";
import { participant, partner } from "../sample/people.ts";
import { anotherBrowser } from "./another-browser.ts";
import { cancelInOutlook } from "./calendar.ts";
import { expect, test } from "./fixture.ts";
import { bookFirstTime, inEveryLook, openTheSession, signedInAt } from "./session-steps.ts";
import { openTeams } from "./teams.ts";

test.use({ timezoneId: participant.timeZone });

async function isToldAsCancelled(app: Frame): Promise<void> {
  await expect(app.getByText(/^This session was cancelled\./)).toBeVisible();
  await expect(app.getByRole("link", { name: /^Join in Teams/ })).toHaveCount(0);
}

test("a session that its organizer cancels in Outlook is told as cancelled to both, without a way to join (J1.14)", async ({
  page,
  tenant,
  front,
  watch,
}) => {
  test.setTimeout(180_000);
  // Exchange takes a meeting away from whoever cancels it; the app asks for it by its id.
  watch.provoke(/^https:\/\/graph\.microsoft\.com\/v1\.0\/me\/events\//);
  const mine = await signedInAt(page, participant, { surface: "personal" });
  const { chatId } = await bookFirstTime(mine, tenant);
  const other = await anotherBrowser(front, partner.timeZone);
  const theirs = await signedInAt(other.page, partner, { surface: "personal" });
  await expect(theirs.getByRole("link", { name: /^Join in Teams/ })).toBeVisible();

  await cancelInOutlook(tenant, participant, "Turnabout session");
  await theirs.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(theirs.getByText("Cancelled", { exact: true })).toBeVisible();
  await expect(theirs.getByRole("link", { name: /^Join in Teams/ })).toHaveCount(0);
  await inEveryLook(other.page, theirs, "cancelled-home");

  await openTheSession(theirs);
  await isToldAsCancelled(theirs);
  await inEveryLook(other.page, theirs, "cancelled-session");
  const panel = await openTeams(other.page, { persona: partner.userPrincipalName, surface: "panel", chatId });
  await isToldAsCancelled(panel);
  await inEveryLook(other.page, panel, "cancelled-panel");
  await openTheSession(mine);
  await isToldAsCancelled(mine);
  await inEveryLook(page, mine, "cancelled-own");
  await other.close();
});
