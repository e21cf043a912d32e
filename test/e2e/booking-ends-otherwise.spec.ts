import { participant, partner } from "../sample/people.ts";
import { anotherBrowser } from "./another-browser.ts";
import { eventsOf } from "./calendar.ts";
import { expect, test } from "./fixture.ts";
import { findTimes, slots } from "./pair-steps.ts";
import { bookFirstTime, inEveryLook, openTheSession, signedInAt } from "./session-steps.ts";
import { moveSwitch } from "./switchboard.ts";
import { openTeams } from "./teams.ts";

test.use({ timezoneId: participant.timeZone });

test("an event that comes without its Teams meeting is told, with what to do", async ({ page, tenant }) => {
  await moveSwitch(tenant, "onlineMeeting", "missing");
  const app = await signedInAt(page, participant, { surface: "personal" });
  await findTimes(app, tenant);
  await slots(app).first().click();
  await app.getByRole("button", { name: "Book", exact: true }).click();
  await expect(app.getByRole("heading", { name: "Booked", exact: true })).toBeVisible();
  await expect(
    app.getByText(/^Microsoft 365 made the event without a Teams link\. Open the event in Outlook/),
  ).toBeVisible();
  await expect(app.getByRole("link", { name: "Join in Teams" })).toHaveCount(0);
  // Without join information the agenda is the end of the invitation (J1.10).
  const [event] = (await eventsOf(tenant, partner)).filter(({ subject }) => subject === "Turnabout session");
  expect(event?.body.content).toMatch(
    /Turnabout agenda:.*\/open#session=[^>]*>[^<]*<\/a>(<\/p>|<\/div>|\s)*(<\/body>\s*<\/html>)?\s*$/s,
  );
  await inEveryLook(page, app, "meeting-missing");
  await app.getByRole("button", { name: "Open the session" }).click();
  await expect(app.getByRole("heading", { name: "Agenda" })).toBeVisible();
  await inEveryLook(page, app, "meeting-missing-session");
});

test("a time that the other member has just booked for both is told as theirs; there is one meeting", async ({
  page,
  tenant,
  front,
}) => {
  test.setTimeout(180_000);
  const mine = await signedInAt(page, participant, { surface: "personal" });
  const { chatId } = await bookFirstTime(mine, tenant);
  await openTheSession(mine);
  const other = await anotherBrowser(front, partner.timeZone);
  await signedInAt(other.page, partner, { surface: "details", chatId });
  const theirs = await openTeams(other.page, { persona: partner.userPrincipalName, surface: "personal" });
  await expect(theirs.getByRole("button", { name: "Find a time" })).toBeVisible();
  // The circle's secret has come once the participant's client has run again.
  await openTheSession(theirs);
  await expect(theirs.getByRole("heading", { name: "Peer coaching pair" })).toBeVisible({ timeout: 60_000 });
  await theirs.getByRole("button", { name: "Back", exact: true }).click();
  await mine.getByRole("button", { name: "Back", exact: true }).click();

  for (const [app, name] of [
    [mine, partner.displayName],
    [theirs, participant.displayName],
  ] as const) {
    await app.getByRole("button", { name: "Find a time" }).click();
    await app.getByRole("textbox", { name: "A colleague's name or address" }).fill(name);
    await app.getByRole("button", { name: "Search" }).click();
    await app.getByRole("button", { name: `Add ${name}` }).click();
    await app.getByRole("button", { name: "Show times" }).click();
    await slots(app).first().click();
  }
  const before = (await eventsOf(tenant, partner)).length;
  await theirs.getByRole("button", { name: "Book", exact: true }).click();
  await expect(theirs.getByRole("heading", { name: "Booked", exact: true })).toBeVisible();
  await mine.getByRole("button", { name: "Book", exact: true }).click();
  await expect(mine.getByRole("heading", { name: "Already booked" })).toBeVisible();
  await expect(mine.getByText(/^Tomás Ferreira booked this time for you a moment before\./)).toBeVisible();
  await inEveryLook(page, mine, "booked-by-other");
  for (const user of [participant, partner]) expect(await eventsOf(tenant, user)).toHaveLength(before + 1);
  await mine.getByRole("button", { name: "Open the session" }).click();
  await expect(mine.getByRole("heading", { name: "Agenda" })).toBeVisible();
  await other.close();
});
