import * as z from "zod/mini";

import { formatIdSchema } from "../../circles/format.ts";
import type { FormatId } from "../../circles/format.ts";
import type { Instant } from "../../circles/instant.ts";
import { instantSchema } from "../../circles/instant-schema.ts";
import type { PersonId } from "../../circles/person.ts";
import { personIdSchema } from "../../circles/person-schema.ts";
import { sessionIdSchema } from "../../sessions/session-id.ts";
import { commitmentSchema } from "../entry/entry.ts";
import type { MergedCommitment } from "../entry/merge-entries.ts";
import { type RoleChoice, roleChoiceSchema } from "../role-choice.ts";

/** A topic or a note as it reads in an old session. */
export interface OldText {
  readonly kind: "topic" | "note";
  readonly author: PersonId;
  readonly segmentId: string | null;
  readonly text: string;
  readonly at: Instant;
}

/** One session of a pair or circle as a member's snapshot keeps it: what its members' rows came to when they were read last. */
export interface PastSession {
  readonly id: string;
  /** `2026-11`, in UTC: the row it lies in. It stays there when the session moves. */
  readonly month: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly format: FormatId;
  /** Nobody changes it any more without leaving a mark in the circle's index. */
  readonly isSettled: boolean;
  /** The highest item id among its rows when it was read: of two readings the one with the higher has seen more. */
  readonly newest: number;
  /** The highest item id among the marks of late changes that were known then; 0 for none. */
  readonly mark: number;
  readonly members: readonly PastMember[];
  /** Who had which role; nobody where it was never started. */
  readonly roles: readonly RoleChoice[];
  readonly wasStarted: boolean;
  readonly commitments: readonly MergedCommitment[];
  /** Topics and notes in the order of the agenda; absent where there was no room for them. */
  readonly texts?: readonly OldText[];
}

/** How much a member had added, and in which revision of the own row. */
export interface PastMember {
  readonly person: PersonId;
  readonly revision: number;
  readonly topics: number;
  readonly notes: number;
}

const count = z.int().check(z.gte(0));

const oldTextSchema: z.ZodMiniType<OldText> = z.looseObject({
  kind: z.enum(["topic", "note"]),
  author: personIdSchema,
  segmentId: z.nullable(z.string().check(z.maxLength(64))),
  text: z.string(),
  at: instantSchema,
});

const mergedCommitmentSchema: z.ZodMiniType<MergedCommitment> = z.intersection(
  commitmentSchema,
  z.looseObject({ author: personIdSchema, merged: z.boolean() }),
);

/** What a newer version adds stays in it. */
export const pastSessionSchema: z.ZodMiniType<PastSession> = z.looseObject({
  id: sessionIdSchema,
  month: z.string().check(z.regex(/^\d{4}-\d\d$/)),
  start: instantSchema,
  end: instantSchema,
  format: formatIdSchema,
  isSettled: z.boolean(),
  newest: count,
  mark: count,
  members: z.array(z.looseObject({ person: personIdSchema, revision: count, topics: count, notes: count })),
  roles: z.array(roleChoiceSchema),
  wasStarted: z.boolean(),
  commitments: z.array(mergedCommitmentSchema),
  texts: z.exactOptional(z.array(oldTextSchema)),
});
