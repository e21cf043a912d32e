import * as z from "zod/mini";

import { answerSchema, withAnswers } from "../../circles/answer.ts";
import { isAskedCircle } from "../../circles/asked-circle.ts";
import { type Circle, circleSchema } from "../../circles/circle.ts";
import type { Keyring } from "../../circles/keyring.ts";
import type { PersonId } from "../../circles/person.ts";
import { contentsOf } from "../records/contents-of.ts";
import { joinedKeyring } from "./joined-keyrings.ts";
import type { OpenedStoredRow } from "../records/open-tag.ts";
import type { Invitation } from "./take-invitations.ts";

const circleRowSchema: z.ZodMiniType<{ readonly circle: Circle }> = z.looseObject({ circle: circleSchema });

/** The circle a row hands over or tells of. */
function subjectOf({ content }: { readonly content: unknown }): string {
  return (content as { readonly circle: Circle }).circle.id;
}

/**
 * Circles of others that ask: what their makers say of their people is read under the circle's own tag. Also those left and joined
 * again, of which a maker who has missed the "no" hands over nothing anew.
 */
export function followedCircles(
  keyrings: readonly Keyring[],
  me: PersonId,
  invitations: readonly Invitation[],
): Circle[] {
  const saidYes = ({ id }: Circle) => invitations.some(({ offer, answer }) => offer.circleId === id && answer?.joins);
  return keyrings
    .map(({ circle }) => circle)
    .filter(
      (circle) =>
        isAskedCircle(circle) &&
        circle.madeBy !== me &&
        (circle.members.some(({ id }) => id === me) || saidYes(circle)),
    );
}

/**
 * The circles that were handed to the participant, with their secrets, and may be taken: a pair or a circle made by booking from one of
 * its members; a circle that asks from whoever asked, after the own yes.
 */
export function handedCircles({
  rows,
  invitations,
  me,
}: {
  readonly rows: readonly OpenedStoredRow[];
  readonly invitations: readonly Invitation[];
  readonly me: PersonId;
}): Circle[] {
  return contentsOf({ rows, kind: "invitation", schema: circleRowSchema, subjectOf }).flatMap(({ value, author }) => {
    const { circle } = value;
    const belongs = (person: PersonId) => circle.members.some(({ id }) => id === person);
    if (!belongs(author) || !belongs(me)) return [];
    const asking = invitations.filter(({ offer }) => offer.circleId === circle.id);
    const taken = isAskedCircle(circle)
      ? circle.madeBy === author && asking.some(({ offer, answer }) => offer.from.id === author && answer?.joins)
      : // A member's copy of a circle that asks does not take the question away.
        !asking.some(({ offer }) => belongs(offer.from.id));
    return taken ? [circle] : [];
  });
}

/** What the makers of circles say of their people, from rows under the circles' tags; what anybody else says of them does not count. */
export function toldCircles(rows: readonly OpenedStoredRow[]): Circle[] {
  return contentsOf({ rows, kind: "circle", schema: circleRowSchema, subjectOf }).flatMap(({ value, author }) =>
    value.circle.madeBy === author ? [value.circle] : [],
  );
}

/** A keyring with what rows of its circle's maker say. */
export function withCircles(keyring: Keyring, told: readonly Circle[]): Keyring {
  const same = told.filter(({ id }) => id === keyring.circle.id);
  return same.reduce((before, circle) => joinedKeyring(before, { ...before, circle }), keyring);
}

/** The keyring of a circle the participant has made, after the answers that have come; the same one when nothing changes. */
export function withAnswersTo(keyring: Keyring, rows: readonly OpenedStoredRow[], me: PersonId): Keyring {
  if (!isAskedCircle(keyring.circle) || keyring.circle.madeBy !== me) return keyring;
  const answers = contentsOf({
    rows,
    kind: "answer",
    schema: answerSchema,
    subjectOf: ({ content }) => answerSchema.parse(content).circleId,
  });
  const circle = withAnswers(
    keyring.circle,
    answers.map(({ author, value, row }) => ({ author, revision: row.place.revision, answer: value })),
  );
  return circle === keyring.circle ? keyring : { ...keyring, circle };
}
