import * as z from "zod/mini";

import { type Agreed, agreedSchema } from "../../circles/agreement.ts";
import { daySchema } from "../../circles/day-schema.ts";
import type { Instant } from "../../circles/instant.ts";
import { instantSchema } from "../../circles/instant-schema.ts";
import type { PersonId } from "../../circles/person.ts";
import { personIdSchema } from "../../circles/person-schema.ts";
import { sessionIdSchema } from "../../sessions/session-id.ts";
import { MAX_EDITS, type PlanEdit, planEditSchema } from "../plan-edit.ts";
import { MAX_ROLES, type RoleChoice, roleChoiceSchema } from "../role-choice.ts";
import { MAX_ACTIONS, type RunAction, runActionSchema } from "../run/run-action.ts";

/** A topic or a note. */
export interface EntryItem {
  readonly id: string;
  /** The segment it belongs to; `null` for the session as a whole. */
  readonly segmentId: string | null;
  readonly text: string;
  readonly at: Instant;
}

/** An action with owner and date. */
export interface Commitment {
  readonly id: string;
  readonly text: string;
  readonly owner: PersonId;
  /** `YYYY-MM-DD`. */
  readonly due: string | null;
  /** How sure the owner is, 1 to 5. */
  readonly confidence: 1 | 2 | 3 | 4 | 5 | null;
  readonly state: "open" | "done" | "dropped";
  readonly at: Instant;
}

/** What one member has added to one session. Each revision carries all of the member's own items. */
export interface Entry {
  readonly sessionId: string;
  readonly topics: readonly EntryItem[];
  readonly notes: readonly EntryItem[];
  readonly commitments: readonly Commitment[];
  /** When the member opened the running session; counts for "held". */
  readonly presentAt: Instant | null;
  /** The yes to the ground rules that was given in this session: so it reaches the others with the session's own polls. */
  readonly agreed?: Agreed;
  /** What the member pressed on the shared timer. */
  readonly run?: readonly RunAction[];
  /** Who, as the member says, has which role. */
  readonly roles?: readonly RoleChoice[];
  /** How the member changed the session's agenda. */
  readonly plan?: readonly PlanEdit[];
  /** Ids of own items taken away, so that another device of the member tells them from what this one has not seen. */
  readonly removed?: readonly string[];
}

/** Bounds that keep one member's row far below 60,000 sealed characters in ordinary use. */
export const MAX_ITEMS = 100;
export const MAX_TEXT = 4_000;

const itemId = z.string().check(z.regex(/^[A-Za-z0-9_.-]{1,64}$/));
const text = z.string().check(z.maxLength(MAX_TEXT));

const entryItemSchema: z.ZodMiniType<EntryItem> = z.looseObject({
  id: itemId,
  segmentId: z.nullable(z.string().check(z.maxLength(64))),
  text,
  at: instantSchema,
});

export const commitmentSchema: z.ZodMiniType<Commitment> = z.looseObject({
  id: itemId,
  text,
  owner: personIdSchema,
  due: z.nullable(daySchema),
  confidence: z.nullable(z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])),
  state: z.enum(["open", "done", "dropped"]),
  at: instantSchema,
});

export const entrySchema: z.ZodMiniType<Entry> = z.looseObject({
  sessionId: sessionIdSchema,
  topics: z.array(entryItemSchema).check(z.maxLength(MAX_ITEMS)),
  notes: z.array(entryItemSchema).check(z.maxLength(MAX_ITEMS)),
  commitments: z.array(commitmentSchema).check(z.maxLength(MAX_ITEMS)),
  presentAt: z.nullable(instantSchema),
  agreed: z.exactOptional(agreedSchema),
  run: z.exactOptional(z.array(runActionSchema).check(z.maxLength(MAX_ACTIONS))),
  roles: z.exactOptional(z.array(roleChoiceSchema).check(z.maxLength(MAX_ROLES))),
  plan: z.exactOptional(z.array(planEditSchema).check(z.maxLength(MAX_EDITS))),
  removed: z.exactOptional(z.array(itemId).check(z.maxLength(MAX_ITEMS))),
});
