import type { Segment, Template } from "./template-schema.ts";

const people = ["A", "B", "C"] as const;
const observer = "Observer: say what you saw, no advice.";

/**
 * A pair's template with one equal turn per person of three: thinks, coaches, observes, each once.
 * The minutes grow by one turn (`peer-pair-45`: 5 + 3 + 3 × 14 + 5 + 4 = 59); the caller scales to the length booked.
 * Expects turns of one segment, as `peer-pair-45` has them.
 */
export function trioTemplate(template: Template): Template {
  const [first, second] = (template.turns ?? []).map(([id]) => template.segments.find((segment) => segment.id === id));
  if (first === undefined || second === undefined) return template;
  const turns = people.map((_, place) => turnOf({ place, like: place === 0 ? first : second }));
  const segments = template.segments.flatMap((segment) =>
    segment === first ? turns : segment === second ? [] : [segment],
  );
  return {
    ...template,
    people: { min: 3, max: 3 },
    minutes: template.minutes + first.minutes,
    turns: turns.map(({ id }) => [id]),
    segments: segments.map((segment) => ({ ...segment, lead: segment.lead === "A+B" ? "each" : segment.lead })),
  };
}

function turnOf({ place, like }: { place: number; like: Segment }): Segment {
  const [thinks, coaches, observes] = [0, 1, 2].map((step) => people[(place + step) % 3] ?? "A");
  return {
    ...like,
    id: `${thinks}-thinks-${coaches}-coaches`.toLowerCase(),
    title: `${thinks} thinks, ${coaches} coaches, ${observes} observes`,
    lead: thinks ?? "A",
    role: `coachee=${thinks}`,
    prompt: `${like.prompt} ${observer}`,
  };
}
