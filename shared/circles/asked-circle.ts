import { type Asked, joinedAsked } from "./asked.ts";
import { type Circle, mostMembers } from "./circle.ts";
import type { PersonId } from "./person.ts";

/** A circle nobody belongs to before their own yes. */
export interface AskedCircle extends Circle {
  readonly joining: "asked";
  readonly madeBy: PersonId;
  readonly asked: readonly Asked[];
}

export function isAskedCircle(circle: Circle): circle is AskedCircle {
  return circle.joining === "asked" && circle.madeBy !== undefined && circle.asked !== undefined;
}

/** The circle with another list of asked people; its members follow from it. */
export function withAsked<C extends AskedCircle>(circle: C, asked: readonly Asked[]): C {
  const joined = asked.flatMap(({ person, state }) => (state === "joined" ? [person] : []));
  return { ...circle, asked, members: [...circle.members.slice(0, 1), ...joined].slice(0, mostMembers) };
}

/** What two devices or two rows know of one circle as one; of a circle without asking the first. */
export function joinedCircle(first: Circle, second: Circle): Circle {
  if (!isAskedCircle(first) || !isAskedCircle(second)) return first;
  if (first.id !== second.id || first.secret !== second.secret || first.madeBy !== second.madeBy) return first;
  return withAsked(first, joinedAsked(first.asked, second.asked));
}

/** Those who were asked and have not answered: they are invited to meetings, and nothing is sealed to them. */
export function openAsked(circle: Circle): readonly Asked[] {
  return (circle.asked ?? []).filter(({ state }) => state === "waiting" || state === "pending");
}
