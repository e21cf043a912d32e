import * as z from "zod/mini";

import type { Person } from "./person.ts";
import { personSchema } from "./person-schema.ts";

/** A public P-256 key as JWK; a private member in it makes the card invalid, because cards are readable by all. */
export interface PublicKey {
  readonly kty: "EC";
  readonly crv: "P-256";
  readonly x: string;
  readonly y: string;
}

/** What a participant shows to all other participants: who they are, their public keys, what they look for and offer. */
export interface Card {
  readonly person: Person;
  /** ECDH: others seal to this key. */
  readonly sealingKey: PublicKey;
  /** ES256: others check signatures with this key. */
  readonly signingKey: PublicKey;
  readonly wants: readonly string[];
  readonly offers: readonly string[];
  /** BCP 47 tags. */
  readonly languages: readonly string[];
  /** How much time a week they can give; `null` when not said. */
  readonly minutesPerWeek: number | null;
  /** IANA name. */
  readonly timeZone: string;
}

const coordinate = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

export const publicKeySchema: z.ZodMiniType<PublicKey> = z.looseObject({
  kty: z.literal("EC"),
  crv: z.literal("P-256"),
  x: coordinate,
  y: coordinate,
  d: z.optional(z.undefined()),
});

const words = z.array(z.string().check(z.maxLength(120))).check(z.maxLength(40));

export const cardSchema: z.ZodMiniType<Card> = z.looseObject({
  person: personSchema,
  sealingKey: publicKeySchema,
  signingKey: publicKeySchema,
  wants: words,
  offers: words,
  languages: z.array(z.string().check(z.maxLength(35))).check(z.maxLength(20)),
  minutesPerWeek: z.nullable(z.int().check(z.gte(0), z.lte(10_080))),
  timeZone: z.string().check(z.minLength(1), z.maxLength(64)),
});
