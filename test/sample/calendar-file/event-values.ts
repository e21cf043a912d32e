import type ICAL from "ical.js";
import type { FreeBusyStatus, MailboxItem } from "../../tenant/mailbox/mailbox-item.ts";
import { htmlOfText } from "../../tenant/mailbox/plain-text.ts";

type EventValues = Pick<MailboxItem, "subject" | "body" | "location" | "sensitivity" | "showAs">;

/** What Outlook writes into its exports, [MS-STANOICAL] and [MS-OXCICAL] 2.1.3.1.1.20.31. */
const outlookStates: Readonly<Record<string, FreeBusyStatus>> = {
  free: "free",
  tentative: "tentative",
  busy: "busy",
  oof: "oof",
  workingelsewhere: "workingElsewhere",
};

/** The members of a mailbox event that a VEVENT decides, times aside. An event that takes no time keeps nobody busy. */
export function eventValues(component: ICAL.Component, takesTime: boolean): EventValues {
  const location = textOf(component, "location");
  const description = textOf(component, "description");
  return {
    subject: textOf(component, "summary"),
    body: description === "" ? "" : htmlOfText(description),
    location: {
      displayName: location,
      locationType: "default",
      uniqueIdType: location === "" ? "unknown" : "private",
      ...(location === "" ? {} : { uniqueId: location }),
    },
    sensitivity: sensitivityOf(textOf(component, "class")),
    showAs: takesTime ? showAsOf(component) : "free",
  };
}

/** A cancelled event stays in an export and is no appointment any more. */
export function isCancelled(component: ICAL.Component): boolean {
  return textOf(component, "status").toUpperCase() === "CANCELLED";
}

function textOf(component: ICAL.Component, name: string): string {
  const value: unknown = component.getFirstPropertyValue(name);
  return typeof value === "string" ? value : "";
}

function showAsOf(component: ICAL.Component): FreeBusyStatus {
  const outlook = outlookStates[textOf(component, "x-microsoft-cdo-busystatus").toLowerCase()];
  if (outlook) return outlook;
  if (textOf(component, "transp").toUpperCase() === "TRANSPARENT") return "free";
  return textOf(component, "status").toUpperCase() === "TENTATIVE" ? "tentative" : "busy";
}

function sensitivityOf(text: string): EventValues["sensitivity"] {
  const upper = text.toUpperCase();
  return upper === "PRIVATE" ? "private" : upper === "CONFIDENTIAL" ? "confidential" : "normal";
}
