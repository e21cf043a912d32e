import { Button, Link, makeStyles, Spinner, Text, Title2, tokens } from "@fluentui/react-components";
import { useState } from "react";
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

/** Every permission that will ever be asked for, why, and when. Nothing is asked for before the click that needs it. */
const permissions = [
  ["Your name and address", "when you sign in, so that your partner knows who you are."],
  ["Your calendar, to read", "when you look for a time. Of other people only free and busy is read, never a title."],
  ["Your calendar, to write", "when you book, and to keep your own key in a calendar of your mailbox."],
  ["The organisation's Turnabout site", "when you save something. It is sealed on your device first."],
] as const;

interface FirstRunScreenProps {
  readonly signIn: () => Promise<SignInOutcome>;
}

/** What a person sees before signing in: what this is, one button, and what it will ask for. Nothing else is enabled. */
export function FirstRunScreen({ signIn }: FirstRunScreenProps) {
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
        <ul className={styles.scopes}>
          {permissions.map(([what, when]) => (
            <li key={what}>
              <Text weight="semibold">{what}</Text> {when}
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}
