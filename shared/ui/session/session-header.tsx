import { Link, makeStyles, Text } from "@fluentui/react-components";
import type { Instant } from "../../circles/instant.ts";
import type { SessionPhase } from "../../sessions/session-phase.ts";
import { Line } from "../page/line.tsx";
import { Mark } from "../page/mark.tsx";
import { namesText } from "../text/names-text.ts";
import { phaseText } from "../text/phase-text.ts";
import { rangeText, zoneText } from "../text/time-text.ts";

const useStyles = makeStyles({
  lines: { display: "grid", gap: "4px", justifyItems: "start" },
  line: { margin: 0 },
});

interface SessionHeaderProps {
  readonly start: Instant;
  readonly end: Instant;
  /** IANA zone of the reader. */
  readonly timeZone: string;
  readonly phase: SessionPhase;
  /** Names of the others. */
  readonly others: readonly string[];
  readonly joinUrl: string | null;
  /** Names of the others who had it open while it ran. */
  readonly present: readonly string[];
  /** `2 of 6`: which session of its series it is; null where it is none or nobody knows. */
  readonly place: string | null;
}

/** When, with whom, how far it is, and the way into the meeting. */
export function SessionHeader({ start, end, timeZone, phase, others, joinUrl, present, place }: SessionHeaderProps) {
  const styles = useStyles();
  const isOver = phase === "cancelled" || phase === "closed";
  return (
    <div className={styles.lines}>
      <Text as="p" weight="semibold" className={styles.line}>
        {rangeText(start, end, timeZone)} <Text weight="regular">({zoneText(timeZone)} time)</Text>
      </Text>
      {others.length > 0 && <Line>With {namesText(others)}</Line>}
      {place !== null && <Line>{`Session ${place}`}</Line>}
      {present.length > 0 && <Line>Here: {namesText(present)}</Line>}
      <Mark strong={phase === "running"}>{phaseText(phase)}</Mark>
      {!isOver && joinUrl !== null && joinUrl.startsWith("https://") && (
        <Link href={joinUrl} target="_blank" rel="noopener noreferrer">
          Join in Teams
        </Link>
      )}
    </div>
  );
}
