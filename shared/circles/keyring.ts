import * as z from "zod/mini";

import { type PublicKey, publicKeySchema } from "./card.ts";
import { type Circle, circleSchema } from "./circle.ts";
import type { PersonId } from "./person.ts";
import { personIdSchema } from "./person-schema.ts";

/** A private P-256 key as JWK. */
export interface PrivateKey extends PublicKey {
  readonly d: string;
}

/** What one member keeps of one circle, sealed to themselves: the circle with its secret, and a nameless key to sign its summaries. */
export interface Keyring {
  readonly circle: Circle;
  /** `null` for pairs and trios: they have no summaries. */
  readonly namelessKey: PrivateKey | null;
  /** Members the own rows are sealed to, and who were sent the circle's secret by this member or by who invited this member. */
  readonly invited: readonly PersonId[];
  /** The revision of the row it was last written in. */
  readonly revision: number;
}

const privateKeySchema: z.ZodMiniType<PrivateKey> = z.looseObject({
  kty: z.literal("EC"),
  crv: z.literal("P-256"),
  x: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
  y: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
  d: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
});

export const keyringSchema: z.ZodMiniType<Keyring> = z.looseObject({
  circle: circleSchema,
  namelessKey: z.nullable(privateKeySchema),
  invited: z.array(personIdSchema).check(z.maxLength(8)),
  revision: z.int().check(z.gte(1)),
});

/** The public half of a member's nameless key, told to the other members under the circle's tag. */
export interface CircleKey {
  readonly circleId: string;
  readonly key: PublicKey;
}

export const circleKeySchema: z.ZodMiniType<CircleKey> = z.looseObject({
  circleId: z.string().check(z.maxLength(64)),
  key: publicKeySchema,
});
