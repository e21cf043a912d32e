import type { Page, Worker } from "@playwright/test";
import { participant, partner } from "../sample/people.ts";
import { askWorker, expect, openPanel, signIn, test } from "./extension.ts";

interface TokenAnswer {
  readonly value?: string;
  readonly reason?: string;
}

const getToken = (panel: Page, scopes: readonly string[], more: object = {}) =>
  askWorker(panel, { ask: "getToken", scopes, interactive: false, ...more }) as Promise<TokenAnswer>;

/** Everything the extension has kept, as text. */
function kept(worker: Worker): Promise<string> {
  return worker.evaluate(async () => {
    const { storage } = (globalThis as unknown as { chrome: { storage: Record<string, { get(): Promise<object> }> } })
      .chrome;
    const databases = (await indexedDB.databases()).map(({ name }) => name);
    return JSON.stringify([
      await storage["session"]?.get(),
      await storage["local"]?.get(),
      await storage["sync"]?.get(),
      databases,
    ]);
  });
}

test("a token is asked for once and shared while it lasts", async ({ context, worker, tenant }) => {
  expect(worker.url()).toContain("background");
  const panel = await openPanel(context);
  await signIn(panel, participant);
  const answers = await Promise.all([1, 2, 3].map(() => getToken(panel, ["User.Read"])));
  expect(new Set(answers.map(({ value }) => value)).size).toBe(1);
  const requests = tenant
    .log()
    .filter(({ url, status, method }) => url.endsWith("/token") && status === 200 && method === "POST");
  expect(requests).toHaveLength(1);
});

test("a further permission waits for a click, is asked for by name, and can be refused", async ({
  context,
  worker,
}) => {
  expect(worker.url()).toContain("background");
  const panel = await openPanel(context);
  await signIn(panel, participant);
  expect(await getToken(panel, ["Calendars.Read"])).toEqual({ reason: "needs-consent" });

  const asked = async (button: string) => {
    const opening = context.waitForEvent("page");
    const answer = getToken(panel, ["Calendars.Read"], { interactive: true });
    const window = await opening;
    await expect(window.getByRole("listitem")).toHaveText(["Calendars.Read"]);
    await window.getByRole("button", { name: button }).click();
    return answer;
  };
  expect(await asked("Cancel")).toEqual({ reason: "cancelled" });
  expect((await asked("Accept")).value).toEqual(expect.any(String));
  expect((await getToken(panel, ["Calendars.Read"])).value).toEqual(expect.any(String));
});

test("a claims challenge and a token turned down bring a new token", async ({ context, worker, tenant }) => {
  expect(worker.url()).toContain("background");
  const panel = await openPanel(context);
  await signIn(panel, participant);
  const { value: first = "" } = await getToken(panel, ["User.Read"]);
  const claims = JSON.stringify({ access_token: { nbf: { essential: true, value: "1604106651" } } });
  const { value: second = "" } = await getToken(panel, ["User.Read"], { claims });
  expect(second).not.toBe(first);
  // Within one second the tenant would write the very same token again.
  tenant.clock.advance(1_000);
  const { value: third = "" } = await getToken(panel, ["User.Read"], { refusedToken: second });
  expect([first, second, ""]).not.toContain(third);
});

test("after a day the session in the browser renews the tokens without a window", async ({
  context,
  worker,
  tenant,
}) => {
  expect(worker.url()).toContain("background");
  const panel = await openPanel(context);
  await signIn(panel, participant);
  const { value: first = "" } = await getToken(panel, ["User.Read"]);
  tenant.clock.set(tenant.clock.now() + 25 * 3_600_000);
  const windows: Page[] = [];
  context.on("page", (page) => windows.push(page));
  const { value: second, reason } = await getToken(panel, ["User.Read"], { refusedToken: first });
  expect(reason).toBe(undefined);
  expect(second).not.toBe(first);
  expect(windows).toEqual([]);
});

test("the browser may stop the worker at any time: the person stays signed in", async ({ context, worker }) => {
  const panel = await openPanel(context);
  await signIn(panel, participant);
  const { value = "" } = await getToken(panel, ["User.Read"]);
  const session = await context.newCDPSession(panel);
  const stopped = new Promise<void>((resolve) => {
    session.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === "stopped")) resolve();
    });
  });
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
  await stopped;
  expect(worker.url()).toContain("background");
  expect(await getToken(panel, ["User.Read"])).toEqual({ value });
});

test("signing out leaves nothing on the device, offline too, and another account can follow", async ({
  context,
  worker,
}) => {
  const panel = await openPanel(context);
  await signIn(panel, participant);
  const { value = "" } = await getToken(panel, ["User.Read"]);
  expect(await kept(worker)).toContain(value);
  await context.setOffline(true);
  await panel.getByRole("button", { name: "Sign out" }).click();
  await expect(panel.getByRole("button", { name: "Sign in" })).toBeVisible();
  expect(await kept(worker)).toBe(JSON.stringify([{}, {}, {}, []]));
  expect(await getToken(panel, ["User.Read"])).toEqual({ reason: "needs-click" });
  await context.setOffline(false);
  await signIn(panel, partner);
});

test("sign-in that cannot be reached says so, and the tokens at hand still serve", async ({
  context,
  worker,
  front,
  tenant,
  watch,
}) => {
  expect(worker.url()).toContain("background");
  watch.provoke(/login\.microsoftonline\.com/);
  const panel = await openPanel(context);
  front.useTenant("http://127.0.0.1:9");
  await panel.getByRole("button", { name: "Sign in" }).click();
  await expect(panel.getByText("Sign-in did not answer.")).toBeVisible();

  front.useTenant(tenant.origin);
  await signIn(panel, participant);
  front.useTenant("http://127.0.0.1:9");
  expect(await getToken(panel, ["Calendars.Read"])).toEqual({ reason: "timed-out" });
  expect((await getToken(panel, ["User.Read"])).value).toEqual(expect.any(String));
});
