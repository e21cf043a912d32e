import type { BrowserContext } from "@playwright/test";

export interface Watch {
  /** What went wrong in any page or frame: uncaught errors, and errors in the console. */
  readonly problems: string[];
  /** The spec provokes refused answers at these addresses: the browser's status line about them is no problem. */
  provoke(address: RegExp): void;
}

const statusLine = /^Failed to load resource: (the server responded with a status of [45]\d\d|net::ERR_)/;

/** Collects what must not happen in a browser context while a spec runs. */
export function watchContext(context: BrowserContext): Watch {
  const problems: string[] = [];
  const provoked: RegExp[] = [];
  context.on("weberror", (error) => problems.push(`uncaught: ${error.error().stack ?? error.error().message}`));
  context.on("console", (message) => {
    if (message.type() !== "error") return;
    const address = message.location().url;
    if (statusLine.test(message.text()) && provoked.some((pattern) => pattern.test(address))) return;
    problems.push(`console: ${message.text()} (${address})`);
  });
  return { problems, provoke: (address) => provoked.push(address) };
}
