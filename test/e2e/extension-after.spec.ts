import type { BrowserContext, Page, Worker } from "@playwright/test";
import { participant } from "../sample/people.ts";
import type { Tenant } from "../tenant/start-tenant.ts";
import { accessibilityProblems } from "./accessibility.ts";
import { expect, openPanel, signIn, startBrowser, test, wokenWorker } from "./extension.ts";
import { look } from "./look.ts";
import { theOneEvent } from "./pair-steps.ts";
import { bookFirstTime } from "./session-steps.ts";
import { watchContext } from "./watch-context.ts";

const minute = 60_000;
const usual = { text: "", title: "Open Turnabout" };
const ended = { text: "1", title: "Your session has ended. Two minutes to reflect." };

const looks = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  contrast: { forcedColors: "active" },
} as const;

interface Chrome {
  readonly action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> };
  readonly alarms: { getAll(): Promise<readonly { scheduledTime: number }[]> };
  readonly storage: { readonly local: { get(key: string): Promise<{ notices?: unknown }> } };
}

/** What the extension's button shows. */
function button(worker: Worker): Promise<{ text: string; title: string }> {
  return worker.evaluate(async () => {
    const { action } = (globalThis as unknown as { chrome: Chrome }).chrome;
    return { text: await action.getBadgeText({}), title: await action.getTitle({}) };
  });
}

/** What is left for the worker, and when its alarm rings. */
function left(worker: Worker): Promise<{ kept: unknown; alarms: readonly number[] }> {
  return worker.evaluate(async () => {
    const { alarms, storage } = (globalThis as unknown as { chrome: Chrome }).chrome;
    const { notices } = await storage.local.get("notices");
    return { kept: notices, alarms: (await alarms.getAll()).map(({ scheduledTime }) => scheduledTime) };
  });
}

/** Moves the session in plain Outlook so that it ends then. */
async function endAt(tenant: Tenant, end: number): Promise<void> {
  const { id } = await theOneEvent(tenant);
  const at = (time: number) => ({ dateTime: new Date(time).toISOString().slice(0, 19), timeZone: "UTC" });
  const answer = await tenant.fetch(`https://graph.microsoft.com/v1.0/me/events/${encodeURIComponent(id)}`, {
    method: "PATCH",
    headers: {
      authorization: `Bearer ${tenant.token({ userId: participant.id })}`,
      "content-type": "application/json",
    },
    body: JSON.stringify({ start: at(end - 45 * minute), end: at(end) }),
  });
  expect(answer.status).toBe(200);
}

async function openSignedIn(context: BrowserContext): Promise<Page> {
  const panel = await openPanel(context);
  await signIn(panel, participant);
  return panel;
}

test("the button says at the end that the session is over, after a restart too, and the panel opens with its form (J1.16)", async ({
  context,
  worker,
  tenant,
  profile,
  front,
  extensionFolder,
}) => {
  test.setTimeout(240_000);
  await fetch(`${tenant.origin}/_tenant/consent`, { method: "POST", body: JSON.stringify({ userId: participant.id }) });
  tenant.clock.set(Date.now());
  const panel = await openSignedIn(context);
  await bookFirstTime(panel, tenant);
  const end = Math.ceil((Date.now() + minute) / 1_000) * 1_000;
  await endAt(tenant, end);
  await panel.evaluate(() => void window.dispatchEvent(new Event("focus")));
  await expect.poll(() => left(worker)).toMatchObject({ alarms: [end] });
  const { kept } = (await left(worker)) as { kept: { notices: readonly object[] } };
  expect(kept).toEqual({
    account: expect.stringContaining(participant.id),
    notices: [{ sessionId: expect.stringMatching(/^[\w-]{22}\.[\w-]{11}$/), at: end }],
  });
  expect(await button(worker)).toEqual(usual);

  await context.close();
  const restarted = await startBrowser(profile, { front, extensionFolder });
  const watch = watchContext(restarted);
  watch.provoke(/\/favicon\.ico$/);
  const again = restarted.serviceWorkers()[0] ?? (await wokenWorker(restarted));
  const asked = tenant.log().length;
  await expect.poll(() => button(again), { timeout: 120_000, intervals: [1_000] }).toEqual(ended);
  expect(Date.now()).toBeGreaterThanOrEqual(end);
  // The worker has asked nobody.
  expect(tenant.log()).toHaveLength(asked);

  const shown = await openSignedIn(restarted);
  const form = shown.getByRole("form", { name: "Two-minute reflection" });
  await expect(form).toBeVisible();
  await expect.poll(() => button(again)).toEqual(usual);
  for (const [name, media] of Object.entries(looks)) {
    await shown.emulateMedia(media);
    const problems = await accessibilityProblems(shown);
    // Forced colours come from the browser after the styles, where axe reads them.
    expect(problems.filter((problem) => name !== "contrast" || !problem.startsWith("color-contrast"))).toEqual([]);
    await look(shown, `extension-after-${name}`);
  }

  await form.getByRole("button", { name: "Remind me tomorrow" }).click();
  await expect(shown.getByText("You will be asked again tomorrow.")).toBeVisible();
  await expect.poll(async () => (await left(again)).alarms[0]).toBeGreaterThan(end);
  const [tomorrow = 0] = (await left(again)).alarms;
  expect(tomorrow - end).toBeLessThanOrEqual(25 * 60 * minute);
  const home = await openPanel(restarted);
  await home.getByRole("button", { name: /^Reflect, 2 minutes: / }).click();
  await home.getByRole("button", { name: "No reflection this time" }).click();
  await expect(home.getByText("No reflection this time.")).toBeVisible();
  await expect.poll(() => left(again)).toMatchObject({ kept: { notices: [] }, alarms: [] });
  expect(await button(again)).toEqual(usual);
  expect(watch.problems).toEqual([]);
  await restarted.close();
});
