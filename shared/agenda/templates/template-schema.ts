import * as z from "zod/mini";

const flag = z.exactOptional(z.literal(true));

const segmentSchema = z.looseObject({
  id: z.string().check(z.regex(/^[a-z0-9-]{1,64}$/)),
  minutes: z.number().check(z.positive(), z.lte(480)),
  title: z.string().check(z.minLength(1), z.maxLength(120)),
  /** Who leads it: a role of the format, or `both`, `all`, `each`. */
  lead: z.string().check(z.maxLength(40)),
  leadNote: z.exactOptional(z.string().check(z.maxLength(80))),
  prompt: z.string().check(z.maxLength(600)),
  /** Fills in the open actions of the previous session of the series. */
  auto: z.exactOptional(z.literal("carry-over")),
  /** Whose turn it is: `coachee=A`, `guide=B`. */
  role: z.exactOptional(z.string().check(z.regex(/^(coachee|guide)=[A-C]$/))),
  /** Changes the coachee and gives the signal. */
  swap: flag,
  /** The minutes are divided by the people present. */
  perPerson: flag,
  agreement: flag,
  form: z.exactOptional(z.string().check(z.maxLength(64))),
  formAs: z.exactOptional(z.literal("follow-up")),
  output: z.exactOptional(z.enum(["actions", "goals", "introductions", "resource", "series", "follow-up"])),
  aid: z.exactOptional(z.literal("i-statement")),
  /** Written before the session. */
  prework: flag,
  rotate: z.exactOptional(z.enum(["facilitator", "presenter"])),
  /** Asks what may be passed on. */
  consent: flag,
  /** Hides everything but the note pad. */
  observe: flag,
  /** Done alone: the invitation shows only "On your own". */
  private: flag,
});

export type Segment = z.infer<typeof segmentSchema>;

const shape = z.looseObject({
  id: z.string().check(z.regex(/^[a-z0-9-]{1,64}$/)),
  /** Format ids, `any` (every lasting format), `any-pair`, or `after:` and the id of a format that it follows on. */
  formats: z.array(z.string().check(z.maxLength(64))).check(z.minLength(1)),
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  people: z.looseObject({ min: z.int().check(z.gte(2)), max: z.int().check(z.lte(8)) }),
  minutes: z.number().check(z.positive(), z.lte(480)),
  /** Groups of segment ids; each group is one person's turn. */
  turns: z.exactOptional(z.array(z.array(z.string()).check(z.minLength(1)))),
  segments: z.array(segmentSchema).check(z.minLength(1), z.maxLength(40)),
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
