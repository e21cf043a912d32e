import { makeStyles } from "@fluentui/react-components";
import type { KeyNotice } from "../flows/setup/start-participant.ts";
import type { GraphProblem } from "../graph/graph-error.ts";
import { Line } from "../ui/page/line.tsx";

const useStyles = makeStyles({
  lines: { maxWidth: "48rem", padding: "0 16px", display: "grid", gap: "4px", ":not(:empty)": { paddingTop: "12px" } },
});

const noticeText: Readonly<Record<KeyNotice | "shared", string>> = {
  made: "Your own key was made and is kept in a calendar of your mailbox, shared with nobody.",
  restored: "Your own key was missing in your mailbox and was put back from this device.",
  unchecked: "Turnabout could not check who else can see the calendar with your key. It looks again tomorrow.",
  shared:
    "The calendar “Turnabout” in your mailbox, where your key is, is shared with somebody. Remove everybody from its permissions in Outlook.",
};

interface StatusLinesProps {
  readonly notice: KeyNotice | "shared" | null;
  /** How many things are saved on this device only. */
  readonly waiting: number;
  /** Why the own key is on this device only, where it is. */
  readonly keyWaits: GraphProblem | null;
  /** The meeting at hand led to no session. */
  readonly missed: boolean;
}

/** What has to be told on every screen, read out when it changes. */
export function StatusLines({ notice, waiting, keyWaits, missed }: StatusLinesProps) {
  const styles = useStyles();
  return (
    <div role="status" className={styles.lines}>
      {notice !== null && <Line>{noticeText[notice]}</Line>}
      {waiting > 0 && <Line>{`Saved on this device, will be sent${whenOf(keyWaits)}: ${waiting}`}</Line>}
      {missed && <Line>No session was found for the meeting at hand. Your sessions are below.</Line>}
    </div>
  );
}

function whenOf(keyWaits: GraphProblem | null): string {
  return keyWaits?.kind === "permission-missing" ? " when the calendar permission is granted" : "";
}
