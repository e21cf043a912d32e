import * as z from "zod/mini";

import type { Person } from "./person.ts";
import { personSchema } from "./person-schema.ts";

/** Somebody who was asked to join a circle, and how that stands. */
export interface Asked {
  readonly person: Person;
  /** Which asking this is about: 1 for the first, one more for each that follows a withdrawal or a "no". */
  readonly ask: number;
  /**
   * `waiting`: without Turnabout so far, the invitation goes out when the card appears; `pending`: invited, no answer yet; `withdrawn`: by
   * whoever asked.
   */
  readonly state: "waiting" | "pending" | "joined" | "not-joining" | "withdrawn";
  /** The revision of the answer that counts, 0 without one. */
  readonly answer: number;
}

/** More than ever sit in one circle: those who said no or were withdrawn stay in the list. */
const mostAsked = 40;

const askedSchema: z.ZodMiniType<Asked> = z.looseObject({
  person: personSchema,
  ask: z.int().check(z.gte(1), z.lte(1_000)),
  state: z.enum(["waiting", "pending", "joined", "not-joining", "withdrawn"]),
  answer: z.int().check(z.gte(0), z.lte(1_000_000_000)),
});

export const askedListSchema: z.ZodMiniType<readonly Asked[]> = z.array(askedSchema).check(
  z.maxLength(mostAsked),
  z.refine((asked) => new Set(asked.map(({ person }) => person.id)).size === asked.length, "somebody is asked twice"),
);

/** Of two states at once the one that shows less to fewer: a "no" beside a "yes" is a "no". */
const order: readonly Asked["state"][] = ["waiting", "pending", "joined", "not-joining"];

/** What is known of one person by two devices as one: the newer asking, then a withdrawal, then the newer answer. */
export function newerAsked(one: Asked, other: Asked): Asked {
  const [first, second] = [rankOf(one), rankOf(other)];
  const at = first.findIndex((rank, place) => rank !== second[place]);
  return at < 0 || (first[at] ?? 0) > (second[at] ?? 0) ? one : other;
}

function rankOf({ ask, state, answer }: Asked): readonly number[] {
  return [ask, state === "withdrawn" ? 1 : 0, answer, order.indexOf(state)];
}

/** Two lists as one, each person once, the first list's order before what only the second knows. */
export function joinedAsked(first: readonly Asked[], second: readonly Asked[]): Asked[] {
  const joined = new Map(first.map((asked) => [asked.person.id, asked]));
  for (const asked of second) {
    const before = joined.get(asked.person.id);
    joined.set(asked.person.id, before ? newerAsked(before, asked) : asked);
  }
  return [...joined.values()];
}
