import type { Frame, Locator, Page } from "@playwright/test";
import { expect } from "./fixture.ts";

/** Somebody at a keyboard who touches nothing else. */
export interface Keyboard {
  /** Presses Tab, or Shift+Tab, until this has the focus. */
  tabTo(target: Locator, back?: "back"): Promise<void>;
  /** Presses a key where the focus is; the focus may move, it may not be lost. */
  press(key: "Enter" | "Space" | "ArrowDown"): Promise<void>;
  type(text: string): Promise<void>;
}

/** More stops than any page has. */
const most = 150;

export function keyboardIn(page: Page, app: Frame): Keyboard {
  const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement);
  return {
    async tabTo(target, back) {
      await expect(target).toBeVisible();
      for (let stop = 0; stop < most && !(await isFocused(target)); stop += 1)
        await page.keyboard.press(back === undefined ? "Tab" : "Shift+Tab");
      await expect(target).toBeFocused();
    },
    async press(key) {
      await page.keyboard.press(key);
      // Once at once, and once after the service has answered.
      for (const wait of [50, 1_500]) {
        await page.waitForTimeout(wait);
        expect(await hasFocus(app), `the focus after ${key}`).toBe(true);
      }
    },
    type: (text) => page.keyboard.type(text),
  };
}

/** Whether something on the page has the focus, and not the page as a whole. */
function hasFocus(app: Frame): Promise<boolean> {
  return app.evaluate(() => document.hasFocus() && document.activeElement !== document.body);
}

/** Every stop of the page from its first to its last, by Tab alone; where each stands in the page, in the order of reading. */
export async function stopsOf(page: Page, app: Frame): Promise<readonly string[]> {
  await app.evaluate(() => {
    const stops: HTMLElement[] = [];
    Object.assign(window, { stops });
    document.addEventListener("focusin", ({ target }) => stops.push(target as HTMLElement));
  });
  for (let stop = 0; stop < most && (await hasFocus(app)); stop += 1) await page.keyboard.press("Tab");
  return app.evaluate(() => {
    const { stops } = window as unknown as { readonly stops: readonly HTMLElement[] };
    const place = (element: HTMLElement) => element.getBoundingClientRect().top + window.scrollY;
    return stops.map((element, at) => {
      const before = stops[at - 1];
      const name = element.getAttribute("aria-label") ?? element.textContent;
      if (before === undefined) return name;
      const follows = (before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      // Controls of one row need not be equally high.
      const isBelow = place(element) >= place(before) - 48;
      return follows && isBelow ? name : `OUT OF ORDER: ${name}`;
    });
  });
}
