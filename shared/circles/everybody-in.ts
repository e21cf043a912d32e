import { openAsked } from "./asked-circle.ts";
import type { Circle } from "./circle.ts";
import type { Person } from "./person.ts";

/** Everybody who is invited to a circle's meetings: its members, and whoever was asked and has not answered. */
export function everybodyIn(circle: Circle): readonly Person[] {
  return [...circle.members, ...openAsked(circle).map(({ person }) => person)];
}
