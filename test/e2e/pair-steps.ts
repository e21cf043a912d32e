import type { Frame, Page } from "@playwright/test";
import { readAgendaBlock } from "shared/agenda/block/read-agenda-block.ts";
import { productionOrigins } from "../sample/configuration.ts";
import { participant, partner } from "../sample/people.ts";
import type { LogEntry } from "../tenant/request-log.ts";
import type { Tenant } from "../tenant/start-tenant.ts";
import { eventsOf, fillCalendar, type MailboxEvent } from "./calendar.ts";
import { expect } from "./fixture.ts";

/** Titles of the partner's appointments: never to be seen by anybody else. */
const secrets = ["Dentist 7431", "Salary talk 7432", "Interview at Fabrikam 7433"];

/** Both calendars with something in them. */
export async function fillBothCalendars(tenant: Tenant): Promise<void> {
  await fillCalendar(
    tenant,
    partner,
    secrets.map((subject, index) => ({ subject, inHours: 26 + 23 * index })),
  );
  await fillCalendar(tenant, participant, [{ subject: "Design review", inHours: 30 }]);
}

/** What the app shows and has received in this frame, its own script aside. */
export async function noSecretIn(app: Frame | Page): Promise<void> {
  const shown = await app.locator("html").innerHTML();
  for (const secret of secrets) expect(shown).not.toContain(secret);
}

/** Steps 1 and 2 of the story up to the slots: finds the partner by name, 45 minutes. */
export async function findTimes(app: Frame | Page, tenant: Tenant): Promise<void> {
  await app.getByRole("button", { name: "Find a time" }).click();
  await expect(app.getByRole("heading", { name: "Find a time", level: 1 })).toBeFocused();
  await app.getByRole("textbox", { name: "A colleague's name or address" }).fill("Tom");
  await app.getByRole("button", { name: "Search" }).click();
  await app.getByRole("button", { name: `Add ${partner.displayName}` }).click();
  await expect(app.getByLabel("Length")).toHaveValue("45");
  await showTimes(app, tenant);
}

/** Asks for times; the service is asked once, whoever is invited. */
export async function showTimes(app: Frame | Page, tenant: Tenant): Promise<void> {
  const before = tenant.log().length;
  await app.getByRole("button", { name: "Show times" }).click();
  await expect(app.getByText(/^\d+ times, the best first\.$/)).toBeVisible();
  const asked = tenant
    .log()
    .slice(before)
    .filter((entry) => entry.url.startsWith("/v1.0") && !readsListsOnly(entry));
  expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual(["POST /v1.0/me/calendar/getSchedule"]);
}

/** What a member's client does for its circles behind the screens, whenever that comes: it asks for rows of the lists and for nothing else. */
function readsListsOnly({ url, requestBody }: LogEntry): boolean {
  if (!url.endsWith("/$batch")) return false;
  const { requests } = requestBody as {
    readonly requests: readonly { readonly method: string; readonly url: string }[];
  };
  return requests.every((part) => part.method === "GET" && part.url.startsWith("/sites/"));
}

/** The buttons of the slots. */
export function slots(app: Frame | Page) {
  return app.getByRole("button", { name: /inside both working hours/ });
}

/** The lines of the preview. */
export async function previewLines(app: Frame | Page): Promise<readonly string[]> {
  const preview = app.getByRole("region", { name: "What the meeting will carry" });
  const heading = await preview.locator("> span").first().innerText();
  return [heading, ...(await preview.getByRole("listitem").allInnerTexts())];
}

/** The one event of the pair, the same in both mailboxes, with its join information. */
export async function theOneEvent(tenant: Tenant): Promise<MailboxEvent> {
  const [own, theirs] = await Promise.all([eventsOf(tenant, participant), eventsOf(tenant, partner)]);
  const ours = (events: readonly MailboxEvent[]) => events.filter(({ subject }) => subject === "Turnabout session");
  expect(ours(own)).toHaveLength(1);
  expect(ours(theirs).map(({ iCalUId }) => iCalUId)).toEqual(ours(own).map(({ iCalUId }) => iCalUId));
  const [event] = ours(own);
  if (!event) throw new Error("There is no event.");
  expect(event.onlineMeeting?.joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\//);
  return event;
}

/** The agenda an event carries, line by line as the preview shows it. */
export function blockLines({ body }: MailboxEvent): readonly string[] {
  const block = readAgendaBlock({ contentType: "html", content: body.content }, productionOrigins.appOrigin);
  if (block === null) throw new Error("The event carries no agenda.");
  return [
    `Turnabout agenda: ${block.title} (${block.minutes} min)`,
    ...block.segments.map(
      ({ title, minutes, prompt }) => `${title} (${minutes} min)${prompt === null ? "" : `: ${prompt}`}`,
    ),
  ];
}

/** Whether the agenda stands before the first join information, of which there is some: the line that Teams draws, and then its links. */
export function agendaBeforeJoin({ body: { content } }: MailboxEvent): boolean {
  const join = content.search(/https:\/\/teams\.microsoft\.com\//);
  const line = content.search(/_{20}/);
  const agenda = content.indexOf("Turnabout agenda");
  const end = content.indexOf(`${productionOrigins.appOrigin}/open#session=`);
  return 0 <= agenda && agenda < end && end < line && line < join;
}

/** The buttons of the times in the list. */
export function slotButtons(app: Frame | Page) {
  return app.getByRole("region", { name: "Times" }).getByRole("listitem").getByRole("button");
}
