import * as z from "zod/mini";

import type { AskedCircle } from "./asked-circle.ts";
import { withAsked } from "./asked-circle.ts";
import { newerAsked } from "./asked.ts";
import { circleIdSchema } from "./circle-id.ts";
import type { Instant } from "./instant.ts";
import { instantSchema } from "./instant-schema.ts";
import type { PersonId } from "./person.ts";
import { personIdSchema } from "./person-schema.ts";

/** What somebody who was asked to join a circle says. No reason, in either case. */
export interface Answer {
  readonly circleId: string;
  /** Whoever asked. */
  readonly to: PersonId;
  /** Which asking it answers. */
  readonly ask: number;
  readonly joins: boolean;
  readonly at: Instant;
}

export const answerSchema: z.ZodMiniType<Answer> = z.looseObject({
  circleId: circleIdSchema,
  to: personIdSchema,
  ask: z.int().check(z.gte(1), z.lte(1_000)),
  joins: z.boolean(),
  at: instantSchema,
});

/** An answer with who gave it and the revision of its row. */
export interface GivenAnswer {
  readonly author: PersonId;
  readonly revision: number;
  readonly answer: Answer;
}

/**
 * A circle after the answers to it: whoever said yes belongs to it. An answer counts from somebody who was asked, to the asking that
 * stands, and not after a withdrawal. The same circle where nothing changes.
 */
export function withAnswers(circle: AskedCircle, answers: readonly GivenAnswer[]): AskedCircle {
  const asked = circle.asked.map((entry) =>
    answers
      .filter(
        ({ author, answer }) =>
          author === entry.person.id &&
          answer.circleId === circle.id &&
          answer.to === circle.madeBy &&
          answer.ask === entry.ask,
      )
      .reduce(
        (before, { revision, answer }) =>
          newerAsked(before, { ...entry, state: answer.joins ? "joined" : "not-joining", answer: revision }),
        entry,
      ),
  );
  return asked.every((entry, at) => entry === circle.asked[at]) ? circle : withAsked(circle, asked);
}
