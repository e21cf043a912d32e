import type { Frame, Page } from "@playwright/test";
import { chatOf } from "../hosts/teams/stage.ts";
import { partner } from "../sample/people.ts";
import type { DirectoryUser } from "../tenant/exchange.ts";
import type { Tenant } from "../tenant/start-tenant.ts";
import { accessibilityProblems } from "./accessibility.ts";
import { expect } from "./fixture.ts";
import { look } from "./look.ts";
import { slots, theOneEvent } from "./pair-steps.ts";
import { acceptConsents, hostControl, openTeams, signInThroughTeams, type TeamsVisit } from "./teams.ts";

/** Opens a surface of Teams for somebody who signs in there and says yes to every permission it asks for. */
export async function signedInAt(page: Page, user: DirectoryUser, visit: Omit<TeamsVisit, "persona">): Promise<Frame> {
  page.setDefaultTimeout(20_000);
  const app = await openTeams(page, { persona: user.userPrincipalName, ...visit });
  await signInThroughTeams(page, app);
  await acceptConsents(page);
  const ask = app.getByRole("button", { name: "Ask for the permission" });
  const home = app.getByRole("button", { name: "Find a time" });
  const arrived = home.or(app.getByRole("heading", { name: "Agenda" }));
  // A dozen permissions and keys that are made: a busy machine takes its time.
  await expect(arrived.or(ask)).toBeVisible({ timeout: 40_000 });
  if (await ask.isVisible()) await ask.click();
  await expect(arrived).toBeVisible();
  return app;
}

export interface BookedMeeting {
  /** Milliseconds since 1970. */
  readonly start: number;
  /** The meeting's chat. */
  readonly chatId: string;
}

/** Finds the first time that suits both, books it with an agenda for two and goes back to the list. */
export async function bookFirstTime(
  app: Frame | Page,
  tenant: Tenant,
  {
    agenda = "peer-pair-45",
    format = "peer-coaching-pair",
  }: { readonly agenda?: string; readonly format?: string } = {},
): Promise<BookedMeeting> {
  await app.getByRole("button", { name: "Find a time" }).click();
  await app.getByRole("textbox", { name: "A colleague's name or address" }).fill("Tom");
  await app.getByRole("button", { name: "Search" }).click();
  await app.getByRole("button", { name: `Add ${partner.displayName}` }).click();
  await app.getByLabel("Format").selectOption(format);
  await app.getByRole("button", { name: "Show times" }).click();
  await slots(app).first().click();
  await app.getByLabel("Agenda").selectOption(agenda);
  await app.getByRole("button", { name: "Book", exact: true }).click();
  await expect(app.getByRole("heading", { name: "Booked", exact: true })).toBeVisible();
  const event = await theOneEvent(tenant);
  const chatId = chatOf(event.onlineMeeting?.joinUrl ?? "");
  if (chatId === null) throw new Error("The session has no meeting");
  await app.getByRole("button", { name: "Your sessions" }).click();
  return { start: Date.parse(`${event.start.dateTime.slice(0, 19)}Z`), chatId };
}

/** Opens the only session of the list. */
export async function openTheSession(app: Frame | Page): Promise<void> {
  await app.getByRole("button", { name: /^(Open|Reflect, 2 minutes): / }).click();
  await expect(app.getByRole("heading", { name: "Agenda" })).toBeVisible();
}

/** Adds a topic or a note to a segment, by its title. */
export async function addTo(
  app: Frame | Page,
  segment: string,
  { kind, text }: { readonly kind: "topic" | "note"; readonly text: string },
): Promise<void> {
  const opener = app.getByRole("button", { name: `Add a topic or note: ${segment}` });
  const field = app.getByLabel(`Your topic or note: ${segment}`);
  if (!(await field.isVisible())) await opener.click();
  await field.fill(text);
  const part = app.getByRole("listitem").filter({ has: field });
  await part.getByRole("button", { name: `Add as ${kind}` }).click();
  await expect(part.getByText("Saved", { exact: true })).toBeVisible();
}

/** All themes in a narrow page, and a wide one: nothing is wrong for axe, nothing scrolls sideways, and pictures for eyes. */
export async function inEveryLook(page: Page, app: Frame, name: string): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 1600 });
    for (const theme of width === 360 ? ["dark", "contrast", "default"] : ["default"]) {
      await hostControl(page, "setTheme", theme);
      await expect.poll(() => accessibilityProblems(app)).toEqual([]);
      await look(page, `${name}-${theme}-${width}`);
    }
    const sideways = await app.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(sideways).toBeLessThanOrEqual(0);
  }
  await hostControl(page, "setTheme", "default");
}
