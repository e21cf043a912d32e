import * as z from "zod/mini";

import type { Instant } from "./instant.ts";
import { instantSchema } from "./instant-schema.ts";
import type { PersonId } from "./person.ts";
import { personIdSchema } from "./person-schema.ts";

/** A yes to one version of the ground rules. */
export interface Agreed {
  readonly version: number;
  /** Who wrote these words, `null` for those that everybody starts with. */
  readonly by: PersonId | null;
  readonly at: Instant;
}

/** One member's part in the ground rules of a pair or circle: the words they wrote last, and what they said yes to. */
export interface AgreementPart {
  readonly wrote: { readonly version: number; readonly text: string; readonly at: Instant } | null;
  readonly agreed: Agreed | null;
}

/** Longer rules are not read. */
export const MOST_RULES = 2_000;

const version = z.int().check(z.gte(1), z.lte(10_000));

export const agreedSchema: z.ZodMiniType<Agreed> = z.looseObject({
  version,
  by: z.nullable(personIdSchema),
  at: instantSchema,
});

export const agreementPartSchema: z.ZodMiniType<AgreementPart> = z.looseObject({
  wrote: z.nullable(
    z.looseObject({ version, text: z.string().check(z.minLength(1), z.maxLength(MOST_RULES)), at: instantSchema }),
  ),
  agreed: z.nullable(agreedSchema),
});

/** The ground rules as they count now. */
export interface Agreement {
  readonly version: number;
  /** One rule a line. */
  readonly text: string;
  /** Who wrote these words, `null` for those that everybody starts with. */
  readonly by: PersonId | null;
  readonly at: Instant | null;
  /** Who said yes to exactly these words, in order of time. */
  readonly agreed: readonly { readonly person: PersonId; readonly at: Instant }[];
}

export interface AuthoredPart extends AgreementPart {
  readonly author: PersonId;
}

/** What everybody starts with. */
const firstRules = `What is said here stays here. Whoever wants to pass something on asks first.
We come on time and stay to the end. Whoever cannot come says so as early as possible.
We read the agenda beforehand and bring something real.
Turns are equal. We listen first, and give advice only when it is asked for.
Successes and setbacks are both welcome. Nobody is judged.
This is support among colleagues: no therapy, no assessment, no promise of a promotion.
Anybody may say stop, or leave, without giving a reason.`;

/**
 * What the members' parts make together: the words of the highest version count; of two written at once the later ones. A yes holds for
 * the words it was given to and for no others. The order of the parts decides nothing.
 */
export function agreementOf(parts: readonly AuthoredPart[]): Agreement {
  const written = parts.flatMap(({ author, wrote }) => (wrote === null ? [] : [{ ...wrote, by: author }]));
  const [newest] = written.toSorted((a, b) => b.version - a.version || b.at - a.at || (a.by < b.by ? -1 : 1));
  const { version: current, text, by, at } = newest ?? { version: 1, text: firstRules, by: null, at: null };
  const agreed = parts.flatMap(({ author, agreed: yes }) =>
    yes !== null && yes.version === current && yes.by === by ? [{ person: author, at: yes.at }] : [],
  );
  return { version: current, text, by, at, agreed: agreed.toSorted((a, b) => a.at - b.at) };
}

/** The ground rules with each yes that was heard of elsewhere, where it is to the words that count. */
export function withHeard(agreement: Agreement, heard: readonly (Agreed & { readonly person: PersonId })[]): Agreement {
  const more = heard.filter(
    ({ person, version: to, by }) =>
      to === agreement.version && by === agreement.by && !agreement.agreed.some((yes) => yes.person === person),
  );
  const agreed = [...agreement.agreed, ...more.map(({ person, at }) => ({ person, at }))];
  return more.length === 0 ? agreement : { ...agreement, agreed: agreed.toSorted((a, b) => a.at - b.at) };
}

/** A yes to the words that count. */
export function agreeing(own: AgreementPart | null, { version: current, by }: Agreement, at: Instant): AgreementPart {
  return { wrote: own?.wrote ?? null, agreed: { version: current, by, at } };
}

/** New words are a new version, to which whoever writes them says yes; everybody else is asked again. */
export function rewriting(
  { version: current }: Agreement,
  { text, me, at }: { readonly text: string; readonly me: PersonId; readonly at: Instant },
): AgreementPart {
  const next = current + 1;
  return { wrote: { version: next, text: text.trim(), at }, agreed: { version: next, by: me, at } };
}
