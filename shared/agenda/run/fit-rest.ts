import { shrinkLate } from "../templates/shrink-late.ts";
import type { Segment } from "../templates/template-schema.ts";
import { MINUTE, type RunQuestion, type RunSegment, type RunState } from "./run-state.ts";

/**
 * The segments with those after the current one shortened, in half-minutes, so that the meeting ends on time. A part of a turn whose
 * counterpart has run already keeps its length: whoever comes second is not cut short. Where the time is too short, as far as it goes.
 * `null` when there is nothing to shorten.
 */
export function fitRest(
  { segments, current, asOf }: RunState,
  { segments: agenda, turns, end }: Pick<RunQuestion, "segments" | "turns" | "end">,
): readonly RunSegment[] | null {
  const now = segments[current];
  const toCome = new Set(segments.slice(current + 1).map(({ id }) => id));
  if (now === undefined || toCome.size === 0) return null;
  const open = turns.map((turn) =>
    turn.filter((_, position) => turns.every((other) => toCome.has(other[position] ?? ""))),
  );
  const fixed = new Set(turns.flat().filter((id) => !open.flat().includes(id)));
  const minutesLeft = new Map(segments.map(({ id, length, spent }) => [id, (length - spent) / MINUTE]));
  const rest = agenda
    .filter(({ id }) => toCome.has(id) && !fixed.has(id))
    .map((segment) => ({ ...segment, minutes: minutesLeft.get(segment.id) ?? 0 }));
  const needed = [...toCome].reduce((sum, id) => sum + (minutesLeft.get(id) ?? 0), 0);
  const available = (end - asOf - Math.max(0, now.length - now.spent)) / MINUTE;
  if (needed <= available) return null;
  const fitted = shortest({ rest, turns: open.filter((turn) => turn.length > 0), over: needed - available });
  if (fitted === null) return null;
  const lengths = new Map(fitted.map(({ id, minutes }) => [id, minutes * MINUTE]));
  return segments.map((segment) => {
    const length = lengths.get(segment.id);
    return length === undefined ? segment : { ...segment, length: segment.spent + length };
  });
}

/** Shrunk by what is too much, or by the most that is possible. */
function shortest({
  rest,
  turns,
  over,
}: {
  readonly rest: readonly Segment[];
  readonly turns: readonly (readonly string[])[];
  readonly over: number;
}): readonly Segment[] | null {
  for (let late = over; late > 0; late -= 0.5) {
    const fitted = shrinkLate({ segments: rest, turns, late });
    if (fitted !== null) return fitted;
  }
  return null;
}
