import type { Page } from "@playwright/test";
import { participant, partner } from "../sample/people.ts";
import { messagesOf } from "../tenant/chats/stored-chat.ts";
import type { Tenant } from "../tenant/start-tenant.ts";
import { anotherBrowser } from "./another-browser.ts";
import { expect, test } from "./fixture.ts";
import { addTo, bookFirstTime, inEveryLook, openTheSession, signedInAt } from "./session-steps.ts";
import { agree } from "./switchboard.ts";
import { openTeams } from "./teams.ts";

const minute = 60_000;
const day = 24 * 60 * minute;
const personal = { persona: participant.userPrincipalName, surface: "personal" } as const;
const reminder = "You wanted to be reminded";

test.use({ timezoneId: participant.timeZone });

/** Moves the tenant's clock and those of the pages to one time. */
async function moveTo(pages: readonly Page[], tenant: Tenant, time: number): Promise<void> {
  const passed = time - tenant.clock.now();
  tenant.clock.set(time);
  for (const page of pages) await page.clock.fastForward(passed);
}

test("a session that stays on two screens past its end puts one card into the meeting's chat, and the form before both (J1.16)", async ({
  page,
  tenant,
  front,
  watch,
}) => {
  test.setTimeout(180_000);
  for (const each of [participant, partner]) await agree(tenant, each, ["ChatMessage.Send"]);
  await page.clock.install();
  const mine = await signedInAt(page, participant, { surface: "personal" });
  const { start, chatId } = await bookFirstTime(mine, tenant);
  const other = await anotherBrowser(front, partner.timeZone);
  await other.page.clock.install();
  const theirs = await signedInAt(other.page, partner, { surface: "details", chatId });
  await openTheSession(mine);

  // The tokens have ended by then: the first request is turned down and a new token asked for.
  for (const each of [watch, other.watch]) each.provoke(/^https:\/\/graph\.microsoft\.com\//);
  const pages = [page, other.page];
  await moveTo(pages, tenant, start + 10 * minute);
  await expect(mine.getByText("Running now")).toBeVisible();
  await addTo(mine, "Focus for today", { kind: "note", text: "We agreed on one thing" });
  const messages = () => [...messagesOf(tenant.state, chatId).entries()].map(([, message]) => message);
  await moveTo(pages, tenant, start + 44 * minute);
  expect(messages()).toEqual([]);

  await moveTo(pages, tenant, start + 46 * minute);
  for (const app of [mine, theirs]) {
    const form = app.getByRole("form", { name: "Two-minute reflection" });
    await expect(form).toBeVisible({ timeout: 30_000 });
    await expect(form.getByText("Sealed to yourself.").first()).toBeVisible();
    await expect(form.getByRole("button", { name: "No reflection this time" })).toBeVisible();
  }
  await expect.poll(() => messages().length, { timeout: 30_000 }).toBe(1);
  expect(JSON.stringify(messages())).not.toContain("agreed");
  for (const later of [48, 52]) await moveTo(pages, tenant, start + later * minute);
  // Whoever looks only now leaves it at that, too.
  const again = await openTeams(page, personal);
  await expect(again.getByRole("button", { name: /^Reflect, 2 minutes: / })).toBeVisible();
  await moveTo(pages, tenant, start + 56 * minute);
  await inEveryLook(other.page, theirs, "after-meeting-form");
  expect(messages()).toHaveLength(1);
  await other.close();
});

test("the reflection is put off until tomorrow, reminded of once over all devices, and skipped on all (J1.16)", async ({
  page,
  tenant,
  front,
  watch,
}) => {
  test.setTimeout(180_000);
  await page.clock.install();
  const app = await signedInAt(page, participant, { surface: "personal" });
  const { start } = await bookFirstTime(app, tenant);
  // The tokens have ended by then: the first request is turned down and a new token asked for.
  watch.provoke(/^https:\/\/graph\.microsoft\.com\//);
  await moveTo([page], tenant, start + 46 * minute);
  // The list itself notices the end.
  await openTheSession(app);
  await app.getByRole("button", { name: "Remind me tomorrow" }).click();
  await expect(app.getByText("You will be asked again tomorrow.")).toBeVisible();
  await expect(app.getByText("Saved", { exact: true })).toBeVisible();
  await inEveryLook(page, app, "put-off");
  await app.getByRole("button", { name: "Back", exact: true }).click();
  await expect(app.getByRole("button", { name: /^Reflect, 2 minutes: / })).toBeVisible();
  await expect(app.getByText(reminder)).toBeHidden();

  await moveTo([page], tenant, start + day);
  const tomorrow = await openTeams(page, personal);
  await expect(tomorrow.getByText(reminder)).toBeVisible({ timeout: 30_000 });
  await inEveryLook(page, tomorrow, "reminded");
  const once = await openTeams(page, personal);
  await expect(once.getByRole("button", { name: /^Reflect, 2 minutes: / })).toBeVisible();
  await expect(once.getByText(reminder)).toBeHidden();

  const second = await anotherBrowser(front, participant.timeZone);
  await second.page.clock.install({ time: tenant.clock.now() });
  // Everything was agreed to on the first device.
  const there = await openTeams(second.page, personal);
  await expect(there.getByRole("button", { name: "Find a time" })).toBeVisible({ timeout: 40_000 });
  await expect(there.getByText(reminder)).toBeHidden();
  await openTheSession(there);
  const form = there.getByRole("form", { name: "Two-minute reflection" });
  await expect(form).toBeVisible();
  await expect(form.getByRole("button", { name: "Remind me tomorrow" })).toBeHidden();
  await form.getByRole("button", { name: "No reflection this time" }).click();
  await expect(there.getByText("No reflection this time.")).toBeVisible();
  await inEveryLook(second.page, there, "skipped");

  await once.evaluate(() => void window.dispatchEvent(new Event("focus")));
  await expect(once.getByRole("button", { name: /^Open: / })).toBeVisible();
  await expect(once.getByRole("button", { name: /^Reflect, 2 minutes: / })).toBeHidden();
  await second.close();
});
