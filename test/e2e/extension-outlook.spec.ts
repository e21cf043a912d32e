import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page, Worker } from "@playwright/test";
import { extensionSizes } from "../bench/extension-sizes.ts";
import { participant, partner } from "../sample/people.ts";
import type { Tenant } from "../tenant/start-tenant.ts";
import { eventsOf } from "./calendar.ts";
import { extensionId, expect, openPanel, signIn, test } from "./extension.ts";
import { look } from "./look.ts";
import { asPerson, besideSession, clickButton, openEvent, outlook } from "./outlook-event.ts";

/** A meeting in the participant's mailbox, made with another application; gives its id. */
async function meeting(tenant: Tenant): Promise<string> {
  const start = new Date(tenant.clock.now() + 86_400_000).toISOString().slice(0, 19);
  const end = new Date(tenant.clock.now() + 88_200_000).toISOString().slice(0, 19);
  const answer = await tenant.fetch("https://graph.microsoft.com/v1.0/me/events", {
    method: "POST",
    headers: {
      authorization: `Bearer ${tenant.token({ userId: participant.id })}`,
      "content-type": "application/json",
    },
    body: JSON.stringify({
      subject: "Coaching",
      start: { dateTime: start, timeZone: "UTC" },
      end: { dateTime: end, timeZone: "UTC" },
      attendees: [{ emailAddress: { address: partner.mail }, type: "required" }],
    }),
  });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}

/** How many side panels the browser shows. */
function sidePanels(worker: Worker): Promise<number> {
  return worker.evaluate(async () => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
    return (await runtime.getContexts({ contextTypes: ["SIDE_PANEL"] })).length;
  });
}

interface Runtime {
  getContexts(filter: { contextTypes: string[] }): Promise<unknown[]>;
}

test("the button appears with an event and opens the side panel for it (J1.11)", async ({
  context,
  worker,
  tenant,
}) => {
  const id = await meeting(tenant);
  const panel = await openPanel(context);
  await signIn(panel, participant);

  const page = await openEvent(context, id);
  await look(page, "outlook-button");
  expect(await sidePanels(worker)).toBe(0);
  await clickButton(page);
  await expect.poll(() => sidePanels(worker)).toBe(1);
  await expect(panel.locator(`[data-event="${id}"]`)).toBeVisible();
  await look(panel, "extension-event");

  await page.goto(`${outlook}/view/week?${asPerson}`);
  await expect(page.getByText("Coaching")).toBeVisible();
  await expect(page.locator("turnabout-button")).toHaveCount(0);
});

test("the panel opens the session of the event, which Outlook names by another kind of id (J1.11)", async ({
  context,
  worker,
  tenant,
}) => {
  const { panel, page, id } = await besideSession({ context, worker, tenant });
  const before = tenant.log().length;
  await clickButton(page);
  await expect(panel.getByRole("heading", { name: "Agenda" })).toBeVisible();
  const asked = () => tenant.log().slice(before);
  const byId = () => asked().filter(({ url }) => url.includes(`/me/events/${encodeURIComponent(id)}`));
  // The panel in the tab and the browser's own: one further request each.
  await expect.poll(() => byId().length).toBe(2);
  const viewed = asked().find(({ url }) => url.includes("/me/calendarView"));
  expect(JSON.stringify(viewed?.responseBody)).not.toContain(id);
  await look(panel, "extension-session-of-event");
});

test("beside a meeting made in plain Outlook the panel makes it a session with one click, and the meeting stays as it is (J1.23)", async ({
  context,
  worker,
  tenant,
}) => {
  expect(worker.url()).toContain("background");
  await fetch(`${tenant.origin}/_tenant/consent`, { method: "POST", body: JSON.stringify({ userId: participant.id }) });
  const id = await meeting(tenant);
  const panel = await openPanel(context);
  await signIn(panel, participant);
  const calendars = async () => JSON.stringify([await eventsOf(tenant, participant), await eventsOf(tenant, partner)]);
  const before = await calendars();
  const page = await openEvent(context, id);
  await clickButton(page);
  await expect(panel.getByRole("heading", { name: "This meeting can become a session" })).toBeVisible();
  await look(panel, "extension-adopt");
  await panel.getByRole("button", { name: /^Make it a session/ }).click();
  await expect(panel.getByRole("heading", { name: "Agenda" })).toBeVisible();
  await look(panel, "extension-adopted");
  expect(await calendars()).toBe(before);
});

test("an event without a session takes the place of the session that was shown before (J1.11)", async ({
  context,
  worker,
  tenant,
}) => {
  const { panel, page } = await besideSession({ context, worker, tenant });
  await clickButton(page);
  await expect(panel.getByRole("heading", { name: "Agenda" })).toBeVisible();
  await page.close();
  await clickButton(await openEvent(context, await meeting(tenant)));
  await expect(panel.getByRole("heading", { name: "This meeting can become a session" })).toBeVisible();
  await expect(panel.getByRole("heading", { name: "Your sessions" })).toBeVisible();
  await expect(panel.getByRole("heading", { name: "Agenda" })).toHaveCount(0);
});

test("the panel that opens beside an event shows that event", async ({ context, worker, tenant }) => {
  const id = await meeting(tenant);
  const tab = await openPanel(context);
  await signIn(tab, participant);
  await tab.close();
  const page = await openEvent(context, id);
  await clickButton(page);
  await expect.poll(() => sidePanels(worker)).toBe(1);
  await expect.poll(() => inSidePanel(page, "document.querySelector('[data-event]')?.dataset.event")).toBe(id);
});

/** What an expression gives in the browser's own side panel, which is reached through its debugging target only. */
async function inSidePanel(page: Page, expression: string): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  const { targetInfos } = await session.send("Target.getTargets");
  const target = targetInfos.find(({ url }) => url.endsWith("/sidepanel.html"));
  if (!target) return undefined;
  const { sessionId } = await session.send("Target.attachToTarget", { targetId: target.targetId, flatten: false });
  const answer = new Promise<unknown>((resolve) => {
    session.on("Target.receivedMessageFromTarget", (event) => {
      if (event.sessionId === sessionId)
        resolve((JSON.parse(event.message) as { result?: { result?: { value?: unknown } } }).result?.result?.value);
    });
  });
  const message = JSON.stringify({ id: 1, method: "Runtime.evaluate", params: { expression, returnByValue: true } });
  await session.send("Target.sendMessageToTarget", { sessionId, message });
  const value = await answer;
  await session.detach();
  return value;
}

test("scripts of the page can neither use the button nor reach the extension (T23, T24)", async ({
  context,
  worker,
  tenant,
  watch,
}) => {
  watch.provoke(/^chrome-extension:\/\/invalid\/$/);
  const page = await openEvent(context, await meeting(tenant));
  const before = tenant.log().length;
  const reached = await page.evaluate(async (id) => {
    const host = document.querySelector("turnabout-button");
    for (let round = 0; round < 1_000; round += 1) {
      for (const target of [host, document, globalThis])
        target?.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true }));
      host?.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
      postMessage({ open: true, eventRef: "x".repeat(round) }, "*");
      postMessage({ ask: "getToken", scopes: ["User.Read"], interactive: true }, "*");
    }
    const { chrome } = globalThis as unknown as { chrome?: { runtime?: object } };
    const page = await fetch(`chrome-extension://${id}/sidepanel.html`).then(
      () => "read",
      () => "refused",
    );
    return { inside: host?.shadowRoot ?? null, runtime: chrome?.runtime ?? null, page };
  }, extensionId);
  expect(reached).toEqual({ inside: null, runtime: null, page: "refused" });
  expect(await sidePanels(worker)).toBe(0);
  expect(tenant.log()).toHaveLength(before);
});

test("the content script reads no token, and the worker answers it nothing but to open the panel (T23, T26)", async ({
  context,
  worker,
  tenant,
}) => {
  const id = await meeting(tenant);
  await signIn(await openPanel(context), participant);
  const page = await openEvent(context, id);
  const session = await context.newCDPSession(page);
  const worlds: { id: number; origin: string }[] = [];
  session.on("Runtime.executionContextCreated", ({ context: world }) => worlds.push(world));
  await session.send("Runtime.enable");
  const own = worlds.find(({ origin }) => origin === `chrome-extension://${extensionId}`);
  const read = async (expression: string) => {
    const { result } = await session.send("Runtime.evaluate", {
      expression,
      awaitPromise: true,
      returnByValue: true,
      ...(own && { contextId: own.id }),
    });
    return result.value as unknown;
  };
  const told = "then((value) => JSON.stringify(value) ?? 'nothing', () => 'refused')";
  expect(own).toBeDefined();
  expect(await read(`chrome.storage.session.get().${told}`)).toBe("refused");
  expect(await read(`chrome.storage.local.get().${told}`)).toBe("refused");
  for (const message of [
    { ask: "account" },
    { ask: "getToken", scopes: ["User.Read"], interactive: true },
    { ask: "signOut" },
    { open: true, eventRef: "<script>" },
    { open: true, eventRef: id, ask: "account" },
    { open: "yes" },
  ]) {
    const answer = await read(
      `Promise.race([chrome.runtime.sendMessage(${JSON.stringify(message)}), new Promise((end) => setTimeout(end, 300))]).${told}`,
    );
    expect(["nothing", "null", "refused"], JSON.stringify(message)).toContain(answer);
  }
  expect(await sidePanels(worker)).toBe(0);
});

test("the extension stays within its sizes, and its content script sends nothing", ({ extensionFolder }) => {
  const { sidePanel, contentScript } = extensionSizes(extensionFolder);
  expect(sidePanel).toBeLessThanOrEqual(150 * 1024);
  expect(contentScript).toBeLessThanOrEqual(5 * 1024);
  const manifest = JSON.parse(readFileSync(join(extensionFolder, "manifest.json"), "utf8")) as {
    content_scripts: { js: string[] }[];
  };
  const script = manifest.content_scripts
    .flatMap(({ js }) => js)
    .map((file) => readFileSync(join(extensionFolder, file), "utf8"))
    .join("");
  expect(script.match(/new \w+Observer/g)).toEqual(["new MutationObserver"]);
  expect(script).not.toMatch(/fetch|XMLHttpRequest|sendBeacon|WebSocket|EventSource|import\(|https?:/);
});
