import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page, Worker } from "@playwright/test";
import { chromium } from "@playwright/test";
import type { TlsFront } from "../hosts/tls-front.ts";
import { test as base, expect } from "./fixture.ts";

/** Pinned by the key in the manifest, and with it the address sign-in comes back to. */
export const extensionId = "mokhooehhdkoecfaphfcpanhgnbahneh";

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Names the browser itself asks for: accounts and updates of its maker, as soon as there is an extension, and the address
 * sign-in comes back to, which nobody serves: the browser reads it and closes the window.
 */
const ownToBrowser = ["accounts.google.com", "update.googleapis.com", "clients2.google.com", "*.chromiumapp.org"];

/** Starts a browser with the built extension, 360 pixels wide as its side panel. */
export function startBrowser(
  profile: string,
  { front, extensionFolder }: { readonly front: TlsFront; readonly extensionFolder: string },
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: process.env.TURNABOUT_CHROMIUM ?? "/usr/bin/chromium",
    headless: true,
    viewport: { width: 360, height: 740 },
    args: [
      ...quiet,
      ...front.browserArguments,
      `--host-resolver-rules=${[...ownToBrowser.map((name) => `MAP ${name} ~NOTFOUND`), `MAP * 127.0.0.1:${front.port}`].join(", ")}`,
      `--disable-extensions-except=${extensionFolder}`,
      `--load-extension=${extensionFolder}`,
    ],
  });
}

interface ExtensionFixtures {
  /** The folder of the browser's profile. */
  readonly profile: string;
  readonly worker: Worker;
}

/** A browser with the built extension. */
export const test = base.extend<ExtensionFixtures, { readonly extensionFolder: string }>({
  extensionFolder: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const folder = process.env["TURNABOUT_EXTENSION"];
      if (folder === undefined) throw new Error("The extension was not built before the specs began.");
      await use(folder);
    },
    { scope: "worker" },
  ],
  // oxlint-disable-next-line no-empty-pattern
  profile: async ({}, use) => {
    const profile = mkdtempSync(join(tmpdir(), "turnabout-profile-"));
    await use(profile);
    rmSync(profile, { recursive: true, force: true });
  },
  context: async ({ profile, front, extensionFolder }, use) => {
    const context = await startBrowser(profile, { front, extensionFolder });
    await use(context);
    await context.close();
  },
  worker: async ({ context, tenant, watch }, use) => {
    // Named so that every spec with a worker has a tenant and is watched.
    expect([tenant, watch]).toBeDefined();
    // Only a browser with a window asks for it, and sign-in has none.
    watch.provoke(/\/favicon\.ico$/);
    await use(context.serviceWorkers()[0] ?? (await wokenWorker(context)));
  },
});

/** The side panel's page in a tab: the browser's own panel is not among the pages that can be driven. */
export async function openPanel(context: BrowserContext): Promise<Page> {
  const panel = await context.newPage();
  await panel.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  return panel;
}

/** The worker of a browser that is still starting it, or has put it to sleep: then the panel's first question wakes it. */
export async function wokenWorker(context: BrowserContext): Promise<Worker> {
  const started = await context.waitForEvent("serviceworker", { timeout: 10_000 }).catch(() => null);
  if (started) return started;
  const waking = context.waitForEvent("serviceworker");
  const panel = await openPanel(context);
  const worker = await waking;
  await panel.close();
  return worker;
}

/** Clicks "Sign in" and gives the window that opens. */
export async function signInWindow(panel: Page): Promise<Page> {
  const opening = panel.context().waitForEvent("page");
  await panel.getByRole("button", { name: "Sign in" }).click();
  return opening;
}

/** Signs in by the window, as a person who says yes to what is asked. */
export async function signIn(panel: Page, { displayName }: { readonly displayName: string }): Promise<void> {
  const window = await signInWindow(panel);
  await window.getByRole("button", { name: displayName }).click();
  // Who has agreed before is not asked again: the window is gone by then.
  const agree = window.getByRole("button", { name: "Accept" }).click();
  await agree.catch((thrown: unknown) => {
    if (!window.isClosed()) throw thrown;
  });
  await expect(panel.getByText(displayName)).toBeVisible();
}

/** What the worker answers to a message from the panel's page. */
export function askWorker(panel: Page, message: object): Promise<unknown> {
  return panel.evaluate((sent) => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
    };
    return chrome.runtime.sendMessage(sent);
  }, message);
}

export { expect };
