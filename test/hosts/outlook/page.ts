import type { Persona } from "../common/personas.ts";
import { personas } from "../common/personas.ts";
import { tenantNow } from "../common/tenant-now.ts";
import type { MailboxEvent } from "../common/mailbox.ts";
import { eventById, eventsBetween } from "../common/mailbox.ts";
import { element, make } from "./make.ts";
import { newMeeting } from "./new-meeting.ts";
import { showEvent } from "./show-event.ts";
import { addressOf, viewOf } from "./view.ts";

/** The simulated Outlook on the web: a week of the persona's calendar, one event opened from it, and a new meeting. */

const day = 86_400_000;
const view = viewOf(window.location);

async function show(): Promise<void> {
  const people = await personas();
  const persona = people.find((one) => one.userPrincipalName === view.persona) ?? people[0];
  if (!persona) throw new Error("The tenant has no people.");
  fillPersonas(people, persona);
  const shown = view.at === null ? await tenantNow() : new Date(view.at);
  const monday = mondayOf(shown);
  fillWeek(monday, await eventsBetween(persona, monday, new Date(monday.getTime() + 7 * day)), persona);
  element("new").onclick = () => void newMeeting(element("item"), { persona, people, at: shown, done, failed });
  if (view.itemId === null) return;
  showEvent(element("item"), await eventById(persona, view.itemId), { persona, done, failed });
}

/** After a change the page starts anew, with the event that it left, if any. */
function done(itemId: string | null, at?: string): void {
  window.location.assign(addressOf({ ...view, itemId, ...(at === undefined ? {} : { at }) }));
}

function failed(thrown: unknown): void {
  element("failure").textContent = thrown instanceof Error ? thrown.message : String(thrown);
}

function mondayOf(moment: Date): Date {
  const midnight = Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate());
  return new Date(midnight - ((moment.getUTCDay() + 6) % 7) * day);
}

function fillPersonas(people: readonly Persona[], current: Persona): void {
  const chooser = element("persona") as HTMLSelectElement;
  for (const one of people) chooser.add(new Option(one.displayName, one.userPrincipalName));
  chooser.value = current.userPrincipalName;
  chooser.onchange = () => window.location.assign(addressOf({ ...view, itemId: null, persona: chooser.value }));
}

function fillWeek(monday: Date, events: readonly MailboxEvent[], persona: Persona): void {
  const week = (weeks: number) => new Date(monday.getTime() + weeks * 7 * day).toISOString();
  const address = (changed: object) =>
    addressOf({ ...view, persona: persona.userPrincipalName, itemId: null, ...changed });
  (element("previous") as HTMLAnchorElement).href = address({ at: week(-1) });
  (element("next") as HTMLAnchorElement).href = address({ at: week(1) });
  element("week").textContent = `Week of ${monday.toISOString().slice(0, 10)} (UTC)`;
  let heading = "";
  for (const event of events) {
    const date = event.start.dateTime.slice(0, 10);
    if (date !== heading) element("days").append(make("h2", {}, date));
    heading = date;
    const text = `${event.start.dateTime.slice(11, 16)} – ${event.end.dateTime.slice(11, 16)}  ${event.subject}`;
    const href = address({ at: monday.toISOString(), itemId: event.id });
    const marks = { occurrence: " ↻", exception: " ↻ changed", singleInstance: "", seriesMaster: "" };
    element("days").append(make("a", { href }, `${text}${marks[event.type]}`));
  }
  if (events.length === 0) element("days").append(make("p", {}, "Nothing in this week."));
}

show().catch((thrown: unknown) => {
  failed(thrown);
  throw thrown;
});
