import type { PersonId } from "../../circles/person.ts";
import type { CannotCome, StandingDate } from "../../scheduling/standing-slot.ts";
import type { ClockEffect } from "../../scheduling/wall-reading.ts";
import { namesText } from "./names-text.ts";

const clockTexts: Readonly<Record<Exclude<ClockEffect, "plain">, string>> = {
  skipped: "The clocks go forward: this time does not exist on that day.",
  twice: "The clocks go back: this time comes twice on that day.",
  during: "The clocks change during the session.",
};

/** Whether a date of a series holds, or why not. Of others never more than that they are busy. */
export function dateOutcomeText(date: StandingDate, nameOf: (person: PersonId) => string): string {
  switch (date.outcome) {
    case "holds":
      return date.without.length === 0 ? "Holds." : `Holds, without ${namesText(date.without.map(nameOf))}.`;
    case "clock-change":
      return clockTexts[date.clock];
    case "clash":
    case "outside-hours":
      return date.people.map((person) => cannotComeText(person, nameOf)).join(" ");
  }
}

function cannotComeText({ person, own, why }: CannotCome, nameOf: (person: PersonId) => string): string {
  switch (why) {
    case "busy":
      return own ? "You are busy." : `${nameOf(person)} is busy.`;
    case "unknown":
      return own ? "Your own calendar is unknown then." : `${nameOf(person)}: calendar unknown.`;
    case "outside-hours":
      return own ? "Outside your working hours." : `Outside the working hours of ${nameOf(person)}.`;
  }
}
