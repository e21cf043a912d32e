import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { instant } from "../../circles/instant.ts";
import { problemSentence } from "../../flows/setup/problem-sentence.ts";
import type { GraphProblem } from "../../graph/graph-error.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { Line } from "../../ui/page/line.tsx";
import { TextForIt } from "../text-for-it.tsx";

const useStyles = makeStyles({
  part: { maxWidth: "48rem", padding: "12px 16px 0", display: "grid", gap: "8px" },
});

interface KeyWaitsPartProps {
  /** Why the own key could not be kept in the mailbox. */
  readonly problem: GraphProblem;
  /** Asks for what is missing; resolves when it has been tried. */
  readonly tryAgain: () => Promise<void>;
  /** With the text for the IT. */
  readonly withText: boolean;
}

/** Says that what is written stays on this device, until when, and what can be done about it. */
export function KeyWaitsPart({ problem, tryAgain, withText }: KeyWaitsPartProps) {
  const styles = useStyles();
  const [busy, setBusy] = useState(false);
  const [met] = useState(() => instant(Date.now()));
  const isRefused = problem.kind === "permission-missing";
  const { what } = problemSentence(problem, met);

  const run = async () => {
    setBusy(true);
    await tryAgain();
    setBusy(false);
  };

  return (
    <section aria-label="Where what you write is" className={styles.part}>
      <Line>
        {isRefused
          ? "What you write stays on this device until the calendar permission is granted."
          : `What you write stays on this device until your key can be kept in your mailbox. ${what}`}
      </Line>
      <Actions>
        <Button disabledFocusable={busy} onClick={() => void run()}>
          {busy ? "Trying …" : "Try again"}
        </Button>
      </Actions>
      {isRefused && withText && <TextForIt what={what} />}
    </section>
  );
}
