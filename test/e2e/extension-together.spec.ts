import { records } from "../sample/organization.ts";
import { participant, partner } from "../sample/people.ts";
import { anotherBrowser } from "./another-browser.ts";
import { expect, openPanel, signIn, test } from "./extension.ts";
import { addTo, bookFirstTime, openTheSession, signedInAt } from "./session-steps.ts";
import { storedItems } from "./summaries-steps.ts";

const minute = 60_000;
const insight = "Mornings are for listening 7731";

test("beside Outlook and in the Teams meeting: both fill one session, and each reflects where they are (J1.12, J1.16, J2.3)", async ({
  context,
  worker,
  tenant,
  front,
  watch,
}) => {
  test.setTimeout(180_000);
  expect(worker.url()).toContain("background");
  await fetch(`${tenant.origin}/_tenant/consent`, { method: "POST", body: JSON.stringify({ userId: participant.id }) });
  const panel = await openPanel(context);
  await panel.clock.install();
  await signIn(panel, participant);
  const { start, chatId } = await bookFirstTime(panel, tenant);
  await openTheSession(panel);
  await addTo(panel, "Focus for today", { kind: "topic", text: "Handing over the team" });
  await panel.getByRole("button", { name: "Put the agenda into the invitation" }).click();
  await expect(panel.getByText("The agenda is in the invitation already; nothing was changed.")).toBeVisible();

  const other = await anotherBrowser(front, partner.timeZone);
  await other.page.clock.install();
  const meeting = await signedInAt(other.page, partner, { surface: "details", chatId });
  await addTo(meeting, "For the whole session", { kind: "note", text: "I would like to listen more" });
  // Polls go on by the pages' own clocks.
  for (const page of [panel, other.page]) await page.clock.resume();
  await expect(panel.getByText("I would like to listen more")).toBeVisible({ timeout: 60_000 });
  await expect(meeting.getByText("Handing over the team")).toBeVisible({ timeout: 60_000 });

  // The tokens have ended by then: the first request is turned down and a new token asked for.
  watch.provoke(/^https:\/\/graph\.microsoft\.com\//);
  const passed = start + 46 * minute - tenant.clock.now();
  tenant.clock.set(start + 46 * minute);
  for (const page of [panel, other.page]) await page.clock.fastForward(passed);
  for (const app of [panel, meeting]) {
    const form = app.getByRole("form", { name: "Two-minute reflection" });
    await form.getByLabel("What I take away (for me):").fill(insight);
    await form.getByRole("button", { name: "Save reflection" }).click();
    await expect(app.getByRole("definition").filter({ hasText: insight })).toBeVisible({ timeout: 30_000 });
  }
  const stored = JSON.stringify(storedItems(tenant, records));
  expect(stored.length).toBeGreaterThan(10_000);
  for (const words of ["7731", "Handing over", "listen more"]) expect(stored).not.toContain(words);
  await other.close();
});
