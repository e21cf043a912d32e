import type { Circle } from "../../circles/circle.ts";
import { everybodyIn } from "../../circles/everybody-in.ts";
import type { PersonId } from "../../circles/person.ts";
import type { Session } from "../../sessions/session.ts";
import { knownKeyrings } from "../circles/know-circles.ts";
import { knownSessions } from "../sessions/known-sessions.ts";
import type { Visitor } from "../participant.ts";
import { idsOf } from "../records/seal-for.ts";

/** The booked sessions of a circle, or of whatever pair or circle has exactly these people; earliest first. No request. */
export async function companySessions(
  visitor: Visitor,
  { people, circleId }: { readonly people: readonly PersonId[]; readonly circleId: string | null },
): Promise<readonly Session[]> {
  const ofThese = (circle: Circle) =>
    circleId === null ? isSame(idsOf(everybodyIn(circle)), people) : circle.id === circleId;
  const circles = (await knownKeyrings(visitor)).map(({ circle }) => circle).filter(ofThese);
  const sessions = (await knownSessions(visitor)).map(({ session }) => session);
  return sessions
    .filter(({ circleId: of, phase }) => phase === "scheduled" && circles.some(({ id }) => id === of))
    .toSorted((one, other) => one.start - other.start);
}

function isSame(one: readonly PersonId[], other: readonly PersonId[]): boolean {
  return one.toSorted().join() === other.toSorted().join();
}
