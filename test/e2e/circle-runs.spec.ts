import type { Frame, Page } from "@playwright/test";
import { chatOf } from "../hosts/teams/stage.ts";
import { participantOn } from "../sample/connect.ts";
import { circleOfSix, facilitator, managerInCircle, participant } from "../sample/people.ts";
import type { DirectoryUser } from "../tenant/exchange.ts";
import type { Tenant } from "../tenant/start-tenant.ts";
import { anotherBrowser } from "./another-browser.ts";
import { eventsOf, type MailboxEvent } from "./calendar.ts";
import { expect, test } from "./fixture.ts";
import { addTo, inEveryLook, signedInAt } from "./session-steps.ts";
import { openTeams } from "./teams.ts";

test.use({ timezoneId: facilitator.timeZone });

const minute = 60_000;
/** With the next poll, which comes within ten seconds; three browsers share this machine. */
const soon = { timeout: 20_000 };

/** Ingrid books an hour every two weeks with the five others; the first of these meetings has a facilitator and a case. */
async function metOnce(page: Page, tenant: Tenant): Promise<{ readonly start: number; readonly chatId: string }> {
  await participantOn(tenant, participant);
  const app = await signedInAt(page, facilitator, { surface: "personal" });
  await app.getByRole("button", { name: "Find a time" }).click();
  for (const { displayName } of circleOfSix.filter(({ id }) => id !== facilitator.id)) {
    await app.getByRole("textbox", { name: "A colleague's name or address" }).fill(displayName);
    await app.getByRole("button", { name: "Search" }).click();
    await app.getByRole("button", { name: `Add ${displayName}` }).click();
  }
  await app.getByLabel("Format").selectOption("peer-coaching-circle");
  await app.getByLabel("Length").selectOption("60");
  await app.getByLabel("How often").selectOption("every 2 weeks");
  await app.getByRole("button", { name: "Show times" }).click();
  await app
    .getByRole("button", { name: /^Choose this time: / })
    .first()
    .click();
  await app.getByLabel("Agenda").selectOption("circle-60");
  await app.getByRole("button", { name: "Book", exact: true }).click();
  await expect(app.getByRole("heading", { name: "Booked", exact: true })).toBeVisible();
  const [first, second] = await eventsOf(tenant, participant, 60);
  if (first === undefined || second === undefined) throw new Error("There is no series.");
  const chatId = chatOf(second.onlineMeeting?.joinUrl ?? "") ?? "";

  await moveTo(page, tenant, startOf(first));
  const before = await visit(page, tenant, { user: facilitator, chatId });
  await expect(before.getByLabel("Facilitator").locator("option:checked")).toHaveText(facilitator.displayName);
  await before.getByLabel("Whose case it is").selectOption({ label: `${participant.displayName} (no case yet)` });
  await expect(before.getByText("Saved", { exact: true }).first()).toBeVisible();
  await before.getByRole("button", { name: "Start the session" }).click();
  await expect(before.getByText("Facilitator: You")).toBeVisible();
  await before.getByRole("button", { name: "End the session" }).click();
  await expect(before.getByText("The session was ended.", { exact: true })).toBeVisible();
  return { start: startOf(second), chatId };
}

const startOf = ({ start }: MailboxEvent) => Date.parse(`${start.dateTime.slice(0, 19)}Z`);

/** Nothing of a page is on the way while days pass. */
async function moveTo(page: Page, tenant: Tenant, time: number): Promise<void> {
  await page.goto("about:blank");
  tenant.clock.set(time);
  await page.clock.setSystemTime(time);
}

async function visit(
  page: Page,
  tenant: Tenant,
  { user, chatId }: { readonly user: DirectoryUser; readonly chatId: string },
): Promise<Frame> {
  await fetch(`${tenant.origin}/_tenant/consent`, { method: "POST", body: JSON.stringify({ userId: user.id }) });
  page.setDefaultTimeout(20_000);
  const app = await openTeams(page, { persona: user.userPrincipalName, surface: "panel", chatId });
  await expect(app.getByRole("heading", { name: "Agenda" })).toBeVisible({ timeout: 40_000 });
  return app;
}

/** Seconds left in the part that runs. */
async function secondsLeft(app: Frame): Promise<number> {
  const [minutes = NaN, seconds = NaN] = (await app.getByRole("timer").innerText()).split(":").map(Number);
  return minutes * 60 + seconds;
}

async function sameTime(one: Frame, other: Frame): Promise<void> {
  const [here, there] = await Promise.all([secondsLeft(one), secondsLeft(other)]);
  expect(Math.abs(here - there)).toBeLessThanOrEqual(1);
}

async function commit(app: Frame, { text, who }: { readonly text: string; readonly who: string }): Promise<void> {
  await app.getByLabel("What will be done").fill(text);
  await app.getByLabel("Who", { exact: true }).selectOption({ label: who });
  await app.getByRole("button", { name: "Add commitment" }).click();
  await expect(app.getByLabel("What will be done")).toHaveValue("");
}

test("a circle runs an hour on one timer: case, pause, +2 minutes, merged notes, a browser that crashes, who leads next (J3.6–J3.9, J3.12)", async ({
  page,
  tenant,
  front,
}) => {
  test.setTimeout(420_000);
  const { start, chatId } = await metOnce(page, tenant);
  const other = await anotherBrowser(front, participant.timeZone);
  await moveTo(page, tenant, start);
  // A device whose clock is seven minutes fast.
  await other.page.clock.setSystemTime(start + 7 * minute);
  const ingrid = await visit(page, tenant, { user: facilitator, chatId });
  const maya = await visit(other.page, tenant, { user: participant, chatId });

  // Whose turn it is, from what was before: nobody who has had it last, and of the cases who had none for longest first.
  const cases = maya.getByLabel("Whose case it is");
  await expect(maya.getByLabel("Facilitator").locator("option:checked")).toHaveText(participant.displayName);
  await expect(ingrid.getByLabel("Facilitator").locator("option:checked")).toHaveText(participant.displayName);
  await expect(cases.locator("option:checked")).toHaveText(`${facilitator.displayName} (no case yet)`);
  const offered = await cases.getByRole("option").allInnerTexts();
  expect(offered.slice(0, 5).every((label) => label.endsWith("(no case yet)"))).toBe(true);
  expect(offered.at(-1)).toMatch(/^Maya Gurung \(last case .*\d{4}\)$/);
  expect(offered).toHaveLength(6);
  await inEveryLook(page, ingrid, "circle-cases");
  await cases.selectOption({ label: `${managerInCircle.displayName} (no case yet)` });
  await expect(ingrid.getByLabel("Whose case it is").locator("option:checked")).toContainText(
    managerInCircle.displayName,
    { timeout: 60_000 },
  );

  await maya.getByRole("button", { name: "Start the session" }).click();
  await expect(maya.getByText("Facilitator: You")).toBeVisible();
  await expect(ingrid.getByText(`Facilitator: ${participant.displayName}`)).toBeVisible(soon);
  await sameTime(ingrid, maya);
  await ingrid.getByRole("button", { name: "Pause" }).click();
  await expect(maya.getByText("Paused", { exact: true })).toBeVisible(soon);
  await sameTime(ingrid, maya);
  const paused = await secondsLeft(maya);
  await ingrid.getByRole("button", { name: "+2 minutes" }).click();
  await expect.poll(() => secondsLeft(maya), soon).toBe(paused + 120);
  await ingrid.getByRole("button", { name: "Go on" }).click();
  await expect(maya.getByText("The timer goes on.")).toBeVisible(soon);
  // The template stays as it is.
  await expect(maya.getByRole("heading", { name: "Agreements · 3 min" })).toBeVisible();

  await ingrid.getByRole("button", { name: "Next part" }).click();
  await expect(maya.getByText("Now: Round: since last time.")).toBeVisible(soon);
  await expect(maya.getByText(/^(You|[A-Z].*): \d:\d\d, then /)).toBeVisible();
  await maya.getByRole("button", { name: "Next part" }).click();
  await expect(ingrid.getByText("Now: Tell the case.")).toBeVisible(soon);
  await expect(ingrid.getByText(`Whose case it is: ${managerInCircle.displayName}`)).toBeVisible();

  await Promise.all([
    addTo(ingrid, "Tell the case", { kind: "note", text: "It began in spring" }),
    addTo(maya, "Tell the case", { kind: "note", text: "Two teams are in it" }),
  ]);
  for (const app of [ingrid, maya]) {
    const part = app.getByRole("listitem").filter({ has: app.getByRole("heading", { name: /^Tell the case/ }) });
    await expect(part.getByText("It began in spring")).toHaveCount(1, soon);
    await expect(part.getByText("Two teams are in it")).toHaveCount(1, soon);
    await expect(part.getByText("merged", { exact: true })).toHaveCount(2);
  }

  await commit(maya, { text: "Ask both leads", who: "I" });
  await commit(ingrid, { text: "Write it up", who: "I" });
  await commit(maya, { text: "Find a room", who: facilitator.displayName });
  const list = ingrid.getByRole("list", { name: "Commitments", exact: true }).getByRole("listitem");
  await expect(list).toHaveCount(3, soon);
  await expect(list).toContainText(["You", "You", participant.displayName]);

  // The facilitator's browser is gone in the middle; anybody goes on.
  await other.page.close({ runBeforeUnload: false });
  for (const title of ["Clarify", "The question", "Ideas and open questions", "What I take", "Commitments round"]) {
    await ingrid.getByRole("button", { name: "Next part" }).click();
    await expect(ingrid.getByText(`Now: ${title}.`)).toBeVisible();
  }
  const opened = await other.page.context().newPage();
  await opened.clock.setSystemTime(tenant.clock.now() + 7 * minute);
  const again = await visit(opened, tenant, { user: participant, chatId });
  await expect(again.getByRole("timer")).toBeVisible();
  await sameTime(ingrid, again);
  for (const text of ["It began in spring", "Two teams are in it", "Ask both leads", "Write it up", "Find a room"])
    await expect(again.getByText(text, { exact: true })).toHaveCount(1);

  await again.getByRole("button", { name: "Next part" }).click();
  await expect(ingrid.getByText("Now: How did we work.")).toBeVisible(soon);
  for (const app of [ingrid, again])
    await expect(app.getByText(`Next time ${managerInCircle.displayName} could lead`, { exact: false })).toBeVisible();
  await inEveryLook(page, ingrid, "circle-running");
  await other.close();
});
