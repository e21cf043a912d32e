import { formatById } from "../../circles/format-by-id.ts";
import type { FormatId } from "../../circles/format.ts";
import type { GuideId } from "./guide-schema.ts";
import { type PartQuestion, type PartRole, partRoles } from "./part-roles.ts";

const byRole: Readonly<Record<PartRole, readonly GuideId[]>> = {
  coach: ["coach", "listen"],
  coached: ["be-coached"],
  observer: ["shadow"],
  mentor: ["mentor"],
  learner: ["be-coached"],
  junior: ["reverse-mentor"],
  senior: ["reverse-mentor"],
  facilitator: ["facilitate"],
  presenter: ["mentor"],
  listener: ["listen"],
  giver: ["i-message"],
  receiver: ["receive-feedback"],
};

/**
 * Which guides fit what the person does in this part, the most fitting first, each once; empty when no role is taken.
 * While A is coached: "be coached" for A, "coach without giving advice" for B.
 */
export function guidesFor(question: PartQuestion): readonly GuideId[] {
  return [...new Set(partRoles(question).flatMap((role) => byRole[role]))];
}

/** Guides for when something is not right: they do not depend on roles. */
export function guidesInTrouble(format: FormatId): readonly GuideId[] {
  const isPair = formatById(format).people.max === 2;
  return [...(isPair ? (["disagreement"] as const) : []), "does-not-fit", "get-help"];
}
