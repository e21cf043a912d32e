import { proposeRoles } from "../../agenda/propose-roles.ts";
import { rolesIn } from "../../agenda/role-choice.ts";
import type { Segment } from "../../agenda/template-schema.ts";
import type { Circle } from "../../circles/circle.ts";
import type { SeriesMemory } from "../../flows/sessions/series-memory.ts";
import type { SessionView } from "../../flows/sessions/session-view.ts";
import { roleText } from "../../ui/text/run-text.ts";
import type { SessionWords } from "./session-words.ts";

/** Who has the floor in a part; `null` where nobody in particular. */
export function leadLine({
  segment: { lead, role },
  roles,
  nameOf,
}: {
  readonly segment: Segment;
  readonly roles: SessionView["agenda"]["roles"];
  readonly nameOf: SessionWords["nameOf"];
}): string | null {
  const taken = roles.find((choice) => choice.role === lead || choice.role === role?.slice(-1));
  if (taken === undefined) return lead === "each" ? "Each in turn" : null;
  const name = nameOf(taken.person);
  return `${/^[A-C]$/.test(taken.role) ? taken.role : roleText(taken.role)}: ${name}`;
}

/** What the members have chosen, and for the rest what the sessions before propose. */
export function rolesOf({
  segments,
  view,
  circle,
  memory,
}: {
  readonly segments: readonly Segment[];
  readonly view: SessionView;
  readonly circle: Circle;
  readonly memory: SeriesMemory | null;
}) {
  const earlier = memory?.earlier ?? [];
  const proposed = proposeRoles({ roles: rolesIn(segments), members: circle.members.map(({ id }) => id), earlier });
  return proposed.map(({ role, person }) => {
    const chosen = view.agenda.roles.find((choice) => choice.role === role)?.person ?? null;
    const why = chosen !== null || person === null || earlier.length === 0 ? null : "Proposed from the sessions before";
    return { role, person: chosen ?? person, why };
  });
}
