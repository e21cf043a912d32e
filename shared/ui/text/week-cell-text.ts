import type { PersonId } from "../../circles/person.ts";
import type { PersonDay } from "../../scheduling/week-stretches.ts";
import type { TimeRange } from "../../scheduling/zone-rules.ts";
import { namesText } from "./names-text.ts";

/** How somebody stands in an hour; of others, as of oneself, never more. */
export type HourState = "free" | "partly-free" | "not-free" | "off" | "unknown";

const words: Readonly<Record<HourState, string>> = {
  free: "Free",
  "partly-free": "Free for a part",
  "not-free": "Not free",
  off: "Outside working hours",
  unknown: "Not known",
};

/** Who is free in an hour, for a screen reader: `Free: Maya. Not free: Tomás.` */
export function weekCellText(
  range: TimeRange,
  people: readonly PersonDay[],
  nameOf: (person: PersonId) => string,
): string {
  const states = Object.keys(words) as HourState[];
  return states
    .flatMap((state) => {
      const names = people.filter((one) => hourState(one, range) === state).map(({ person }) => nameOf(person));
      return names.length === 0 ? [] : [`${words[state]}: ${namesText(names)}.`];
    })
    .join(" ");
}

/** How somebody stands in an hour as a whole. */
export function hourState({ readable, working, free }: PersonDay, range: TimeRange): HourState {
  if (within(working, range) === 0) return "off";
  if (!readable) return "unknown";
  const share = within(free, range);
  if (share === 0) return "not-free";
  return share === range.to - range.from ? "free" : "partly-free";
}

/** The parts of stretches that lie in an hour. */
export function partsIn(stretches: readonly TimeRange[], { from, to }: TimeRange): readonly TimeRange[] {
  return stretches
    .filter((stretch) => stretch.from < to && from < stretch.to)
    .map((stretch) => ({ from: stretch.from < from ? from : stretch.from, to: stretch.to > to ? to : stretch.to }));
}

function within(stretches: readonly TimeRange[], range: TimeRange): number {
  return partsIn(stretches, range).reduce((sum, part) => sum + part.to - part.from, 0);
}
