import { participant, partner } from "../sample/people.ts";
import { anotherBrowser } from "./another-browser.ts";
import { expect, test } from "./fixture.ts";
import { bookFirstTime, inEveryLook, signedInAt } from "./session-steps.ts";
import { openTeams } from "./teams.ts";

test.use({ timezoneId: participant.timeZone });

const minute = 60_000;
const asked = "Everybody who will be there has been told or asked.";

test("work is observed: bystanders are asked first, then there is the pad alone, and its notes stay with their author until shown (F14)", async ({
  page,
  tenant,
  front,
}) => {
  test.setTimeout(240_000);
  const mine = await signedInAt(page, participant, { surface: "personal" });
  const { start, chatId } = await bookFirstTime(mine, tenant, { agenda: "shadow-75", format: "mentor-shadowing" });
  const other = await anotherBrowser(front, partner.timeZone);
  await expect(
    (await signedInAt(other.page, partner, { surface: "details", chatId })).getByRole("heading", { name: "Agenda" }),
  ).toBeVisible();

  // Nothing of the pages is on the way while days pass.
  await Promise.all([page.goto("about:blank"), other.page.goto("about:blank")]);
  tenant.clock.set(start + minute / 4);
  await page.clock.setSystemTime(start + minute / 4);
  await other.page.clock.setSystemTime(start + minute / 4);
  const observer = await openTeams(page, { persona: participant.userPrincipalName, surface: "panel", chatId });
  const mentor = await openTeams(other.page, { persona: partner.userPrincipalName, surface: "panel", chatId });
  await observer.getByLabel("Mentor", { exact: true }).selectOption({ label: partner.displayName });
  await expect(observer.getByText("Saved", { exact: true }).first()).toBeVisible();
  await observer.getByRole("button", { name: "Start the session" }).click();
  await expect(observer.getByRole("button", { name: "Next part" })).toBeDisabled();
  await observer.getByLabel(asked).check();
  await expect(observer.getByRole("button", { name: "Next part" })).toBeEnabled();
  await observer.getByRole("button", { name: "Next part" }).click();

  await expect(observer.getByRole("heading", { name: "Your note pad" })).toBeVisible();
  await expect(observer.getByRole("heading", { name: "Agenda" })).toHaveCount(0);
  await expect(observer.getByRole("timer")).toHaveCount(0);
  await observer.getByLabel("Decision", { exact: true }).last().fill("He asked for a <i>day</i> more");
  await observer.getByRole("button", { name: "Note it" }).click();
  await expect(observer.getByText("Decision: He asked for a <i>day</i> more")).toBeVisible();
  await expect(observer.getByText("Saved", { exact: true })).toBeVisible();
  await observer.getByRole("radio", { name: "My question" }).check();
  await observer.getByLabel("My question", { exact: true }).last().fill("What would you have done with an hour?");
  await observer.getByRole("button", { name: "Note it" }).click();
  await observer.getByRole("button", { name: "Remove: What would you have done with an hour?" }).click();
  await observer.getByRole("button", { name: "Put it back" }).click();
  await expect(observer.getByRole("list", { name: "Your notes" }).getByRole("listitem")).toHaveCount(2);
  await inEveryLook(page, observer, "session-observed");
  await expect(mentor.getByText(/^You are observed at work\./)).toBeVisible({ timeout: 40_000 });
  await expect(mentor.getByRole("heading", { name: "Your note pad" })).toHaveCount(0);

  // The same pad on the next start, and nobody else has it.
  const again = await openTeams(page, { persona: participant.userPrincipalName, surface: "panel", chatId });
  await expect(again.getByRole("list", { name: "Your notes" }).getByRole("listitem")).toHaveCount(2);
  await again.getByRole("button", { name: "End the observation" }).click();
  await expect(mentor.getByRole("timer")).toBeVisible({ timeout: 40_000 });
  await expect(mentor.getByText("He asked for a", { exact: false })).toHaveCount(0);
  await again.getByRole("button", { name: "Show: He asked for a <i>day</i> more" }).click();
  await expect(again.getByText("Shown", { exact: true })).toBeVisible();
  await expect(mentor.getByText("Decision: He asked for a <i>day</i> more")).toBeVisible({ timeout: 40_000 });
  await expect(mentor.getByText("What would you have done with an hour?")).toHaveCount(0);
  await other.close();
});
