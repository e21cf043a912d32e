import { Button, Link, makeStyles, Spinner, Text, Title2, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { type PermissionSettings, permissionTable } from "../../flows/setup/permission-table.ts";
import type { SignInOutcome } from "./sign-in-outcome.ts";

const useStyles = makeStyles({
  page: { maxWidth: "40rem", padding: "16px", display: "grid", gap: "12px", justifyItems: "start" },
  heading: { margin: 0 },
  line: { margin: 0 },
  notice: { margin: 0, color: tokens.colorNeutralForeground1 },
  scopes: { margin: 0, paddingLeft: "20px", display: "grid", gap: "8px" },
});

const sentences: Record<Exclude<SignInOutcome, "signed-in">, string> = {
  cancelled: "Sign-in was cancelled.",
  "popup-blocked": "The sign-in window was blocked. Allow windows from this page and try again.",
  "needs-approval": "Your organisation has to approve Turnabout first. Ask your IT for the approval, then try again.",
  "timed-out": "Sign-in did not answer. Check your connection and try again.",
  failed: "Sign-in did not work. Try again; if it happens again, ask your IT.",
};

interface FirstRunScreenProps {
  /** What decides which permissions there are. */
  readonly configuration: PermissionSettings;
  readonly signIn: () => Promise<SignInOutcome>;
}

/** What a person sees before signing in: what this is, one button, and what it will ask for. Nothing else is enabled. */
export function FirstRunScreen({ configuration, signIn }: FirstRunScreenProps) {
  const styles = useStyles();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<SignInOutcome | null>(null);
  const [explained, setExplained] = useState(false);

  const start = async () => {
    setBusy(true);
    setOutcome(null);
    setOutcome(await signIn());
    setBusy(false);
  };

  return (
    <main className={styles.page}>
      <Title2 as="h1" className={styles.heading}>
        Turnabout
      </Title2>
      <Text as="p" className={styles.line}>
        Find time with your coaching partner or circle, book it with its agenda, reflect afterwards. What you write is
        sealed on your device.
      </Text>
      <Button
        appearance="primary"
        disabled={busy}
        onClick={() => void start()}
        icon={busy ? <Spinner size="tiny" /> : null}
      >
        {busy ? "Signing in …" : "Sign in"}
      </Button>
      <Text as="p" role="status" className={styles.notice}>
        {outcome && outcome !== "signed-in" ? sentences[outcome] : ""}
      </Text>
      <Link as="button" aria-expanded={explained} onClick={() => setExplained(!explained)}>
        What will it ask for?
      </Link>
      {explained && (
        <>
          <Text as="p" className={styles.line}>
            Each permission at the click that needs it, and nothing else. Of other people's calendars only free and busy
            is read, never a title.
          </Text>
          <ul className={styles.scopes}>
            {permissionTable({ configuration }).map(({ scopes, what, whenRefused }) => (
              <li key={what}>
                <Text weight="semibold">{`${what} (${scopes.join(", ")}).`}</Text> {`If you refuse: ${whenRefused}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </main>
  );
}
