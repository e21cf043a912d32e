import * as z from "zod";

const flag = z.literal(true).exactOptional();

const segmentSchema = z.looseObject({
  id: z.string().regex(/^[a-z0-9-]{1,64}$/),
  minutes: z.number().positive().max(480),
  title: z.string().min(1).max(120),
  /** Who leads it: a role of the format, or `both`, `all`, `each`. */
  lead: z.string().max(40),
  leadNote: z.string().max(80).exactOptional(),
  prompt: z.string().max(600),
  /** Fills in the open actions of the previous session of the series. */
  auto: z.literal("carry-over").exactOptional(),
  /** Whose turn it is: `coachee=A`, `guide=B`. */
  role: z
    .string()
    .regex(/^(coachee|guide)=[A-C]$/)
    .exactOptional(),
  /** Changes the coachee and gives the signal. */
  swap: flag,
  /** The minutes are divided by the people present. */
  perPerson: flag,
  agreement: flag,
  form: z.string().max(64).exactOptional(),
  formAs: z.literal("follow-up").exactOptional(),
  output: z.enum(["actions", "goals", "introductions", "resource", "series", "follow-up"]).exactOptional(),
  aid: z.literal("i-statement").exactOptional(),
  /** Written before the session. */
  prework: flag,
  rotate: z.enum(["facilitator", "presenter"]).exactOptional(),
  /** Asks what may be passed on. */
  consent: flag,
  /** Hides everything but the note pad. */
  observe: flag,
  /** Done alone: the invitation shows only "On your own". */
  private: flag,
});

export type Segment = z.infer<typeof segmentSchema>;

const shape = z.looseObject({
  id: z.string().regex(/^[a-z0-9-]{1,64}$/),
  /** Format ids, `any` (every lasting format) or `any-pair`. */
  formats: z.array(z.string().max(64)).min(1),
  name: z.string().min(1).max(120),
  people: z.looseObject({ min: z.number().int().min(2), max: z.number().int().max(8) }),
  minutes: z.number().positive().max(480),
  /** Groups of segment ids; each group is one person's turn. */
  turns: z.array(z.array(z.string()).min(1)).exactOptional(),
  segments: z.array(segmentSchema).min(1).max(40),
});

export type Template = z.infer<typeof shape>;

/** An agenda template. Holds only when the segments add up to its minutes and the turns are equal, position by position. */
export const templateSchema = shape.check((context) => {
  for (const message of faultsOf(context.value)) {
    context.issues.push({ code: "custom", message, input: context.value });
  }
});

function faultsOf({ minutes, segments, turns = [] }: Template): string[] {
  const lengths = new Map(segments.map((segment) => [segment.id, segment.minutes]));
  const sum = segments.reduce((total, segment) => total + segment.minutes, 0);
  const faults = [];
  if (lengths.size !== segments.length) faults.push("two segments have the same id");
  if (sum !== minutes) faults.push(`the segments last ${sum} minutes, not ${minutes}`);
  if (turns.flat().some((id) => !lengths.has(id))) faults.push("a turn names a segment that does not exist");
  if (new Set(turns.flat()).size !== turns.flat().length) faults.push("a segment is in two turns");
  const patterns = new Set(turns.map((turn) => turn.map((id) => lengths.get(id)).join(" ")));
  if (patterns.size > 1) faults.push("the turns are not equal");
  return faults;
}
