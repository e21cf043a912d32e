import * as z from "zod/mini";

import { type Instant, instant } from "../circles/instant.ts";
import { instantSchema } from "../circles/instant-schema.ts";
import { sessionIdSchema } from "../sessions/session-id.ts";

/** One thing a person has said, or was told, about the reflection on a session; sealed to that person. */
export interface ReminderStep {
  readonly sessionId: string;
  /** `asked`: to be reminded once, from `at` on · `given`: was reminded · `skipped`: wants no reflection this time. */
  readonly step: "asked" | "given" | "skipped";
  readonly at: Instant;
}

export const reminderStepSchema: z.ZodMiniType<ReminderStep> = z.looseObject({
  sessionId: sessionIdSchema,
  step: z.enum(["asked", "given", "skipped"]),
  at: instantSchema,
});

/**
 * `never`: not asked for yet, may be asked for once · `waiting`: asked for, its day has not come · `due` · `given`: once, and never again
 * · `skipped`: no reflection is wanted.
 */
export type ReminderState = "never" | "waiting" | "due" | "given" | "skipped";

/** How the reminder of one session stands by all steps of all devices, and from when on it is due; `null` where it was never asked for. */
export function reminderBy(
  steps: readonly ReminderStep[],
  now: Instant,
): { readonly state: ReminderState; readonly at: Instant | null } {
  const asked = steps.flatMap(({ step, at }) => (step === "asked" ? [at] : []));
  const at = asked.length === 0 ? null : instant(Math.min(...asked));
  const was = (step: ReminderStep["step"]) => steps.some((one) => one.step === step);
  if (was("skipped")) return { state: "skipped", at };
  if (was("given")) return { state: "given", at };
  if (at === null) return { state: "never", at };
  return { state: now < at ? "waiting" : "due", at };
}
