import { readAgendaBlock } from "shared/agenda/block/read-agenda-block.ts";
import { productionOrigins } from "../sample/configuration.ts";
import { circleOfSix, facilitator } from "../sample/people.ts";
import { eventsOf, fillCalendar } from "./calendar.ts";
import { expect, test } from "./fixture.ts";
import { showTimes } from "./pair-steps.ts";
import { inEveryLook, signedInAt } from "./session-steps.ts";

const others = circleOfSix.filter(({ id }) => id !== facilitator.id);

test.use({ timezoneId: facilitator.timeZone });

test("a circle of six finds a time that all can make and books it once, from Teams alone", async ({ page, tenant }) => {
  for (const [at, user] of circleOfSix.entries())
    await fillCalendar(tenant, user, [
      { subject: `Own matter ${at}`, inHours: 20 + 7 * at },
      { subject: `Own matter ${at}`, inHours: 60 + 5 * at },
    ]);
  const app = await signedInAt(page, facilitator, { surface: "personal" });
  await app.getByRole("button", { name: "Find a time" }).click();

  for (const { displayName } of others) {
    await app.getByRole("textbox", { name: "A colleague's name or address" }).fill(displayName);
    await app.getByRole("button", { name: "Search" }).click();
    await app.getByRole("button", { name: `Add ${displayName}` }).click();
  }
  await app.getByLabel("Format").selectOption("peer-coaching-circle");
  // Between Accra's morning and Kathmandu's evening, lunches aside, there are never 90 minutes.
  await app.getByLabel("Length").selectOption("60");
  await showTimes(app, tenant);
  expect(await app.locator("html").innerHTML()).not.toContain("Own matter");
  await inEveryLook(page, app, "circle-times");

  await app.getByRole("region", { name: "Times" }).getByRole("listitem").getByRole("button").first().click();
  await app.getByLabel("Name of the circle (optional)").fill("North Star");
  await app.getByRole("button", { name: "Book", exact: true }).dblclick();
  await expect(app.getByRole("heading", { name: "Booked", exact: true })).toBeVisible();
  await inEveryLook(page, app, "circle-booked");

  const booked = await Promise.all(
    circleOfSix.map(async (user) => (await eventsOf(tenant, user)).filter(({ subject }) => !subject.startsWith("Own"))),
  );
  expect(booked.map((events) => events.length)).toEqual([1, 1, 1, 1, 1, 1]);
  expect(new Set(booked.flat().map(({ iCalUId }) => iCalUId)).size).toBe(1);
  const [event] = booked.flat();
  expect(event?.onlineMeeting?.joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\//);
  const body = { contentType: "html", content: event?.body.content ?? "" } as const;
  expect(readAgendaBlock(body, productionOrigins.appOrigin)).not.toBeNull();

  await app.getByRole("button", { name: "Your sessions" }).click();
  await expect(app.getByText(/^With North Star: /)).toBeVisible();
});
