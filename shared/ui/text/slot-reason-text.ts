import type { PersonId } from "../../circles/person.ts";
import { dayMinutes } from "../../scheduling/wall-time.ts";
import type { SlotReason } from "../../scheduling/slot.ts";
import { namesText } from "./names-text.ts";

const noon = 12 * 60;

/** Who reads a reason. */
export interface ReasonReader {
  /** How many people meet, the reader among them. */
  readonly people: number;
  readonly nameOf: (person: PersonId) => string;
}

/** One reason in words. */
export function slotReasonText(reason: SlotReason, { people, nameOf }: ReasonReader): string {
  const pair = people === 2;
  switch (reason.code) {
    case "inside-all-working-hours":
      return pair ? "both free, inside both working hours" : "all free, inside everybody's working hours";
    case "inside-known-working-hours":
      return "free for everybody whose calendar can be read, inside their working hours";
    case "enough-can-come":
      return `${reason.can} of ${reason.of} can come`;
    case "today":
      return "still today";
    case "tomorrow":
      return "already tomorrow";
    case "leaves-no-gap":
      return gapText[reason.side];
    case "same-weekday":
      return `on a ${reason.weekday.charAt(0).toUpperCase()}${reason.weekday.slice(1)} like last time`;
    case "same-time":
      return `at the same time of day as last time, ${dayPart(reason.minuteOfDay)}`;
    case "comfortable-in-all-zones":
      return pair ? "early or late for neither of you" : "early or late for nobody";
    case "everybody-welcome-can-come":
      return "everybody invited as welcome can come";
    case "preferred-day":
      return "on one of the days you prefer";
    case "fair-turn":
      return `outside the working hours of ${namesText(reason.people.map(nameOf))}, whose turn it is`;
    case "out-of-hours":
      return `outside the working hours of ${namesText(reason.people.map(nameOf))}`;
  }
}

const gapText = {
  before: "leaves no gap before it",
  after: "leaves no gap after it",
  both: "fills a gap exactly",
} as const;

/** Minutes from midnight as a part of the day: the time itself stands in the slot. */
function dayPart(minuteOfDay: number): string {
  const minute = ((minuteOfDay % dayMinutes) + dayMinutes) % dayMinutes;
  if (minute < noon) return "in the morning";
  return minute < noon + 6 * 60 ? "in the afternoon" : "in the evening";
}

/** Why a slot is offered, as one sentence; the most telling reason first. */
export function slotReasonsText(reasons: readonly SlotReason[], reader: ReasonReader): string {
  const text = reasons.map((reason) => slotReasonText(reason, reader)).join(", ");
  return text === "" ? "" : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
