import { records } from "../sample/organization.ts";
import { participant, partner } from "../sample/people.ts";
import { anotherBrowser } from "./another-browser.ts";
import { expect, test } from "./fixture.ts";
import { addTo, bookFirstTime, inEveryLook, openTheSession, signedInAt } from "./session-steps.ts";
import { storedItems } from "./summaries-steps.ts";

test.use({ timezoneId: participant.timeZone });

test("a partner who has never opened the app fills the agenda with the participant; both see both (J2.3)", async ({
  page,
  tenant,
  front,
}) => {
  test.setTimeout(150_000);
  const mine = await signedInAt(page, participant, { surface: "personal" });
  const { chatId } = await bookFirstTime(mine, tenant);
  await openTheSession(mine);
  await expect(mine.getByText(`With ${partner.displayName}`)).toBeVisible();
  await expect(mine.getByText(/\(Kath?mandu time\)/)).toBeVisible();
  await expect(mine.getByText("Not begun")).toBeVisible();
  await expect(mine.getByRole("heading", { name: /^A thinks, B coaches/ })).toBeVisible();
  await mine.getByRole("button", { name: "Add a topic or note: Focus for today" }).click();
  await expect(
    mine.getByText(`Until ${partner.displayName} uses Turnabout it is sealed to you alone.`).first(),
  ).toBeVisible();
  await addTo(mine, "Focus for today", { kind: "topic", text: "Handing over the team" });

  const other = await anotherBrowser(front, partner.timeZone);
  const theirPage = other.page;
  const theirs = await signedInAt(theirPage, partner, { surface: "details", chatId });
  await expect(theirs.getByRole("heading", { name: /^A thinks, B coaches/ })).toBeVisible();
  const waiting = theirs.getByText(
    /^What Maya Gurung wrote for both of you appears here once their Turnabout has run\./,
  );
  await addTo(theirs, "For the whole session", { kind: "note", text: "I would like to listen more" });

  await expect(theirs.getByText("Handing over the team")).toBeVisible({ timeout: 60_000 });
  await expect(mine.getByText("I would like to listen more")).toBeVisible({ timeout: 60_000 });
  await expect(theirs.getByText("I would like to listen more")).toBeVisible();
  await expect(waiting).toBeHidden();

  await Promise.all([
    addTo(mine, "Feedback both ways", { kind: "note", text: "I noticed silence" }),
    addTo(theirs, "Feedback both ways", { kind: "note", text: "I noticed laughter" }),
  ]);
  for (const app of [mine, theirs]) {
    await expect(app.getByText("I noticed silence")).toBeVisible({ timeout: 30_000 });
    await expect(app.getByText("I noticed laughter")).toBeVisible({ timeout: 30_000 });
  }

  await mine.getByLabel("What will be done").fill("Write to Ana");
  await mine.getByLabel("Who", { exact: true }).selectOption({ label: partner.displayName });
  await mine.getByLabel("By when").fill("2027-01-20");
  await mine.getByLabel("How sure").selectOption("4");
  await mine.getByRole("button", { name: "Add commitment" }).click();
  await expect(theirs.getByText("Write to Ana")).toBeVisible({ timeout: 30_000 });
  await expect(theirs.getByText(/^You · by .*20.* · 4 of 5 sure$/)).toBeVisible();

  await mine.getByRole("button", { name: "Remove: I noticed silence" }).click();
  await expect(mine.getByText("I noticed silence")).toBeHidden();
  await mine.getByRole("button", { name: "Put it back" }).click();
  await expect(mine.getByText("I noticed silence")).toBeVisible();
  await mine.getByRole("button", { name: "Edit: Handing over the team" }).click();
  await mine.getByLabel("Change your text").fill("Handing over the whole team");
  await mine.getByRole("button", { name: "Save change" }).click();
  await expect(theirs.getByText("Handing over the whole team")).toBeVisible({ timeout: 30_000 });

  await inEveryLook(page, mine, "session");
  await inEveryLook(theirPage, theirs, "session-in-meeting");

  const stored = JSON.stringify(storedItems(tenant, records));
  expect(stored.length).toBeGreaterThan(10_000);
  for (const words of ["Handing over", "listen more", "I noticed", "Write to Ana"]) expect(stored).not.toContain(words);
  await other.close();
});
