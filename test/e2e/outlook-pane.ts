import type { BrowserContext, Page } from "@playwright/test";
import type { OpenAppointment } from "../hosts/office-stub.ts";
import { productionOrigins } from "../sample/configuration.ts";
import type { DirectoryUser } from "../tenant/exchange.ts";
import type { Tenant } from "../tenant/start-tenant.ts";
import { expect } from "./fixture.ts";

type WithOutlook = typeof window & { outlook: { -readonly [K in keyof OpenAppointment]: OpenAppointment[K] } };

/** Opens Outlook's pane beside an appointment, for somebody who signs in there and has agreed to all permissions. */
export async function openPane(
  context: BrowserContext,
  tenant: Tenant,
  { person, appointment }: { readonly person: DirectoryUser; readonly appointment: OpenAppointment },
): Promise<Page> {
  await fetch(`${tenant.origin}/_tenant/consent`, { method: "POST", body: JSON.stringify({ userId: person.id }) });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.setViewportSize({ width: 360, height: 1400 });
  await page.addInitScript((open) => Object.assign(window, { outlook: open }), appointment);
  await page.goto(`${productionOrigins.appOrigin}/pane.html`);
  const opening = page.waitForEvent("popup");
  await page.getByRole("button", { name: "Sign in" }).click();
  const signIn = await opening;
  const closing = signIn.waitForEvent("close");
  // Whoever has signed in before is known there, and the window closes by itself.
  const choose = signIn.getByRole("button", { name: person.displayName }).click();
  await Promise.race([closing, choose.catch(() => {})]);
  await closing;
  return page;
}

/** What stands in the form of the appointment now. */
export function bodyInForm(pane: Page): Promise<string> {
  return pane.evaluate(() => (window as unknown as WithOutlook).outlook.body);
}

/** The person changes something in the form, or selects a part of its text. */
export async function inForm(pane: Page, changed: Partial<OpenAppointment>): Promise<void> {
  await pane.evaluate((values) => void Object.assign((window as unknown as WithOutlook).outlook, values), changed);
}

/** Sends the appointment of the form as Outlook does; gives its id in Graph. */
export async function send(pane: Page, tenant: Tenant, person: DirectoryUser): Promise<string> {
  const { subject, people, start, end, bodyType, body } = await pane.evaluate(
    () => (window as unknown as WithOutlook).outlook,
  );
  const answer = await tenant.fetch("https://graph.microsoft.com/v1.0/me/events", {
    method: "POST",
    headers: {
      authorization: `Bearer ${tenant.token({ userId: person.id })}`,
      "content-type": "application/json",
    },
    body: JSON.stringify({
      subject,
      body: { contentType: bodyType, content: body },
      start: { dateTime: start.slice(0, 19), timeZone: "UTC" },
      end: { dateTime: end.slice(0, 19), timeZone: "UTC" },
      attendees: people.map(({ emailAddress, displayName }) => ({
        emailAddress: { address: emailAddress, name: displayName },
        type: "required",
      })),
    }),
  });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}
