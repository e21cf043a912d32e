import type { Frame, FrameLocator, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { productionOrigins } from "../sample/configuration.ts";
import type { SurfaceKey } from "../hosts/teams/stage.ts";

export interface TeamsVisit {
  /** User principal name of who sits in front of it. */
  readonly persona: string;
  readonly surface: SurfaceKey;
  readonly theme?: "default" | "dark" | "contrast";
  /** Thread of the meeting's chat, `19:meeting_…@thread.v2`; see `chatOf` for that of a join link. */
  readonly chatId?: string;
  /** A session id, as a deep link hands it over. */
  readonly subEntityId?: string;
  /** Which tab of a channel it is. */
  readonly entityId?: string;
}

/** Opens one surface of the app in the simulated Teams and gives the app's own frame. */
export async function openTeams(page: Page, visit: TeamsVisit): Promise<Frame> {
  await page.goto(`https://teams.microsoft.com/?${new URLSearchParams({ ...visit })}`);
  const find = () => page.frames().find((frame) => frame.url().startsWith(productionOrigins.appOrigin));
  await expect.poll(() => find() !== undefined, { message: "the app's frame" }).toBe(true);
  const frame = find();
  if (!frame) throw new Error("The app's frame is gone.");
  return frame;
}

/** Signs in by the button of the first run and says yes to what is asked. */
export async function signInThroughTeams(page: Page, app: Frame): Promise<void> {
  await app.getByRole("button", { name: "Sign in" }).click();
  await consentPage(page).getByRole("button", { name: "Accept" }).click();
}

/** From now on says yes to every permission that Teams asks for, as soon as it asks. */
export async function acceptConsents(page: Page): Promise<void> {
  const accept = consentPage(page).getByRole("button", { name: "Accept" });
  // A page that is just going away needs no answer any more.
  await page.addLocatorHandler(accept, () => accept.click({ timeout: 2_000 }).catch(() => {}), { noWaitAfter: true });
}

/** From now on goes back from every permission that only an administrator could grant, as soon as it is asked for. */
export async function refuseConsents(page: Page): Promise<void> {
  const back = consentPage(page).getByRole("button", { name: "Return to the application without granting consent" });
  await page.addLocatorHandler(back, () => back.click({ timeout: 2_000 }).catch(() => {}), { noWaitAfter: true });
}

/** The sign-in service's page that Teams shows over the app. */
export function consentPage(page: Page): FrameLocator {
  return page.frameLocator("#consent iframe");
}

/** Calls a control of the simulated host: `setTheme`, `setPersona`. */
export function hostControl(page: Page, control: "setTheme" | "setPersona", value: string): Promise<void> {
  return page.evaluate(
    ([name, argument]) =>
      (window as unknown as { host: Record<string, (value: string) => void> }).host[name]?.(argument),
    [control, value] as const,
  );
}
