import * as z from "zod/mini";

import type { Instant } from "../circles/instant.ts";
import { instantSchema } from "../circles/instant-schema.ts";
import type { PersonId } from "../circles/person.ts";
import { personIdSchema } from "../circles/person-schema.ts";
import type { Segment } from "./templates/template-schema.ts";

/** That somebody takes a role of the agenda in one session: `A`, `mentor`, `facilitator`, `owner-1`. */
export interface RoleChoice {
  readonly role: string;
  readonly person: PersonId;
  readonly at: Instant;
}

/** A session has fewer roles than this. */
export const MAX_ROLES = 20;

export const roleChoiceSchema: z.ZodMiniType<RoleChoice> = z.looseObject({
  role: z.string().check(z.regex(/^[A-Za-z0-9-]{1,40}$/)),
  person: personIdSchema,
  at: instantSchema,
});

/** Segments that nobody in particular leads. */
const everybody = new Set(["both", "all", "each", "circle", "pod", "cluster", "pairs-or-all", "A+B"]);

/** The roles an agenda gives to one person each, in the order in which they come up. */
export function rolesIn(segments: readonly Segment[]): readonly string[] {
  const roles = segments.flatMap(({ lead, role }) => [
    ...(everybody.has(lead) ? [] : [lead]),
    // A hybrid's peer A leads as `peer-A` and is coached as `A`: one person, one role.
    ...(role === undefined || !everybody.has(lead) ? [] : [role.slice(-1)]),
  ]);
  return [...new Set(roles)];
}

/** Who has which role: of all members' choices the newest for each role, in the order they were made. */
export function rolesTaken(choices: readonly RoleChoice[]): readonly RoleChoice[] {
  const inOrder = choices.toSorted((a, b) => a.at - b.at || (a.person < b.person ? -1 : 1));
  return [...new Map(inOrder.map((choice) => [choice.role, choice])).values()];
}
