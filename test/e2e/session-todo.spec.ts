import { participant } from "../sample/people.ts";
import { todoApp } from "../tenant/todo/todo-app.ts";
import { expect, test } from "./fixture.ts";
import { bookFirstTime, inEveryLook, openTheSession, signedInAt } from "./session-steps.ts";

test.use({ timezoneId: participant.timeZone });

test("own commitments are copied into To Do when it is switched on, kept in step both ways, and a deleted list is told", async ({
  page,
  tenant,
  watch,
}) => {
  test.setTimeout(180_000);
  const app = await signedInAt(page, participant, { surface: "personal" });
  await bookFirstTime(app, tenant);
  await openTheSession(app);
  await app.getByLabel("What will be done").fill("Write to <b>Ana</b>");
  await app.getByLabel("By when").fill("2026-12-04");
  await app.getByRole("button", { name: "Add commitment" }).click();
  const list = app.getByRole("list", { name: "Commitments" });
  await expect(list.getByText("Write to <b>Ana</b>")).toBeVisible();

  const mine = todoApp(tenant.state, participant.id);
  expect(mine.lists().map(({ displayName }) => displayName)).not.toContain("Turnabout");
  await app.getByLabel("Also in my To Do").click();
  await expect(app.getByText(/^Last in step /)).toBeVisible({ timeout: 40_000 });
  expect(mine.tasks("Turnabout").map(({ title }) => title)).toEqual(["Write to <b>Ana</b>"]);
  await inEveryLook(page, app, "session-todo");

  // Done there: the next look at this page takes it over.
  mine.change("Turnabout", "Write to <b>Ana</b>", { status: "completed" });
  await expect(async () => {
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await app.evaluate(() => window.dispatchEvent(new Event("focus")));
    await expect(list.getByText("done", { exact: true })).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 60_000 });

  watch.provoke(/\/me\/todo\/lists\//);
  mine.deleteList("Turnabout");
  await app.getByLabel("What will be done").fill("Call Ben");
  await app.getByRole("button", { name: "Add commitment" }).click();
  await expect(app.getByText("Your To Do list “Turnabout” was deleted.")).toBeVisible({ timeout: 40_000 });
  await expect(list.getByText("Call Ben")).toBeVisible();
  await app.getByRole("button", { name: "Make it again" }).click();
  await expect
    .poll(() => mine.lists().map(({ displayName }) => displayName), { timeout: 40_000 })
    .toContain("Turnabout");
  await expect.poll(() => mine.tasks("Turnabout").map(({ title }) => title)).toContain("Call Ben");
  await app.getByLabel("Also in my To Do").click();
  await expect(app.getByText(/^Copies your own commitments, never another person’s/)).toBeVisible();
});
