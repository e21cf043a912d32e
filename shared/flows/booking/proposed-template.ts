import { afterwards, templatesFor } from "../../agenda/templates/templates.ts";
import type { FormatId } from "../../circles/format.ts";
import { formatById } from "../../circles/format-by-id.ts";
import type { Person } from "../../circles/person.ts";
import { knownKeyrings } from "../circles/know-circles.ts";
import type { Participant } from "../participant.ts";

interface Occasion {
  readonly others: readonly Person[];
  readonly format: FormatId;
  readonly minutes: number;
}

const firstMeeting = "first-45";
const shortForm = "quick-20";

/**
 * The agenda to propose: the short form for a pair with twenty minutes or less, "First meeting" for people who have no circle together
 * yet, else the format's own, preferably of this length. No request.
 */
export async function proposedTemplate(
  participant: Participant,
  { others, format, minutes }: Occasion,
): Promise<string> {
  const offered = templatesFor(format);
  const has = (id: string) => offered.some((template) => template.id === id);
  if (minutes <= 20 && has(shortForm) && offered[0]?.minutes !== minutes) return shortForm;
  if (has(firstMeeting) && !(await haveMet(participant, others))) return firstMeeting;
  const own = formatById(format).templates;
  const ofItsOwn = offered.filter(({ id, formats }) => own.includes(id) || formats.includes(afterwards(format)));
  return ofItsOwn.find((template) => template.minutes === minutes)?.id ?? own[0] ?? firstMeeting;
}

async function haveMet(participant: Participant, others: readonly Person[]): Promise<boolean> {
  const company = [participant.person, ...others].map(({ id }) => id).toSorted();
  return (await knownKeyrings(participant)).some(
    ({ circle }) =>
      circle.members
        .map(({ id }) => id)
        .toSorted()
        .join() === company.join(),
  );
}
