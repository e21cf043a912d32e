import { Button, makeStyles } from "@fluentui/react-components";
import { type ReactNode, useEffect, useState } from "react";
import { missingSetup } from "../../flows/setup/missing-setup.ts";
import type { Visitor } from "../../flows/participant.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { Line } from "../../ui/page/line.tsx";
import { Page } from "../../ui/page/page.tsx";
import { Section } from "../../ui/page/section.tsx";
import { Waiting } from "../../ui/page/waiting.tsx";
import { SetupCheck } from "./setup-check.tsx";

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: "20px", display: "grid", gap: "8px" } });

interface SetupMissingScreenProps {
  readonly visitor: Visitor;
  readonly again: () => void;
  /** To what works without the lists. */
  readonly goOn: () => void;
  readonly account: ReactNode;
}

/** Shown when the lists cannot be used at the start: everything that is missing at once, for whoever sets Turnabout up. */
export function SetupMissingScreen({ visitor, again, goOn, account }: SetupMissingScreenProps) {
  const styles = useStyles();
  const [missing, setMissing] = useState<readonly string[] | null>(null);

  useEffect(() => {
    let current = true;
    void missingSetup(visitor).then((lines) => current && setMissing(lines));
    return () => {
      current = false;
    };
  }, [visitor]);

  return (
    <Page title="Turnabout is not set up completely">
      <Line>
        The place where shared notes are stored cannot be used yet. Finding a time and booking work; what you write is
        kept on this device and sent later.
      </Line>
      {missing === null && <Waiting what="What is missing" />}
      {missing !== null && missing.length > 0 && (
        <>
          <Line>What your IT or your coordinator has to add:</Line>
          <ul className={styles.list}>
            {missing.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {missing?.length === 0 && <Line>Both lists are there now. Look again, or try every step below.</Line>}
      <Actions>
        <Button appearance="primary" onClick={again}>
          Look again
        </Button>
        <Button onClick={goOn}>Go on without it</Button>
      </Actions>
      <Section title="For whoever sets this up">
        <SetupCheck visitor={visitor} />
      </Section>
      {account}
    </Page>
  );
}
