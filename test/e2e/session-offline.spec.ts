import { participant } from "../sample/people.ts";
import { expect, test } from "./fixture.ts";
import { addTo, bookFirstTime, inEveryLook, openTheSession, signedInAt } from "./session-steps.ts";
import { openTeams } from "./teams.ts";

test.use({ timezoneId: participant.timeZone });

const minute = 60_000;

test("who joins the meeting without a network reads the last agenda, with its age, and can run the session (J4.7)", async ({
  page,
  context,
  tenant,
  watch,
}) => {
  test.setTimeout(210_000);
  watch.provoke(/^https:\/\/graph\.microsoft\.com\//);
  const mine = await signedInAt(page, participant, { surface: "personal" });
  const { start, chatId } = await bookFirstTime(mine, tenant);
  await openTheSession(mine);
  await addTo(mine, "Focus for today", { kind: "note", text: "One thing at a time" });

  // Seen last eight minutes before it begins; when it begins the network is away.
  await page.goto("about:blank");
  const seen = start - 8 * minute;
  tenant.clock.set(seen);
  await page.clock.setSystemTime(seen);
  const visit = { persona: participant.userPrincipalName, surface: "panel", chatId } as const;
  // What is on the device is shown first; the look that makes it eight minutes old ends with the own calendar.
  const looked = page.waitForResponse((response) => response.url().includes("/me/calendarView"));
  const last = await openTeams(page, visit);
  await expect(last.getByText("One thing at a time")).toBeVisible({ timeout: 40_000 });
  await looked;
  await page.waitForLoadState("networkidle");

  await page.goto("about:blank");
  await context.route("https://graph.microsoft.com/**", (route) => route.abort("internetdisconnected"));
  await page.clock.setSystemTime(start);
  const joining = await openTeams(page, visit);
  await expect(joining.getByRole("heading", { name: "Agenda" })).toBeVisible({ timeout: 40_000 });
  await expect(joining.getByText("One thing at a time")).toBeVisible();
  const clock = new Intl.DateTimeFormat("en", { timeZone: participant.timeZone, hour: "numeric", minute: "2-digit" });
  await expect(joining.getByText(`Not up to date: this is the session as of ${clock.format(seen)}.`)).toBeVisible();
  await inEveryLook(page, joining, "session-joined-offline");

  // The timer is started without a network, by this device's clock, and goes on with it.
  await joining.getByRole("button", { name: "Start the session" }).click({ timeout: 30_000 });
  await expect(joining.getByRole("timer")).toBeVisible();
  const offline = joining.getByText(/^Offline: the timer goes by this device's own clock/);
  await expect(offline).toBeVisible();

  // The network is back: what was pressed is sent, and the same timer goes on by the service's clock.
  tenant.clock.set(await page.evaluate(() => Date.now()));
  const before = tenant.log().length;
  await context.unroute("https://graph.microsoft.com/**");
  await joining.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect(offline).toBeHidden({ timeout: 40_000 });
  await expect(joining.getByText(/^Not up to date: /)).toBeHidden();
  await expect(joining.getByRole("timer")).toBeVisible();
  await expect(joining.getByRole("button", { name: "Pause" })).toBeVisible();
  const sent = tenant.log().slice(before);
  expect(
    sent.filter(({ method, url, status }) => method === "POST" && url.endsWith("/items") && status === 201),
  ).not.toEqual([]);
});
