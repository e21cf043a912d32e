import type { Frame } from "@playwright/test";
import { participant, partner } from "../sample/people.ts";
import { anotherBrowser } from "./another-browser.ts";
import { expect, test } from "./fixture.ts";
import { bookFirstTime, inEveryLook, openTheSession, signedInAt } from "./session-steps.ts";
import { openTeams } from "./teams.ts";

test.use({ timezoneId: participant.timeZone });

const minute = 60_000;

/** Seconds left in the part that runs. */
async function secondsLeft(app: Frame): Promise<number> {
  const text = await app.getByRole("timer").innerText();
  const [minutes = NaN, seconds = NaN] = text.split(":").map(Number);
  return minutes * 60 + seconds;
}

async function sameTimeIn(one: Frame, other: Frame): Promise<void> {
  const [here, there] = await Promise.all([secondsLeft(one), secondsLeft(other)]);
  expect(Math.abs(here - there)).toBeLessThanOrEqual(1);
}

test("two run a session on one timer: late start, pause, +2 minutes, next part, reload (J3.6, J3.9, D5)", async ({
  page,
  tenant,
  front,
}) => {
  test.setTimeout(300_000);
  const mine = await signedInAt(page, participant, { surface: "personal" });
  const { start, chatId } = await bookFirstTime(mine, tenant);
  const other = await anotherBrowser(front, partner.timeZone);
  const theirs = await signedInAt(other.page, partner, { surface: "details", chatId });
  await expect(theirs.getByRole("heading", { name: "Agenda" })).toBeVisible();
  await openTheSession(mine);
  await expect(mine.getByText("You can start the timer from 15 minutes before the beginning.")).toBeVisible();
  await expect(mine.getByLabel("A, who starts")).toHaveValue(/./);

  await mine.getByRole("button", { name: "Change this part: Focus for today" }).click();
  await mine.getByLabel("What this part is called").fill("One aim <b>each</b>");
  await mine.getByLabel("Minutes").fill("4");
  await mine.getByRole("button", { name: "Save for this session" }).click();
  await expect(mine.getByRole("heading", { name: "One aim <b>each</b> · 4 min" })).toBeVisible();
  await expect(theirs.getByRole("heading", { name: "One aim <b>each</b> · 4 min" })).toBeVisible({ timeout: 60_000 });

  // Five minutes after the beginning by the service's clock; one device's own clock is seven minutes fast.
  // Nothing of the pages is on the way while days pass.
  await Promise.all([page.goto("about:blank"), other.page.goto("about:blank")]);
  tenant.clock.set(start + 5 * minute);
  await page.clock.setSystemTime(start + 12 * minute);
  await other.page.clock.setSystemTime(start + 5 * minute);
  const ours = await openTeams(page, { persona: participant.userPrincipalName, surface: "panel", chatId });
  const partners = await openTeams(other.page, { persona: partner.userPrincipalName, surface: "details", chatId });
  await expect(ours.getByText(/^It is \d+(\.5)? minutes after the beginning/)).toBeVisible();
  await ours.getByRole("button", { name: "Start the session" }).click();
  await expect(ours.getByRole("timer")).toBeVisible();
  await expect(partners.getByRole("timer")).toBeVisible({ timeout: 30_000 });
  const sameTime = () => sameTimeIn(ours, partners);
  await sameTime();
  await expect(ours.getByText(`A: You`).or(ours.getByText("Since last time")).first()).toBeVisible();

  await partners.getByRole("button", { name: "Pause" }).click();
  await expect(ours.getByText("Paused", { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(ours.getByText("The timer is paused.")).toBeVisible();
  await sameTime();
  const paused = await secondsLeft(ours);
  await ours.getByRole("button", { name: "+2 minutes" }).click();
  await expect.poll(() => secondsLeft(partners), { timeout: 30_000 }).toBe(paused + 120);
  await ours.getByRole("button", { name: "Go on" }).click();
  await expect(partners.getByText("The timer goes on.")).toBeVisible({ timeout: 30_000 });

  await partners.getByRole("button", { name: "Next part" }).click();
  await expect(ours.getByText("Now: One aim <b>each</b>.")).toBeVisible({ timeout: 30_000 });
  await ours.getByRole("button", { name: "Next part" }).click();
  await expect(ours.getByText("A: You")).toBeVisible();
  await ours.getByRole("button", { name: "Next part" }).click();
  await expect(partners.getByText(/^Change over\. Now: B thinks, A coaches\.$/)).toBeVisible({ timeout: 30_000 });
  await expect(partners.getByText("B: You")).toBeVisible();
  await ours.getByRole("button", { name: "Back to the part before" }).click();
  await expect(partners.getByText("Now: A thinks, B coaches.")).toBeVisible({ timeout: 30_000 });

  await inEveryLook(page, ours, "session-running");
  const again = await openTeams(page, { persona: participant.userPrincipalName, surface: "panel", chatId });
  await expect(again.getByRole("timer")).toBeVisible();
  await sameTimeIn(again, partners);
  await partners.getByRole("button", { name: "End the session" }).click();
  await expect(again.getByText("The session was ended. Write down what you take with you.")).toBeVisible({
    timeout: 30_000,
  });
  await again.getByRole("button", { name: "Go on after all" }).click();
  await expect(partners.getByRole("timer")).toBeVisible({ timeout: 30_000 });

  // The end is announced, and a session that takes longer keeps its timer until somebody ends it.
  for (const title of ["B thinks, A coaches", "Feedback both ways", "Write it down"]) {
    await again.getByRole("button", { name: "Next part" }).click();
    await expect(again.getByText(`Now: ${title}.`, { exact: false })).toBeVisible();
  }
  await expect(again.getByText("This is the last part.")).toBeVisible();
  while ((await secondsLeft(again)) < 330) {
    const before = await secondsLeft(again);
    await again.getByRole("button", { name: "+2 minutes" }).click();
    await expect.poll(() => secondsLeft(again)).toBeGreaterThan(before + 60);
  }
  await expect.poll(() => secondsLeft(partners), { timeout: 30_000 }).toBeGreaterThan(300);
  const later = async (milliseconds: number) => {
    tenant.clock.advance(milliseconds);
    for (const each of [page, other.page])
      await each.clock.setSystemTime((await each.evaluate(() => Date.now())) + milliseconds);
  };
  await later(((await secondsLeft(again)) - 308) * 1_000);
  for (const app of [again, partners]) await expect(app.getByText("5 minutes to the end.")).toBeVisible();
  await sameTimeIn(again, partners);
  await later(((await secondsLeft(again)) - 8) * 1_000);
  for (const app of [again, partners]) await expect(app.getByText("Time is up.")).toBeVisible();
  const end = start + 45 * minute;
  if (tenant.clock.now() < end) await later(end + minute - tenant.clock.now());
  await expect(again.getByRole("form", { name: "Two-minute reflection" })).toBeVisible({ timeout: 30_000 });
  await expect(again.getByRole("timer")).toHaveText(/^\+\d+:\d\d$/);
  const headings = await again.getByRole("heading", { level: 2 }).allInnerTexts();
  expect(headings.slice(0, 2)).toEqual(["Run the session", "Your reflection"]);
  await inEveryLook(page, again, "session-overruns");
  await partners.getByRole("button", { name: "End the session" }).click();
  await expect(again.getByRole("heading", { name: "Run the session" })).toBeHidden({ timeout: 30_000 });
  await other.close();
});
