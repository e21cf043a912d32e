import type { Frame } from "@playwright/test";
import { circleOfSix, facilitator, participant } from "../sample/people.ts";
import type { DirectoryUser } from "../tenant/exchange.ts";
import type { Tenant } from "../tenant/start-tenant.ts";
import { eventsOf, keepBusy } from "./calendar.ts";
import { expect, test } from "./fixture.ts";
import { slotButtons } from "./pair-steps.ts";
import { inEveryLook, signedInAt } from "./session-steps.ts";

const [, , , kofi] = circleOfSix;
const maya = participant.displayName;

test.use({ timezoneId: facilitator.timeZone });

/** Looks for times with people, the participant's calendar among them cannot be read. */
async function lookWith(
  app: Frame,
  tenant: Tenant,
  { others, often = "once" }: { readonly others: readonly DirectoryUser[]; readonly often?: string },
): Promise<void> {
  tenant.state.table<string>("switches").set(`unreadableCalendar:${participant.mail}`, "on");
  await app.getByRole("button", { name: "Find a time" }).click();
  for (const { displayName } of others) {
    await app.getByRole("textbox", { name: "A colleague's name or address" }).fill(displayName);
    await app.getByRole("button", { name: "Search" }).click();
    await app.getByRole("button", { name: `Add ${displayName}` }).click();
  }
  await app.getByLabel("How often").selectOption(often);
  await app.getByRole("button", { name: "Show times" }).click();
  await expect(app.getByText(new RegExp(`cannot be read: ${maya}\\.`))).toBeVisible();
}

const canAt = (app: Frame) => app.getByRole("button", { name: `${maya} can at ` });

test("a time at which nobody knows whether the partner can says so: asking comes first, and booking names it (J3.4)", async ({
  page,
  tenant,
}) => {
  test.setTimeout(120_000);
  const app = await signedInAt(page, facilitator, { surface: "personal" });
  await lookWith(app, tenant, { others: [participant] });
  await app.getByRole("button", { name: "Week", exact: true }).click();
  await expect(app.getByText("works, calendar cannot be read")).toBeVisible();
  await expect(app.getByRole("gridcell", { name: `Not known: ${maya}.` }).first()).toBeVisible();
  await expect(app.getByRole("gridcell", { name: /Free(?: for a part)?: [^.]*Maya/ })).toHaveCount(0);
  await inEveryLook(page, app, "week-unknown");
  await app.getByRole("grid").getByRole("button").first().click();
  await expect(app.getByText(/^Nobody knows whether /)).toBeVisible();
  await app.getByRole("button", { name: "Back", exact: true }).click();
  await app.getByRole("button", { name: "List", exact: true }).click();
  await slotButtons(app).nth(4).click();
  await expect(app.getByText(`Nobody knows whether ${maya} can come: this calendar cannot be read.`)).toBeVisible();
  const anyway = app.getByRole("button", { name: `Book without an answer from ${maya}` });
  await expect(anyway).toBeVisible();
  await expect(app.getByRole("button", { name: "Book", exact: true })).toHaveCount(0);
  await inEveryLook(page, app, "unsure");

  await app.getByRole("button", { name: `Ask ${maya} first` }).click();
  await expect(canAt(app)).toHaveCount(3);
  expect(await eventsOf(tenant, facilitator)).toEqual([]);
  await canAt(app).first().click();
  await expect(app.getByRole("button", { name: "Book", exact: true })).toBeVisible();
  await expect(app.getByText(/^Nobody knows whether /)).toHaveCount(0);
  await app.getByRole("button", { name: "Back", exact: true }).click();

  await slotButtons(app).first().click();
  await anyway.click();
  await expect(app.getByRole("heading", { name: "Booked", exact: true })).toBeVisible();
  expect(await eventsOf(tenant, participant)).toHaveLength(1);
});

test("where one never can and the other's calendar cannot be read, there are times to ask for (J3.3, J3.4)", async ({
  page,
  tenant,
}) => {
  test.setTimeout(120_000);
  await keepBusy(tenant, kofi!, { from: "00:00", to: "23:59", days: 32, after: -1 });
  const app = await signedInAt(page, facilitator, { surface: "personal" });
  await lookWith(app, tenant, { others: [participant, kofi!] });
  await expect(app.getByText("No common time was found.")).toBeVisible();
  await expect(slotButtons(app)).toHaveCount(0);
  await inEveryLook(page, app, "nothing-to-ask");
  await app.getByRole("button", { name: "Ask for a choice among three times" }).click();
  await expect(canAt(app)).toHaveCount(3);
  await expect(canAt(app).filter({ hasText: `, without ${kofi!.displayName}` })).toHaveCount(3);
  await app.getByText("A message to copy").click();
  const message = await app.getByRole("textbox", { name: "A message to copy" }).inputValue();
  expect(message.split("\n").filter((line) => line.startsWith("- "))).toHaveLength(3);
  expect(message).not.toContain(kofi!.displayName);
  await inEveryLook(page, app, "nothing-asked");

  // The answer may come later: the same search leads back to what was asked.
  await app.getByRole("button", { name: "Show times" }).click();
  await canAt(app).nth(1).click();
  await app.getByRole("button", { name: "Book", exact: true }).click();
  await expect(app.getByRole("heading", { name: "Booked", exact: true })).toBeVisible();
});

test("a series of which nobody knows whether the partner can come is asked about before it is booked", async ({
  page,
  tenant,
}) => {
  test.setTimeout(120_000);
  const app = await signedInAt(page, facilitator, { surface: "personal" });
  await lookWith(app, tenant, { others: [participant], often: "every week" });
  await app
    .getByRole("button", { name: /^Choose this time: / })
    .first()
    .click();
  await expect(app.getByText(/^Nobody knows whether Maya Gurung can come: .* Ask before you book\.$/)).toBeVisible();
  const mail = await app.getByRole("link", { name: "Ask by mail" }).getAttribute("href");
  expect(decodeURIComponent(mail ?? "")).toMatch(/- \w+days, .*, 6 dates from .* \(Oslo\)/);
  await expect(app.getByRole("button", { name: `Book without an answer from ${maya}` })).toBeVisible();
  await inEveryLook(page, app, "unsure-series");
  await app.getByRole("button", { name: "Send by chat" }).click();
  await expect(app.getByText("Sent in Teams, in your chat.")).toBeVisible();
  expect(await eventsOf(tenant, facilitator)).toEqual([]);
});
