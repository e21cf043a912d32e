import { Button } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { Visitor } from "../../flows/participant.ts";
import { replaceLostKey, type Start } from "../../flows/setup/start-participant.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { Line } from "../../ui/page/line.tsx";
import { Page } from "../../ui/page/page.tsx";
import { Section } from "../../ui/page/section.tsx";
import { type KeyTrouble, keyTroubleText } from "../../ui/text/key-trouble-text.ts";
import { ProblemCard } from "../problem-card.tsx";

interface KeyScreenProps {
  readonly why: KeyTrouble;
  readonly again: () => void;
  /** Where a new key would go. */
  readonly replace?: { readonly visitor: Visitor; readonly calendarId: string | null };
  readonly account: ReactNode;
}

/** Why nothing can be opened or sealed here, and the ways on. A new key is made only after a second, informed yes. */
export function KeyScreen({ why, again, replace, account }: KeyScreenProps) {
  const [asking, setAsking] = useState(false);
  const { title, lines } = keyTroubleText(why);

  return (
    <Page title={title}>
      {lines.map((line) => (
        <Line key={line}>{line}</Line>
      ))}
      <Actions>
        <Button appearance="primary" onClick={again}>
          Look again
        </Button>
        {why === "unreadable" && replace && !asking && (
          <Button onClick={() => setAsking(true)}>Make a new key …</Button>
        )}
      </Actions>
      {asking && replace && <NewKey {...replace} made={again} cancel={() => setAsking(false)} />}
      {account}
    </Page>
  );
}

interface NewKeyProps {
  readonly visitor: Visitor;
  readonly calendarId: string | null;
  readonly made: () => void;
  readonly cancel: () => void;
}

function NewKey({ visitor, calendarId, made, cancel }: NewKeyProps) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Start | null>(null);

  const make = async () => {
    setBusy(true);
    const start = await replaceLostKey(visitor, calendarId);
    setBusy(false);
    if (start.state === "ready") made();
    else setFailed(start);
  };

  return (
    <Section title="Make a new key?">
      <Line>
        What is sealed to the lost key stays closed for good, on every device. Your partners’ devices know the old key:
        until they have said yes to the new one, you cannot read what they write. Nothing is overwritten.
      </Line>
      <Actions>
        <Button disabledFocusable={busy} onClick={() => void make()}>
          {busy ? "Making a new key …" : "Yes, make a new key"}
        </Button>
        <Button onClick={cancel}>No, keep looking</Button>
      </Actions>
      {failed?.state === "problem" && <ProblemCard problem={failed.problem} again={() => void make()} />}
      {failed?.state === "no-key" && <Line>The new key could not be read back. Look again in a moment.</Line>}
    </Section>
  );
}
