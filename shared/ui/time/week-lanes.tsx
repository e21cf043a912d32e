import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { PersonDay } from "../../scheduling/week-stretches.ts";
import type { TimeRange } from "../../scheduling/zone-rules.ts";
import { partsIn } from "../text/week-cell-text.ts";

/** Pixels a person's line takes. */
export const laneWidth = 9;

// Told apart by the line itself, thick, broken or dotted: colours may be replaced by the reader's own.
const useStyles = makeStyles({
  lane: { position: "absolute", top: 0, bottom: 0 },
  part: { position: "absolute", left: 0, boxSizing: "border-box" },
  free: { borderLeft: `6px solid ${tokens.colorBrandForeground1}` },
  busy: { left: "2px", borderLeft: `2px dashed ${tokens.colorNeutralStrokeAccessible}` },
  unknown: { left: "1px", borderLeft: `4px dotted ${tokens.colorNeutralStrokeAccessible}` },
  sample: { position: "relative", display: "inline-block", width: "8px", height: "18px", verticalAlign: "middle" },
});

/** How a stretch of somebody's working time is drawn. */
export type LaneKind = "free" | "busy" | "unknown";

/** Everybody's line in one hour, from the left in the order given; nothing outside somebody's working hours. */
export function WeekLanes({ people, range }: { readonly people: readonly PersonDay[]; readonly range: TimeRange }) {
  const styles = useStyles();
  return people.map(({ person, readable, working, free }, at) => (
    <span key={person} aria-hidden="true" className={styles.lane} style={{ left: 2 + at * laneWidth }}>
      {busyParts(partsIn(working, range), partsIn(free, range)).map((part) => (
        <Part key={part.from} kind={readable ? "busy" : "unknown"} part={part} range={range} />
      ))}
      {partsIn(free, range).map((part) => (
        <Part key={part.from} kind="free" part={part} range={range} />
      ))}
    </span>
  ));
}

/** A short piece of a line, for the key to the grid. */
export function LaneSample({ kind }: { readonly kind: LaneKind }) {
  const styles = useStyles();
  return (
    <span aria-hidden="true" className={styles.sample}>
      <span className={mergeClasses(styles.part, styles[kind])} style={{ top: 0, height: "100%" }} />
    </span>
  );
}

interface PartProps {
  readonly kind: LaneKind;
  readonly part: TimeRange;
  readonly range: TimeRange;
}

function Part({ kind, part, range }: PartProps) {
  const styles = useStyles();
  return <span className={mergeClasses(styles.part, styles[kind])} style={placeIn(part, range)} />;
}

/** Where a stretch lies in its hour, from the top. */
export function placeIn(part: TimeRange, range: TimeRange): { readonly top: string; readonly height: string } {
  const percent = (milliseconds: number) => `${(100 * milliseconds) / (range.to - range.from)}%`;
  return { top: percent(part.from - range.from), height: percent(part.to - part.from) };
}

/** Working time less what is free of it. */
function busyParts(working: readonly TimeRange[], free: readonly TimeRange[]): readonly TimeRange[] {
  return working.flatMap((stretch) => {
    const parts: TimeRange[] = [];
    let { from } = stretch;
    for (const one of free) {
      if (one.from > from && one.from < stretch.to) parts.push({ from, to: one.from });
      if (one.to > from && one.from < stretch.to) from = one.to;
    }
    return from < stretch.to ? [...parts, { from, to: stretch.to }] : parts;
  });
}
