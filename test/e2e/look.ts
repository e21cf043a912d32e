import type { Page } from "@playwright/test";

/** Keeps a picture of the page under test-results/look, for eyes. */
export async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: new URL(`../../test-results/look/${name}.png`, import.meta.url).pathname });
}
