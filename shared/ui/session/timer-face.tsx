import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { Line } from "../page/line.tsx";
import { Mark } from "../page/mark.tsx";
import { timeLeftText } from "../text/run-text.ts";

const useStyles = makeStyles({
  face: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "4px",
    padding: "12px 16px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  top: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
  time: { fontSize: "40px", lineHeight: "48px", fontWeight: 600, fontVariantNumeric: "tabular-nums" },
  over: { color: tokens.colorPaletteRedForeground1 },
});

interface TimerFaceProps {
  readonly title: string;
  /** Who has the floor; `null` where nobody in particular. */
  readonly lead: string | null;
  /** Milliseconds; negative when over. */
  readonly left: number;
  readonly isPaused: boolean;
  /** The turn of a round and its time; `null` outside a round. */
  readonly turn: { readonly name: string; readonly left: number; readonly next: string | null } | null;
  readonly next: string | null;
}

/** The shared timer: what runs, how long it still has, what comes next. Changes of the figure are not read out. */
export function TimerFace({ title, lead, left, isPaused, turn, next }: TimerFaceProps) {
  const styles = useStyles();
  return (
    <div className={styles.face}>
      <div className={styles.top}>
        <Text as="h3" size={400} weight="semibold" style={{ margin: 0 }}>
          {title}
        </Text>
        {isPaused && <Mark strong>Paused</Mark>}
      </div>
      {lead !== null && <Line>{lead}</Line>}
      <div role="timer" aria-live="off" aria-label="Time left in this part" className={styles.time}>
        <span className={left < 0 ? styles.over : undefined}>{timeLeftText(left)}</span>
      </div>
      {turn !== null && (
        <Line>
          {`${turn.name}: ${timeLeftText(turn.left)}`}
          {turn.next !== null && `, then ${turn.next}`}
        </Line>
      )}
      <Line quiet>{next === null ? "This is the last part." : `Next: ${next}`}</Line>
    </div>
  );
}
