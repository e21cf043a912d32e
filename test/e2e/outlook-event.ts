import type { BrowserContext, Page, Worker } from "@playwright/test";
import { participant } from "../sample/people.ts";
import type { Tenant } from "../tenant/start-tenant.ts";
import { expect, openPanel, signIn } from "./extension.ts";
import { theOneEvent } from "./pair-steps.ts";
import { bookFirstTime } from "./session-steps.ts";

export const outlook = "https://outlook.office.com/calendar";
export const asPerson = `persona=${participant.userPrincipalName}`;

/** Outlook on the web with an event open, and the button of the extension in it. */
export async function openEvent(context: BrowserContext, id: string, subject = "Coaching"): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 740 });
  await page.goto(`${outlook}/item/${encodeURIComponent(id)}?${asPerson}`);
  await expect(page.getByRole("heading", { name: subject })).toBeVisible();
  await expect(page.locator("turnabout-button")).toBeVisible();
  return page;
}

/** The panel of somebody who has booked a session, and Outlook with its event open beside it. */
export async function besideSession({
  context,
  worker,
  tenant,
}: {
  readonly context: BrowserContext;
  readonly worker: Worker;
  readonly tenant: Tenant;
}) {
  expect(worker.url()).toContain("background");
  await fetch(`${tenant.origin}/_tenant/consent`, { method: "POST", body: JSON.stringify({ userId: participant.id }) });
  const panel = await openPanel(context);
  await signIn(panel, participant);
  await bookFirstTime(panel, tenant);
  const { id, subject } = await theOneEvent(tenant);
  return { panel, page: await openEvent(context, id, subject), id };
}

/** The button lies in a closed shadow root: it is clicked where it is seen, as a person does. */
export async function clickButton(page: Page): Promise<void> {
  const box = await page.locator("turnabout-button").boundingBox();
  if (!box) throw new Error("The button is not to be seen.");
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}
