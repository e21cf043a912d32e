import type { MailboxEvent } from "../common/mailbox.ts";
import { type Acting, eventActions } from "./event-actions.ts";
import { make } from "./make.ts";

const kinds = {
  singleInstance: "",
  occurrence: "One of a series.",
  exception: "One of a series, changed.",
  seriesMaster: "A series.",
};

/** Fills the pane of an open event: subject, time, people, what can be done, and the body as Outlook shows it. */
export function showEvent(pane: HTMLElement, event: MailboxEvent, acting: Acting): void {
  pane.hidden = false;
  pane.dataset.itemId = event.id;
  pane.dataset.icaluid = event.iCalUId;
  pane.setAttribute("aria-label", event.subject);
  const subject = document.createElement("h2");
  subject.textContent = event.subject;
  const time = document.createElement("p");
  time.textContent = `${event.start.dateTime.slice(0, 16)} – ${event.end.dateTime.slice(11, 16)} UTC`;
  const people = document.createElement("p");
  people.textContent = event.attendees.map(({ emailAddress }) => emailAddress.name || emailAddress.address).join("; ");
  const answer = event.isOrganizer ? "You are the organizer." : `Your answer: ${event.responseStatus.response}.`;
  const standing = make("p", {}, [kinds[event.type], answer].join(" ").trim());
  pane.replaceChildren(subject, time, people, standing, eventActions(event, acting), bodyOf(event));
}

/** The body as elements; scripts, frames and handlers are dropped, as every mail client does. */
function bodyOf({ body }: MailboxEvent): HTMLElement {
  const shown = document.createElement("div");
  shown.setAttribute("aria-label", "Message body");
  shown.setAttribute("role", "document");
  if (body.contentType.toLowerCase() === "text") {
    shown.textContent = body.content;
    return shown;
  }
  const parsed = new DOMParser().parseFromString(body.content, "text/html");
  for (const unsafe of parsed.querySelectorAll("script, style, iframe, object, embed, link, meta")) unsafe.remove();
  for (const element of parsed.body.querySelectorAll("*")) {
    for (const name of element.getAttributeNames()) if (name.startsWith("on")) element.removeAttribute(name);
  }
  for (const link of parsed.querySelectorAll("a")) link.target = "_blank";
  shown.append(...parsed.body.childNodes);
  return shown;
}
