import { ask, type MailboxEvent } from "../common/mailbox.ts";
import type { Persona } from "../common/personas.ts";
import type { Acting } from "./event-actions.ts";
import { make } from "./make.ts";
import { recurrenceOf, type Repeat, repeats } from "./repeats.ts";

interface Making extends Acting {
  readonly people: readonly Persona[];
  /** A moment in the week that is shown. */
  readonly at: Date;
  readonly done: (itemId: string | null, at?: string) => void;
}

/** Fills the pane with the form of a new meeting, once or repeated, and sends it as Outlook would. */
export async function newMeeting(pane: HTMLElement, making: Making): Promise<void> {
  const { persona, people, at, done, failed } = making;
  const subject = make("input", { type: "text", id: "subject", required: "", autocomplete: "off" });
  const others = make("select", { id: "others", multiple: "", size: "6" });
  for (const one of people)
    if (one.id !== persona.id && one.mail !== null) others.add(new Option(one.displayName, one.mail));
  const start = make("input", { type: "datetime-local", id: "start", required: "", step: "300" });
  start.value = `${new Date(at.getTime() + 86_400_000).toISOString().slice(0, 10)}T10:00`;
  const minutes = make("input", { type: "number", id: "minutes", required: "", min: "5", value: "45" });
  const zone = choice("zone", await timeZones(persona));
  const repeat = choice("repeat", Object.entries(repeats));
  const times = make("input", { type: "number", id: "times", required: "", min: "1", value: "6" });
  const online = make("input", { type: "checkbox", id: "online", checked: "" });
  const form = make("form", {}, make("h2", {}, "New meeting"));
  for (const [label, field] of [
    ["Title", subject],
    ["With", others],
    ["Starts", start],
    ["Minutes", minutes],
    ["Time zone", zone],
    ["Repeats", repeat],
    ["How many times", times],
    ["Teams meeting", online],
  ] as const)
    form.append(make("p", {}, make("label", { for: field.id }, label), field));
  form.append(make("button", { type: "submit" }, "Send"));

  form.onsubmit = (submitted) => {
    submitted.preventDefault();
    // The wall time of the meeting's zone, counted on as if it were UTC: clock changes are the service's business.
    const begins = Date.parse(`${start.value}:00Z`);
    const wall = (time: number) => ({ dateTime: new Date(time).toISOString().slice(0, 19), timeZone: zone.value });
    const date = start.value.slice(0, 10);
    const asked = { repeat: repeat.value as Repeat, date, times: Number(times.value), timeZone: zone.value };
    const recurrence = recurrenceOf(asked);
    void ask(persona, "POST /me/events", {
      subject: subject.value,
      start: wall(begins),
      end: wall(begins + Number(minutes.value) * 60_000),
      attendees: [...others.selectedOptions].map(({ value: address }) => ({
        emailAddress: { address },
        type: "required",
      })),
      ...(online.checked ? { isOnlineMeeting: true, onlineMeetingProvider: "teamsForBusiness" } : {}),
      ...(recurrence ? { recurrence } : {}),
    })
      .then((made) => done(null, `${(made as MailboxEvent).start.dateTime.slice(0, 19)}Z`))
      .catch(failed);
  };
  pane.hidden = false;
  pane.setAttribute("aria-label", "New meeting");
  pane.replaceChildren(form);
  subject.focus();
}

function choice(id: string, options: readonly (readonly [value: string, text: string])[]): HTMLSelectElement {
  const made = make("select", { id });
  for (const [value, text] of options) made.add(new Option(text, value));
  return made;
}

/** The zones the mailbox takes, UTC first. */
async function timeZones(persona: Persona): Promise<readonly (readonly [string, string])[]> {
  const { value } = (await ask(persona, "GET /me/outlook/supportedTimeZones")) as {
    value: readonly { readonly alias: string }[];
  };
  const names = value.map(({ alias }) => alias).filter((name) => name !== "UTC");
  return ["UTC", ...names.toSorted()].map((name) => [name, name] as const);
}
