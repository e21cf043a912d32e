import { chromium, type Page } from "@playwright/test";
import type { TlsFront } from "../hosts/tls-front.ts";
import { expect } from "./fixture.ts";
import { newProfile } from "./new-profile.ts";
import { type Watch, watchContext } from "./watch-context.ts";

export interface AnotherBrowser {
  readonly page: Page;
  readonly watch: Watch;
  /** Closes it; nothing may have gone wrong in it. */
  close(): Promise<void>;
}

/** A second person's browser, with a profile and a time zone of its own. */
export async function anotherBrowser(front: TlsFront, timezoneId: string): Promise<AnotherBrowser> {
  const profile = newProfile();
  const context = await chromium.launchPersistentContext(profile.folder, {
    executablePath: process.env.TURNABOUT_CHROMIUM ?? "/usr/bin/chromium",
    args: [...front.browserArguments],
    timezoneId,
  });
  const watch = watchContext(context);
  return {
    page: await context.newPage(),
    watch,
    async close() {
      await context.close();
      profile.remove();
      expect(watch.problems, "errors in the other browser").toEqual([]);
    },
  };
}
