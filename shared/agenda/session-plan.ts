import type { PersonId } from "../circles/person.ts";
import { compareText } from "./compare-text.ts";
import { fitSegments } from "./templates/fit-segments.ts";
import type { PlanEdit } from "./plan-edit.ts";
import { counterpartsOf } from "./run/counterparts-of.ts";
import { SAME_TIME } from "./same-time.ts";
import type { Segment, Template } from "./templates/template-schema.ts";

/** An edit and whose it is. */
export type AuthoredEdit = PlanEdit & { readonly author: PersonId };

export interface SessionPlan {
  /** The agenda of this session, in the session's length. */
  readonly template: Template;
  /** Segments that two members changed at the same time; the later words stand, the other's are here. */
  readonly alsoProposed: readonly AuthoredEdit[];
  /** The edits leave no agenda of this length: the template's own is shown instead. */
  readonly isTooLong: boolean;
}

/**
 * One session's agenda as its members have edited it: of each segment the newest edit; what is changed in one turn is changed in all, so
 * that turns stay equal; the whole is fitted to the session's length, in whole minutes. The order of the edits decides nothing.
 */
export function sessionPlan(template: Template, edits: readonly AuthoredEdit[]): SessionPlan {
  const newest = newestEdits(edits);
  const turns = template.turns ?? [];
  const alike = (id: string): readonly string[] => [id, ...counterpartsOf(id, turns)];
  const latest = (id: string): AuthoredEdit | undefined =>
    alike(id)
      .flatMap((each) => newest.get(each) ?? [])
      .toSorted(inOrder)
      .at(-1);
  const own = template.segments.flatMap((segment): Segment[] => {
    const edit = newest.get(segment.id);
    const last = latest(segment.id);
    if (last?.removed === true) return [];
    return [
      {
        ...segment,
        ...(edit !== undefined && { title: edit.title, prompt: edit.prompt }),
        ...(last !== undefined && { minutes: last.minutes }),
      },
    ];
  });
  const known = new Set(template.segments.map(({ id }) => id));
  const added = [...newest.values()].filter(({ segmentId, removed }) => !known.has(segmentId) && !removed);
  const segments = added.toSorted(inOrder).reduce(placed, own);
  const left = new Set(segments.map(({ id }) => id));
  const keptTurns = turns.map((turn) => turn.filter((id) => left.has(id))).filter((turn) => turn.length > 0);
  const fitted = fitting({ segments, turns: keptTurns, minutes: template.minutes });
  const alsoProposed = overtaken(edits, newest);
  if (fitted === null) return { template, alsoProposed, isTooLong: true };
  const { turns: _, ...rest } = template;
  return {
    template: { ...rest, segments: fitted, ...(keptTurns.length > 0 && { turns: keptTurns }) },
    alsoProposed,
    isTooLong: false,
  };
}

function fitting({
  segments,
  turns,
  minutes,
}: {
  readonly segments: readonly Segment[];
  readonly turns: readonly (readonly string[])[];
  readonly minutes: number;
}): Segment[] | null {
  const total = segments.reduce((sum, segment) => sum + segment.minutes, 0);
  if (segments.length === 0) return null;
  return total === minutes ? [...segments] : fitSegments({ segments, turns, minutes, step: 1 });
}

function placed(segments: readonly Segment[], { segmentId, title, minutes, prompt, after }: AuthoredEdit): Segment[] {
  const segment: Segment = { id: segmentId, title, minutes, prompt, lead: "all" };
  const before = after === null ? 0 : segments.findIndex(({ id }) => id === after) + 1;
  // Whatever it should have come after is gone: before the end, where things are written down.
  const place = before === 0 && after !== null ? Math.max(0, segments.length - 1) : before;
  return segments.toSpliced(place, 0, segment);
}

/** The edit that counts of each segment, by segment: the newest; of the same moment the same one on every device. */
export function newestEdits(edits: readonly AuthoredEdit[]): ReadonlyMap<string, AuthoredEdit> {
  return new Map(edits.toSorted(inOrder).map((edit) => [edit.segmentId, edit]));
}

/** Edits that another member's of the same moment took the place of, in other words or minutes. */
function overtaken(edits: readonly AuthoredEdit[], newest: ReadonlyMap<string, AuthoredEdit>): AuthoredEdit[] {
  return edits.toSorted(inOrder).filter((edit) => {
    const winner = newest.get(edit.segmentId);
    if (winner === undefined || winner.author === edit.author || winner.at - edit.at > SAME_TIME) return false;
    return winner.title !== edit.title || winner.prompt !== edit.prompt || winner.minutes !== edit.minutes;
  });
}

function inOrder(one: AuthoredEdit, other: AuthoredEdit): number {
  return one.at - other.at || compareText(one.author, other.author) || compareText(one.segmentId, other.segmentId);
}
