import type { Instant } from "../circles/instant.ts";
import type { PersonId } from "../circles/person.ts";
import type { RoleChoice } from "./role-choice.ts";

/** Who had which role in an earlier session of the pair or circle. */
export interface EarlierRoles {
  readonly start: Instant;
  readonly roles: readonly Pick<RoleChoice, "role" | "person">[];
}

export interface ProposedRole {
  readonly role: string;
  /** `null` where nothing tells who it is. */
  readonly person: PersonId | null;
}

/** Roles that go round, and what counts as having had them. */
const rounds: readonly { readonly of: RegExp; readonly had: RegExp }[] = [
  // Whoever started last comes last.
  { of: /^[A-C]$/, had: /^A$/ },
  { of: /^peer-[A-C]$/, had: /^peer-A$/ },
  { of: /^owner(-\d)?$/, had: /^owner(-\d)?$/ },
  { of: /^facilitator$/, had: /^facilitator$/ },
  { of: /^presenter$/, had: /^presenter$/ },
];

/**
 * Who could take which role: what goes round (turns, cases, facilitator, presenter) to whoever has not had it for longest, what stays
 * (mentor and mentee) as it was last. The last role of a pair is whoever is left. Equal input, equal proposal.
 *
 * @param roles those of the agenda, in its order
 * @param members in the circle's order
 */
export function proposeRoles({
  roles,
  members,
  earlier,
}: {
  readonly roles: readonly string[];
  readonly members: readonly PersonId[];
  readonly earlier: readonly EarlierRoles[];
}): readonly ProposedRole[] {
  const before = earlier.toSorted((a, b) => a.start - b.start);
  // A case is somebody's own among three and more; of two the owner of a situation is the same person till it is over.
  const goingRound = members.length > 2 ? rounds : rounds.filter(({ of }) => !of.test("owner"));
  const taken = new Map<RegExp, PersonId[]>();
  const proposed = roles.map((role): ProposedRole => {
    const round = goingRound.find(({ of }) => of.test(role));
    if (round === undefined) return { role, person: lastIn(before, role, members) };
    const given = taken.get(round.of) ?? [];
    const next = longestWithout({ members, before, had: round.had }).find((member) => !given.includes(member));
    taken.set(round.of, [...given, ...(next === undefined ? [] : [next])]);
    return { role, person: next ?? null };
  });
  return completed(proposed, members);
}

/**
 * When each member had a role that goes round, `null` for never: whoever has waited for longest first. Nothing for a role that stays with
 * a person.
 */
export function waitingFor({
  role,
  members,
  earlier,
}: {
  readonly role: string;
  readonly members: readonly PersonId[];
  readonly earlier: readonly EarlierRoles[];
}): readonly { readonly person: PersonId; readonly last: Instant | null }[] {
  const round = rounds.find(({ of }) => of.test(role));
  if (round === undefined) return [];
  const before = earlier.toSorted((a, b) => a.start - b.start);
  return longestWithout({ members, before, had: round.had }).map((person) => {
    const last = before.findLast(({ roles }) => roles.some((had) => had.person === person && round.had.test(had.role)));
    return { person, last: last?.start ?? null };
  });
}

/** The members, whoever has not had a role for longest first. */
export function longestWithout({
  members,
  before,
  had,
}: {
  readonly members: readonly PersonId[];
  /** In order of time. */
  readonly before: readonly EarlierRoles[];
  readonly had: RegExp;
}): readonly PersonId[] {
  const lastTime = (member: PersonId): number =>
    before.findLastIndex(({ roles }) => roles.some(({ role, person }) => person === member && had.test(role)));
  return members.toSorted((a, b) => lastTime(a) - lastTime(b));
}

function lastIn(before: readonly EarlierRoles[], role: string, members: readonly PersonId[]): PersonId | null {
  const choices = before.flatMap(({ roles }) => roles);
  const person = choices.findLast((choice) => choice.role === role)?.person;
  return person !== undefined && members.includes(person) ? person : null;
}

function completed(proposed: readonly ProposedRole[], members: readonly PersonId[]): readonly ProposedRole[] {
  const open = proposed.filter(({ person }) => person === null);
  const free = members.filter((member) => !proposed.some(({ person }) => person === member));
  const last = free.length === 1 && open.length === 1 && members.length === proposed.length ? free[0] : undefined;
  return last === undefined
    ? proposed
    : proposed.map((each) => (each.person === null ? { ...each, person: last } : each));
}
