import * as z from "zod/mini";

import type { Instant } from "../../circles/instant.ts";
import { instantSchema } from "../../circles/instant-schema.ts";

/**
 * One thing a member does to the shared timer. `skip` names the segment it leaves and `extend` the whole extra time the segment then has,
 * so that two members who press at the same moment do it once.
 */
export type RunAction = { readonly id: string; readonly at: Instant } & (
  | { readonly do: "start" | "pause" | "resume" | "fit" | "end" }
  | { readonly do: "skip" | "back"; readonly segmentId: string }
  | { readonly do: "extend"; readonly segmentId: string; readonly extraMinutes: number }
);

/** What a member presses; who, when and the id are added when it is kept. */
export type RunPress = RunAction extends infer Action
  ? Action extends RunAction
    ? Omit<Action, "id" | "at">
    : never
  : never;

/** More than this nobody presses in one session. */
export const MAX_ACTIONS = 200;

const place = {
  id: z.string().check(z.regex(/^[A-Za-z0-9_.-]{1,64}$/)),
  at: instantSchema,
};
const segmentId = z.string().check(z.minLength(1), z.maxLength(64));

export const runActionSchema: z.ZodMiniType<RunAction> = z.discriminatedUnion("do", [
  z.looseObject({ ...place, do: z.literal("start") }),
  z.looseObject({ ...place, do: z.literal("pause") }),
  z.looseObject({ ...place, do: z.literal("resume") }),
  z.looseObject({ ...place, do: z.literal("fit") }),
  z.looseObject({ ...place, do: z.literal("end") }),
  z.looseObject({ ...place, do: z.literal("skip"), segmentId }),
  z.looseObject({ ...place, do: z.literal("back"), segmentId }),
  z.looseObject({
    ...place,
    do: z.literal("extend"),
    segmentId,
    extraMinutes: z.number().check(z.positive(), z.lte(120)),
  }),
]);
