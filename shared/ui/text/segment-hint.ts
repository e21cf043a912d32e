import type { Segment } from "../../agenda/templates/template-schema.ts";
import { secondsEach } from "../../agenda/templates/seconds-each.ts";

/**
 * What a part of an agenda asks of people besides its prompt; empty when nothing.
 *
 * @param people how many share its minutes where each has a turn
 */
export function segmentHint(segment: Segment, people: number): string {
  const { prework, private: isPrivate, consent, observe, output, aid } = segment;
  const each = people > 1 ? secondsEach(segment, people) : null;
  const hints = [
    prework === true && "Write it before the session.",
    isPrivate === true && "Each alone.",
    each !== null && `${eachText(each)} each, in turn.`,
    consent === true && "Agree here what may be passed on, and to whom.",
    observe === true && "The screen shows a note pad and nothing else.",
    output === "introductions" &&
      "Write each introduction down as a commitment, who introduces whom: done once it is made.",
    output === "resource" && "Note what is worth keeping, with its link.",
    aid === "i-statement" && "While it runs there is help with the words.",
  ];
  return hints.filter((hint) => hint !== false).join(" ");
}

function eachText(seconds: number): string {
  return seconds < 90 ? `About ${seconds} seconds` : `About ${Math.round(seconds / 30) / 2} minutes`;
}
