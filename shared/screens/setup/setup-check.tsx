import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Visitor } from "../../flows/participant.ts";
import { probeSetup, type SetupProbe, type SetupStep, type TriedStep } from "../../flows/setup/probe-setup.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { Line } from "../../ui/page/line.tsx";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: "20px", display: "grid", gap: "4px" },
  result: { display: "grid", gap: "8px" },
});

const stepWords: Readonly<Record<SetupStep, string>> = {
  columns: "columns and index",
  create: "create a row",
  read: "read it by its tag",
  compare: "compare every character",
  remove: "remove it",
};

interface SetupCheckProps {
  readonly visitor: Visitor;
}

/** Tries on the lists what the product does there, at a click, and shows every step and everything that is missing. */
export function SetupCheck({ visitor }: SetupCheckProps) {
  const styles = useStyles();
  const [busy, setBusy] = useState(false);
  const [probe, setProbe] = useState<SetupProbe | null>(null);

  const run = async () => {
    setBusy(true);
    setProbe(await probeSetup(visitor));
    setBusy(false);
  };

  return (
    <>
      <Line>
        Creates one row on each list under a throw-away tag, reads it, compares it and removes it again, with your own
        rights.
      </Line>
      <Actions>
        <Button disabledFocusable={busy} onClick={() => void run()}>
          {busy ? "Trying the setup …" : "Try the setup"}
        </Button>
      </Actions>
      <div role="status" className={styles.result}>
        {probe !== null && (
          <>
            <Line>
              {probe.missing.length === 0
                ? `Everything works with ${probe.scope}.`
                : `With ${probe.scope} this is missing:`}
            </Line>
            <Lines lines={probe.missing} />
            <Lines
              lines={probe.lists.flatMap(({ name, steps }) => steps.map((tried) => `${name}, ${textOf(tried)}`))}
            />
          </>
        )}
      </div>
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function textOf({ step, outcome, status }: TriedStep): string {
  return `${stepWords[step]}: ${outcome}${status === null ? "" : ` (HTTP ${status})`}`;
}
