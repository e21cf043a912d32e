import { Link, makeStyles } from "@fluentui/react-components";
import { teamsLink } from "./teams-link.ts";

const useStyles = makeStyles({ line: { margin: 0, padding: "16px 16px 0" } });

/** The way from the page in the browser into Teams; without a session there is nothing to open. */
export function OpenInTeams({ sessionId, appId }: { readonly sessionId: string | null; readonly appId: string }) {
  const styles = useStyles();
  if (sessionId === null) return null;
  return (
    <header className={styles.line}>
      <Link href={teamsLink({ appId, sessionId })}>Open in Teams</Link>
    </header>
  );
}
