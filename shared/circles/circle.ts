import * as z from "zod/mini";

import { circleIdSchema } from "./circle-id.ts";
import { formatIdSchema } from "./format.ts";
import type { FormatId } from "./format.ts";
import type { Instant } from "./instant.ts";
import { instantSchema } from "./instant-schema.ts";
import type { Person } from "./person.ts";
import { personSchema } from "./person-schema.ts";

/** Who belongs together and how they meet. A pair is a circle of two. */
export interface Circle {
  readonly id: string;
  readonly name: string;
  readonly format: FormatId;
  /** Two to eight, nobody twice. */
  readonly members: readonly Person[];
  /** 32 random bytes, base64url; the tags of the circle and its sessions are made from it. Sealed to members only. */
  readonly secret: string;
  readonly createdAt: Instant;
}

export const circleSchema: z.ZodMiniType<Circle> = z.looseObject({
  id: circleIdSchema,
  name: z.string().check(z.maxLength(200)),
  format: formatIdSchema,
  members: z.array(personSchema).check(
    z.minLength(2),
    z.maxLength(8),
    z.refine((members) => new Set(members.map(({ id }) => id)).size === members.length, "somebody is in it twice"),
  ),
  secret: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
  createdAt: instantSchema,
});
