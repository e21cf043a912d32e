import { participant, partner } from "../sample/people.ts";
import { anotherBrowser } from "./another-browser.ts";
import { expect, test } from "./fixture.ts";
import { slots } from "./pair-steps.ts";
import { bookFirstTime, inEveryLook, openTheSession, signedInAt } from "./session-steps.ts";
import { openTeams } from "./teams.ts";

test.use({ timezoneId: participant.timeZone });

test("two agree to ground rules, change them and agree again; who comes later is asked on entry (J3.5, A1)", async ({
  page,
  tenant,
  front,
}) => {
  test.setTimeout(240_000);
  const before = await signedInAt(page, participant, { surface: "personal" });
  const { start, chatId } = await bookFirstTime(before, tenant, { agenda: "first-45" });
  // Nothing of the page is on the way while days pass.
  await page.goto("about:blank");
  tenant.clock.set(start + 60_000);
  await page.clock.setSystemTime(start + 60_000);
  const mine = await openTeams(page, { persona: participant.userPrincipalName, surface: "panel", chatId });
  const agreement = mine.getByRole("region", { name: "Our agreement" });
  await expect(agreement.getByText("What is said here stays here.", { exact: false })).toBeVisible();
  await inEveryLook(page, mine, "session-agreement");
  await agreement.getByLabel("I agree to these rules").check();
  await expect(agreement.getByText("Saved", { exact: true })).toBeVisible();
  await expect(agreement.getByText(/^Version 1: you agreed on /)).toBeVisible();
  await expect(agreement.getByText(`Not agreed yet: ${partner.displayName}.`)).toBeVisible();

  const other = await anotherBrowser(front, partner.timeZone);
  await other.page.clock.setSystemTime(start + 2 * 60_000);
  const late = await signedInAt(other.page, partner, { surface: "details", chatId });
  const theirs = late.getByRole("region", { name: "Our agreement" });
  await expect(theirs.getByText(`${participant.displayName} agreed to these rules already. Do you, too?`)).toBeVisible({
    timeout: 90_000,
  });
  await theirs.getByRole("button", { name: "Change the agreement" }).click();
  await theirs.getByLabel("Our rules, one a line").fill("What is said here stays here.\nPhones <b>away</b>.");
  await theirs.getByRole("button", { name: "Save as version 2" }).click();
  await expect(theirs.getByText(/^Version 2: you agreed on /)).toBeVisible();

  await expect(agreement.getByText("Phones <b>away</b>.")).toBeVisible({ timeout: 60_000 });
  await agreement.getByLabel("I agree to these rules").check();
  await expect(agreement.getByText("Everybody has agreed.")).toBeVisible();
  await expect(theirs.getByText("Everybody has agreed.")).toBeVisible({ timeout: 60_000 });
  await other.close();
});

test("an agenda of one's own is kept from one session, used again, undone and thrown away", async ({
  page,
  tenant,
}) => {
  test.setTimeout(120_000);
  const mine = await signedInAt(page, participant, { surface: "personal" });
  await bookFirstTime(mine, tenant);
  await openTheSession(mine);
  await mine.getByText("My own agendas", { exact: true }).click();
  await expect(mine.getByText(/^None for this kind of session yet\./)).toBeVisible();
  await mine.getByRole("button", { name: "Change this part: Focus for today" }).click();
  await mine.getByLabel("What this part is called").fill("One aim each");
  await mine.getByRole("button", { name: "Save for this session" }).click();
  await expect(mine.getByRole("heading", { name: /^One aim each/ })).toBeVisible();
  await mine.getByLabel("Keep this session's agenda as").fill("Aims first");
  await mine.getByRole("button", { name: "Keep it" }).click();
  await expect(mine.getByRole("button", { name: "Use: Aims first" })).toBeVisible();

  await mine.getByRole("button", { name: "Change this part: One aim each" }).click();
  await mine.getByLabel("What this part is called").fill("Something else");
  await mine.getByRole("button", { name: "Save for this session" }).click();
  await expect(mine.getByRole("heading", { name: /^Something else/ })).toBeVisible();
  await mine.getByRole("button", { name: "Use: Aims first" }).click();
  await expect(mine.getByRole("heading", { name: /^One aim each/ })).toBeVisible();
  await inEveryLook(page, mine, "session-own-agendas");
  await mine.getByRole("button", { name: "Undo" }).click();
  await expect(mine.getByRole("heading", { name: /^Something else/ })).toBeVisible();

  await mine.getByRole("button", { name: "Delete: Aims first" }).click();
  await expect(mine.getByText("“Aims first” was deleted.")).toBeVisible();
  await expect(mine.getByRole("button", { name: "Use: Aims first" })).toHaveCount(0);
  await mine.getByRole("button", { name: "Undo" }).click();
  await expect(mine.getByRole("button", { name: "Use: Aims first" })).toBeVisible();
});

test("a situation is looked back on: the session leads to ten minutes of the two, with an agenda for it (F9)", async ({
  page,
  tenant,
}) => {
  test.setTimeout(120_000);
  const mine = await signedInAt(page, participant, { surface: "personal" });
  await bookFirstTime(mine, tenant, { agenda: "situational-30", format: "situational-coaching" });
  await openTheSession(mine);
  await mine.getByRole("button", { name: "Find a time for the look-back" }).click();
  await expect(mine.getByLabel("Length")).toHaveValue("10");
  await mine.getByRole("button", { name: "Show times" }).click();
  await slots(mine).first().click();
  await expect(mine.getByLabel("Agenda")).toHaveValue("look-back-10");
  await expect(mine.getByText("What would you do again", { exact: false }).first()).toBeVisible();
  await mine.getByRole("button", { name: "Book", exact: true }).click();
  await expect(mine.getByRole("heading", { name: "Booked", exact: true })).toBeVisible();
});
