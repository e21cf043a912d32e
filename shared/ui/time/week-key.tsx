import { makeStyles, tokens } from "@fluentui/react-components";
import { LaneSample, type LaneKind } from "./week-lanes.tsx";

const useStyles = makeStyles({
  key: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexWrap: "wrap",
    gap: "4px 16px",
    fontSize: tokens.fontSizeBase200,
  },
  band: {
    display: "inline-block",
    width: "14px",
    height: "18px",
    boxSizing: "border-box",
    verticalAlign: "middle",
    backgroundColor: tokens.colorBrandBackground2,
    borderLeft: `2px solid ${tokens.colorBrandForeground1}`,
    borderRight: `2px solid ${tokens.colorBrandForeground1}`,
  },
  dashed: {
    display: "inline-block",
    width: "18px",
    height: "14px",
    boxSizing: "border-box",
    verticalAlign: "middle",
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
  },
});

const lines: readonly (readonly [LaneKind, string])[] = [
  ["free", "free"],
  ["busy", "works, not free"],
  ["unknown", "works, calendar cannot be read"],
];

interface WeekKeyProps {
  /** Names in the order of the lines. */
  readonly names: readonly string[];
  /** Whether some calendar could not be read. */
  readonly hasUnknown: boolean;
  /** Whether some slots do not suit everybody. */
  readonly hasPartial: boolean;
}

/** What the lines and borders of the week mean. */
export function WeekKey({ names, hasUnknown, hasPartial }: WeekKeyProps) {
  const styles = useStyles();
  return (
    <ul aria-label="What the lines mean" className={styles.key}>
      <li>{`Lines from the left: ${names.join(", ")}`}</li>
      {lines
        .filter(([kind]) => kind !== "unknown" || hasUnknown)
        .map(([kind, text]) => (
          <li key={kind}>
            <LaneSample kind={kind} /> {text}
          </li>
        ))}
      <li>
        <span aria-hidden="true" className={styles.band} /> a common time
      </li>
      {hasPartial && (
        <li>
          <span aria-hidden="true" className={styles.dashed} /> does not suit everybody
        </li>
      )}
    </ul>
  );
}
