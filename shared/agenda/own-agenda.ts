import * as z from "zod/mini";

import { MAX_EDITS, type PlanEdit, planEditSchema } from "./plan-edit.ts";
import { compareText } from "./compare-text.ts";
import { counterpartsOf } from "./run/counterparts-of.ts";
import { type AuthoredEdit, newestEdits } from "./session-plan.ts";
import type { Template } from "./templates/template-schema.ts";

/** An agenda that somebody keeps for themselves: a template and what was changed in it. */
export interface OwnAgenda {
  readonly id: string;
  readonly name: string;
  /** Of the product's template it was made from; it fits sessions with that template. */
  readonly templateId: string;
  readonly edits: readonly PlanEdit[];
  /** It was thrown away. */
  readonly isGone: boolean;
}

export const MOST_NAME = 80;

export const ownAgendaSchema: z.ZodMiniType<OwnAgenda> = z.looseObject({
  id: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)),
  name: z.string().check(z.minLength(1), z.maxLength(MOST_NAME)),
  templateId: z.string().check(z.regex(/^[a-z0-9-]{1,64}$/)),
  edits: z.array(planEditSchema).check(z.maxLength(MAX_EDITS)),
  isGone: z.boolean(),
});

/** Without its time, as a change to a session carries it. */
export type UntimedEdit = Omit<PlanEdit, "at">;

/** What counts of a session's edits: of each segment the newest. */
export function editsThatCount(edits: readonly AuthoredEdit[]): readonly UntimedEdit[] {
  return [...newestEdits(edits).values()].map(untimed);
}

/**
 * The edits that make a session's agenda into the wanted one: those wanted, and for each segment changed meanwhile its return to the
 * template; one that was added is taken out.
 *
 * @param template the session's, in its length, before any edit
 */
export function editsTowards({
  wanted,
  now,
  template,
}: {
  readonly wanted: readonly UntimedEdit[];
  readonly now: readonly UntimedEdit[];
  readonly template: Template;
}): readonly UntimedEdit[] {
  const kept = new Set(wanted.map(({ segmentId }) => segmentId));
  const back = now
    .filter(({ segmentId }) => !kept.has(segmentId))
    .map((edit): UntimedEdit => {
      const own = template.segments.find(({ id }) => id === edit.segmentId);
      if (own === undefined) return { ...edit, removed: true };
      const { title, minutes, prompt } = own;
      const back = { segmentId: edit.segmentId, title, minutes, prompt, after: null, removed: false };
      // Of turns the newest edit of any counts for the minutes of all: it must not be overruled by this one.
      const alike = counterpartsOf(edit.segmentId, template.turns ?? []);
      const [turn] = wanted
        .filter(({ segmentId }) => alike.includes(segmentId))
        .toSorted((a, b) => compareText(b.segmentId, a.segmentId));
      return turn === undefined ? back : { ...back, minutes: turn.minutes, removed: turn.removed };
    });
  return [...wanted, ...back].map(untimed);
}

function untimed({ segmentId, title, minutes, prompt, after, removed }: UntimedEdit): UntimedEdit {
  return { segmentId, title, minutes, prompt, after, removed };
}
