import * as z from "zod/mini";

import { type Asked, askedListSchema } from "./asked.ts";
import { circleIdSchema } from "./circle-id.ts";
import { type CircleRhythm, circleRhythmSchema } from "./circle-rhythm.ts";
import { formatIdSchema } from "./format.ts";
import type { FormatId } from "./format.ts";
import type { Instant } from "./instant.ts";
import { instantSchema } from "./instant-schema.ts";
import type { Person, PersonId } from "./person.ts";
import { personIdSchema, personSchema } from "./person-schema.ts";

export const mostMembers = 8;

/** Who belongs together and how they meet. A pair is a circle of two. */
export interface Circle {
  readonly id: string;
  readonly name: string;
  readonly format: FormatId;
  /**
   * Everybody what is written is sealed to: two to eight, nobody twice. Where people are asked: whoever made the circle, then those who
   * said yes, so one at the start.
   */
  readonly members: readonly Person[];
  /** 32 random bytes, base64url; the tags of the circle and its sessions are made from it. Sealed to members only. */
  readonly secret: string;
  readonly createdAt: Instant;
  /** What it is for, in the words of whoever made it. */
  readonly purpose?: string;
  readonly rhythm?: CircleRhythm;
  /** How many people it wants to be. */
  readonly size?: number;
  /** `asked`: nobody belongs to it before their own yes. Without it (pairs, and circles made by booking) nobody waits. */
  readonly joining?: "asked";
  /** Whoever asks, where people are asked. */
  readonly madeBy?: PersonId;
  /** Everybody who was asked, in the order of the first asking. */
  readonly asked?: readonly Asked[];
}

export const circleSchema: z.ZodMiniType<Circle> = z
  .looseObject({
    id: circleIdSchema,
    name: z.string().check(z.maxLength(200)),
    format: formatIdSchema,
    members: z.array(personSchema).check(
      z.minLength(1),
      z.maxLength(mostMembers),
      z.refine((members) => new Set(members.map(({ id }) => id)).size === members.length, "somebody is in it twice"),
    ),
    secret: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
    createdAt: instantSchema,
    purpose: z.exactOptional(z.string().check(z.maxLength(500))),
    rhythm: z.exactOptional(circleRhythmSchema),
    size: z.exactOptional(z.int().check(z.gte(3), z.lte(8))),
    joining: z.exactOptional(z.literal("asked")),
    madeBy: z.exactOptional(personIdSchema),
    asked: z.exactOptional(askedListSchema),
  })
  .check(z.refine(isConsistent, "its members are not those who belong to it"));

function isConsistent({ joining, madeBy, asked, members }: Circle): boolean {
  if (joining === undefined) return members.length >= 2 && madeBy === undefined && asked === undefined;
  if (madeBy === undefined || asked === undefined || asked.some(({ person }) => person.id === madeBy)) return false;
  const belong = [madeBy, ...asked.flatMap(({ person, state }) => (state === "joined" ? [person.id] : []))];
  return belong.slice(0, mostMembers).join() === members.map(({ id }) => id).join();
}
