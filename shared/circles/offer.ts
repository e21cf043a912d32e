import * as z from "zod/mini";

import { type AskedCircle, openAsked } from "./asked-circle.ts";
import { circleIdSchema } from "./circle-id.ts";
import { type CircleRhythm, circleRhythmSchema } from "./circle-rhythm.ts";
import { type FormatId, formatIdSchema } from "./format.ts";
import type { Person, PersonId } from "./person.ts";
import { personSchema } from "./person-schema.ts";

/** What somebody who is asked learns of a circle before answering: all but its secret. */
export interface Offer {
  readonly circleId: string;
  readonly name: string;
  readonly purpose: string;
  readonly format: FormatId;
  readonly rhythm: CircleRhythm | null;
  readonly size: number | null;
  readonly from: Person;
  /** Who else belongs to it or is asked, without saying which. */
  readonly people: readonly Person[];
  readonly ask: number;
  readonly withdrawn: boolean;
}

export const offerSchema: z.ZodMiniType<Offer> = z.looseObject({
  circleId: circleIdSchema,
  name: z.string().check(z.maxLength(200)),
  purpose: z.string().check(z.maxLength(500)),
  format: formatIdSchema,
  rhythm: z.nullable(circleRhythmSchema),
  size: z.nullable(z.int().check(z.gte(3), z.lte(8))),
  from: personSchema,
  people: z.array(personSchema).check(z.maxLength(8)),
  ask: z.int().check(z.gte(1), z.lte(1_000)),
  withdrawn: z.boolean(),
});

/** What to send to somebody in the circle's list; `null` for somebody who is not in it. */
export function offerTo(circle: AskedCircle, invitee: PersonId): Offer | null {
  const entry = circle.asked.find(({ person }) => person.id === invitee);
  const [from, ...members] = circle.members;
  if (entry === undefined || from === undefined) return null;
  const { id, name, purpose = "", format, rhythm = null, size = null } = circle;
  const people = [...members, ...openAsked(circle).map(({ person }) => person)].filter((one) => one.id !== invitee);
  const { ask } = entry;
  return {
    circleId: id,
    name,
    purpose,
    format,
    rhythm,
    size,
    from,
    people,
    ask,
    withdrawn: entry.state === "withdrawn",
  };
}
