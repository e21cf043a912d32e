import type { Instant } from "../../circles/instant.ts";
import type { PersonId } from "../../circles/person.ts";
import type { RoleChoice } from "../role-choice.ts";
import type { Segment } from "../templates/template-schema.ts";
import type { RunSegment, RunState } from "./run-state.ts";

/** Whose minutes a round is made of. */
export interface RoundTurns {
  /** Whoever has had the least time so far comes first. */
  readonly order: readonly PersonId[];
  /** Milliseconds for each. */
  readonly each: number;
  /** Whose turn it is; `null` once all have had theirs. */
  readonly now: PersonId | null;
  /** Of the turn, milliseconds. */
  readonly left: number;
}

export interface RoundQuestion {
  readonly state: RunState;
  /** The agenda's segments. */
  readonly segments: readonly Segment[];
  readonly roles: readonly RoleChoice[];
  /** In the circle's order. */
  readonly members: readonly PersonId[];
  readonly present: readonly { readonly person: PersonId; readonly at: Instant }[];
}

/**
 * The turns of the current segment where its minutes are divided by the people present; `null` for any other. Only who was there when it
 * began counts, so that nobody's minutes change under them.
 */
export function roundTurns(question: RoundQuestion): RoundTurns | null {
  const { state, segments } = question;
  const running = state.segments[state.current];
  const isRound = segments.find(({ id }) => id === running?.id)?.perPerson === true;
  if (running === undefined || running.startedAt === null || !isRound) return null;
  const people = peopleIn(question, running.startedAt);
  const had = timeHad(question);
  const order = people.toSorted((a, b) => (had.get(a) ?? 0) - (had.get(b) ?? 0));
  const each = running.length / order.length;
  const at = Math.floor(running.spent / each);
  return { order, each, now: order[at] ?? null, left: Math.max(0, (at + 1) * each - running.spent) };
}

/** How long each member has had the floor before the current segment: their own parts, and their share of the rounds. Milliseconds. */
function timeHad(question: RoundQuestion): ReadonlyMap<PersonId, number> {
  const { state, segments, roles } = question;
  const had = new Map<PersonId, number>();
  const add = (person: PersonId, time: number) => had.set(person, (had.get(person) ?? 0) + time);
  for (const [at, running] of state.segments.entries()) {
    const segment = segments.find(({ id }) => id === running.id);
    if (at === state.current || segment === undefined) continue;
    for (const person of floorOf({ segment, running, question, roles }))
      add(person.person, person.share * running.spent);
  }
  return had;
}

function floorOf({
  segment,
  running,
  question,
  roles,
}: {
  readonly segment: Segment;
  readonly running: RunSegment;
  readonly question: RoundQuestion;
  readonly roles: readonly RoleChoice[];
}): readonly { readonly person: PersonId; readonly share: number }[] {
  if (segment.perPerson === true && running.startedAt !== null) {
    const people = peopleIn(question, running.startedAt);
    return people.map((person) => ({ person, share: 1 / people.length }));
  }
  const leader = roles.find(({ role }) => role === segment.lead || role === segment.role?.slice(-1));
  return leader === undefined ? [] : [{ person: leader.person, share: 1 }];
}

/** The members who were there by then; all of them where nobody is known to have been. */
function peopleIn({ members, present }: RoundQuestion, by: Instant): readonly PersonId[] {
  const here = members.filter((member) => present.some(({ person, at }) => person === member && at <= by));
  return here.length === 0 ? members : here;
}
