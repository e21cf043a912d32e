import { ask, type MailboxEvent, pathOf } from "../common/mailbox.ts";
import type { Persona } from "../common/personas.ts";
import { make } from "./make.ts";

/** Who acts in the page, and what happens afterwards. */
export interface Acting {
  readonly persona: Persona;
  /** Shows the calendar anew, with an event open in it or without. */
  readonly done: (itemId: string | null) => void;
  /** Shows why something was refused. */
  readonly failed: (thrown: unknown) => void;
}

interface Action {
  readonly label: string;
  /** `POST /me/events/…/decline`. */
  readonly request: string;
  /** Without the message that may be typed. */
  readonly body: object | null;
  /** The event shown afterwards. */
  readonly shown: string | null;
}

/** What a person can do with an open event: the organizer moves and cancels, an attendee answers. */
export function eventActions(event: MailboxEvent, acting: Acting): HTMLElement {
  const message = make("input", { type: "text", id: "message", autocomplete: "off" });
  const buttons = actionsFor(event).map(({ label, request, body, shown }) => {
    const button = make("button", { type: "button" }, label);
    button.onclick = () => {
      const comment = message.value;
      void ask(acting.persona, request, body === null ? undefined : { ...body, ...(comment ? { comment } : {}) })
        .then(() => acting.done(shown))
        .catch(acting.failed);
    };
    return button;
  });
  const field = make("p", {}, make("label", { for: "message" }, "Say why"), message);
  const section = make("section", { "aria-label": "What you can do" });
  if (event.isOrganizer) section.append(moveForm(event, acting));
  if (!event.isCancelled) section.append(field);
  section.append(make("p", {}, ...buttons));
  return section;
}

function actionsFor(event: MailboxEvent): readonly Action[] {
  const own = pathOf(event.id);
  const series = event.seriesMasterId === null ? null : pathOf(event.seriesMasterId);
  if (event.isCancelled) return [{ label: "Remove from calendar", request: `DELETE ${own}`, body: null, shown: null }];
  if (event.isOrganizer) {
    const cancel = (label: string, path: string) => ({ label, request: `POST ${path}/cancel`, body: {}, shown: null });
    return series === null
      ? [cancel("Cancel meeting", own)]
      : [cancel("Cancel this one", own), cancel("Cancel the series", series)];
  }
  const answer = (action: string, path: string) => ({
    request: `POST ${path}/${action}`,
    body: { sendResponse: true },
  });
  return [
    { label: "Accept", ...answer("accept", own), shown: event.id },
    { label: series === null ? "Decline" : "Decline this one", ...answer("decline", own), shown: null },
    ...(series === null ? [] : [{ label: "Decline the series", ...answer("decline", series), shown: null }]),
  ];
}

/** Another start for the open event, its length kept; times are UTC as everywhere on the page. */
function moveForm(event: MailboxEvent, { persona, done, failed }: Acting): HTMLElement {
  const start = make("input", { type: "datetime-local", id: "start", required: "", step: "300" });
  start.value = event.start.dateTime.slice(0, 16);
  const form = make(
    "form",
    { "aria-label": "Move" },
    make("label", { for: "start" }, "Starts (UTC)"),
    start,
    make("button", { type: "submit" }, "Move"),
  );
  const length = Date.parse(`${event.end.dateTime}Z`) - Date.parse(`${event.start.dateTime}Z`);
  const at = (time: number) => ({ dateTime: new Date(time).toISOString().slice(0, 19), timeZone: "UTC" });
  form.onsubmit = (submitted) => {
    submitted.preventDefault();
    const begins = Date.parse(`${start.value}:00Z`);
    void ask(persona, `PATCH ${pathOf(event.id)}`, { start: at(begins), end: at(begins + length) })
      .then(() => done(event.id))
      .catch(failed);
  };
  return form;
}
