import { productionOrigins } from "../sample/configuration.ts";
import { participant, partner } from "../sample/people.ts";
import { accessibilityProblems } from "./accessibility.ts";
import { anotherBrowser } from "./another-browser.ts";
import { eventsOf } from "./calendar.ts";
import { expect, test } from "./fixture.ts";
import { look } from "./look.ts";
import { agendaBeforeJoin, theOneEvent } from "./pair-steps.ts";
import { addTo, bookFirstTime, openTheSession, signedInAt } from "./session-steps.ts";
import { acceptConsents, openTeams, signInThroughTeams } from "./teams.ts";

test.use({ timezoneId: participant.timeZone });

test("a partner without the product reads the invitation, adds the app from the meeting and changes the agenda (J2.1–J2.4)", async ({
  page,
  tenant,
  front,
}) => {
  test.setTimeout(240_000);
  const mine = await signedInAt(page, participant, { surface: "personal" });
  const { chatId } = await bookFirstTime(mine, tenant);
  await openTheSession(mine);
  await addTo(mine, "Focus for today", { kind: "topic", text: "Handing over the team" });
  const event = await theOneEvent(tenant);

  // J2.1: readable in Outlook, narrow as a phone, and as plain text; nothing of ours is left as markup.
  const other = await anotherBrowser(front, partner.timeZone);
  const mail = other.page;
  mail.setDefaultTimeout(20_000);
  const theirs = (await eventsOf(tenant, partner)).find(({ iCalUId }) => iCalUId === event.iCalUId);
  const query = new URLSearchParams({ persona: partner.userPrincipalName });
  await mail.setViewportSize({ width: 360, height: 1400 });
  await mail.goto(`https://outlook.office.com/calendar/item/${encodeURIComponent(theirs?.id ?? "")}?${query}`);
  const text = mail.getByRole("document", { name: "Message body" });
  await expect(text).toContainText("Turnabout agenda: Peer coaching session (45 min)");
  await expect(text.getByRole("listitem").first()).toHaveText(/^Since last time \(\d+ min\): /);
  expect(await text.innerText()).not.toMatch(/<\/?[a-z]|&[a-z]+;|undefined|null/);
  await text.scrollIntoViewIfNeeded();
  const width = await text.evaluate((shown) => shown.scrollWidth - shown.clientWidth);
  expect(width).toBeLessThanOrEqual(0);
  await look(mail, "partner-reads-invitation");
  const plain = await tenant.fetch(`https://graph.microsoft.com/v1.0/me/events/${theirs?.id}`, {
    headers: {
      authorization: `Bearer ${tenant.token({ userId: partner.id })}`,
      prefer: 'outlook.body-content-type="text"',
    },
  });
  const { body } = (await plain.json()) as { body: { content: string } };
  expect(body.content).toMatch(/Turnabout agenda: Peer coaching session \(45 min\)\r\n/);
  expect(body.content).not.toMatch(/<\/?(?:div|ul|li|p|b)>/);
  // J2.2: who joins without the app finds the way into the meeting under the agenda.
  expect(agendaBeforeJoin(event)).toBe(true);

  // J2.1: the link opens the app's own page, which offers Teams.
  const opening = mail.waitForEvent("popup");
  await text.getByRole("link", { name: "Open this session in Turnabout" }).click();
  const own = await opening;
  expect(own.url()).toMatch(new RegExp(`^${productionOrigins.appOrigin}/open#session=`));
  await expect(own.getByRole("link", { name: "Open in Teams" })).toBeVisible();
  await expect(own.getByRole("button", { name: "Sign in" })).toBeVisible();
  await own.setViewportSize({ width: 360, height: 700 });
  expect(await accessibilityProblems(own)).toEqual([]);
  await look(own, "partner-own-page");
  await own.close();

  // J2.3: added from the meeting, the first run keeps the place, and nobody has to look for the session.
  const app = await openTeams(mail, { persona: partner.userPrincipalName, surface: "details", chatId });
  await expect(app.getByRole("button", { name: "Sign in" })).toBeVisible();
  await signInThroughTeams(mail, app);
  await acceptConsents(mail);
  const ask = app.getByRole("button", { name: "Ask for the permission" });
  const agenda = app.getByRole("heading", { name: "Agenda" });
  await expect(agenda.or(ask)).toBeVisible({ timeout: 40_000 });
  if (await ask.isVisible()) await ask.click();
  await expect(agenda).toBeVisible();
  await expect(app.getByRole("heading", { name: "Your sessions" })).toHaveCount(0);
  const waiting = app.getByText(/^What Maya Gurung wrote for both of you appears here once their Turnabout has run\./);
  await expect(waiting).toBeVisible();
  await look(mail, "partner-in-session");
  await mine.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(app.getByText("Handing over the team")).toBeVisible({ timeout: 60_000 });
  await expect(waiting).toBeHidden();

  // J2.4: what they change of the agenda is shared; the invitation is for the organizer to change.
  const before = tenant.log().length;
  await app.getByRole("button", { name: "Change this part: Focus for today" }).click();
  await app.getByLabel("What this part is called").fill("One aim each");
  await app.getByRole("button", { name: "Save for this session" }).click();
  await expect(app.getByRole("heading", { name: /^One aim each/ })).toBeVisible();
  await expect(mine.getByRole("heading", { name: /^One aim each/ })).toBeVisible({ timeout: 60_000 });
  await expect(
    app.getByText(/the invitation text is updated the next time the organizer opens the session\./),
  ).toBeVisible();
  await expect(app.getByRole("button", { name: /into the invitation|Update the invitation/ })).toHaveCount(0);
  expect(await app.locator("body").innerText()).not.toMatch(/\b40[0-9]\b|forbidden|denied/i);
  const after = tenant.log().slice(before);
  expect(after.filter(({ status }) => status === 403)).toEqual([]);
  expect(after.filter(({ method, url }) => method === "PATCH" && url.includes("/events/"))).toEqual([]);
  await expect.poll(() => accessibilityProblems(app)).toEqual([]);
  await look(mail, "partner-changed-agenda");
  await expect(
    mine.getByText(/^The agenda has changed since it was booked\. The invitation is updated once/),
  ).toBeVisible();
  // The organizer leaves the session: now the text is brought up to date, once, and in everybody's calendar.
  await mine.getByRole("button", { name: "Back", exact: true }).click();
  const theirEvent = async () => (await eventsOf(tenant, partner)).find(({ iCalUId }) => iCalUId === event.iCalUId);
  await expect.poll(async () => (await theirEvent())?.body.content).toContain("One aim each");
  expect(agendaBeforeJoin((await theirEvent())!)).toBe(true);
  const written = tenant.log().slice(before);
  expect(written.filter(({ method, url }) => method === "PATCH" && url.includes("/events/"))).toHaveLength(1);
  await other.close();
});
