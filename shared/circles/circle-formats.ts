import type { Circle } from "./circle.ts";
import type { Rhythm } from "../scheduling/rhythm.ts";
import { formatById } from "./format-by-id.ts";
import type { FormatId } from "./format.ts";
import { type Format, formats } from "./formats.ts";

const leastPeople = 3;

type WeeklyRhythm = Extract<Rhythm, { readonly every: "weeks" }>;

/** The formats for more than two people, in the table's order. */
export const circleFormats: readonly Format[] = formats.filter(({ people }) => people.max >= leastPeople);

/** How many people a circle of this format may want to be, smallest first. */
export function circleSizes(format: FormatId): readonly number[] {
  const { min, max } = formatById(format).people;
  return Array.from({ length: max - min + 1 }, (_, more) => min + more);
}

/** The size that is proposed: six where the format takes six, else its most. */
export function proposedSize(format: FormatId): number {
  return Math.min(6, formatById(format).people.max);
}

/** The rhythm that is proposed. */
export function proposedRhythm(format: FormatId): WeeklyRhythm {
  return { every: "weeks", weeks: formatById(format).everyWeeks ?? 1 };
}

/** How long its meetings are, in minutes: the format's second length where the circle meets in the rhythm that belongs to it. */
export function circleMinutes({ format, rhythm }: Pick<Circle, "format" | "rhythm">): number {
  const { minutes, alternative } = formatById(format);
  return alternative !== null && rhythm?.weeks === alternative.everyWeeks ? alternative.minutes : minutes;
}
