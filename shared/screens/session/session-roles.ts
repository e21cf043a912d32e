import { proposeRoles, waitingFor } from "../../agenda/propose-roles.ts";
import { rolesIn } from "../../agenda/role-choice.ts";
import type { Segment } from "../../agenda/templates/template-schema.ts";
import type { Circle } from "../../circles/circle.ts";
import type { PersonId } from "../../circles/person.ts";
import type { SeriesMemory } from "../../flows/sessions/series-memory.ts";
import type { SessionView } from "../../flows/sessions/session-view.ts";
import { dateText } from "../../ui/text/time-text.ts";
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
  timeZone,
}: {
  readonly timeZone: string;
  readonly segments: readonly Segment[];
  readonly view: SessionView;
  readonly circle: Circle;
  readonly memory: SeriesMemory | null;
}) {
  const earlier = memory?.earlier ?? [];
  const members = circle.members.map(({ id }) => id);
  const proposed = proposeRoles({ roles: rolesIn(segments), members, earlier });
  return proposed.map(({ role, person }) => {
    const chosen = view.agenda.roles.find((choice) => choice.role === role)?.person ?? null;
    const why = chosen !== null || person === null || earlier.length === 0 ? null : "Proposed from the sessions before";
    return { role, person: chosen ?? person, why, choices: choicesOf({ role, circle, earlier, timeZone }) };
  });
}

/** Who can take a role: where cases go round, whoever has had none for longest first, with when that was. */
function choicesOf({
  role,
  circle: { members },
  earlier,
  timeZone,
}: {
  readonly role: string;
  readonly circle: Circle;
  readonly earlier: SeriesMemory["earlier"];
  readonly timeZone: string;
}) {
  const isCase = members.length > 2 && role.startsWith("owner");
  if (!isCase) return members.map(({ id, name }) => ({ id, label: name }));
  return waitingFor({ role, members: members.map(({ id }) => id), earlier }).map(({ person, last }) => {
    const name = members.find(({ id }) => id === person)?.name ?? "";
    return {
      id: person,
      label: `${name} (${last === null ? "no case yet" : `last case ${dateText(last, timeZone)}`})`,
    };
  });
}

/** Who could lead the next time, after this session; `null` where the part is not about that. */
export function nextLead({
  segment: { rotate },
  view: { agenda, session },
  circle,
  memory,
}: {
  readonly segment: Segment;
  readonly view: SessionView;
  readonly circle: Circle;
  readonly memory: SeriesMemory | null;
}): PersonId | null {
  if (rotate === undefined || session === null) return null;
  const earlier = [...(memory?.earlier ?? []), { start: session.start, roles: agenda.roles }];
  const members = circle.members.map(({ id }) => id);
  return proposeRoles({ roles: [rotate], members, earlier })[0]?.person ?? null;
}
