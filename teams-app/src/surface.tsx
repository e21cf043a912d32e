import { makeStyles, Text, Title2 } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Person } from "shared/circles/person.ts";
import { FirstRunScreen } from "shared/screens/first-run-screen.tsx";
import type { Connection } from "./connect/connect.ts";
import type { Host } from "./connect/start-host.ts";
import { OpenInTeams } from "./open-in-teams.tsx";
import type { SurfaceName } from "./surface-name.ts";

const useStyles = makeStyles({
  page: { maxWidth: "40rem", padding: "16px", display: "grid", gap: "12px", justifyItems: "start" },
  line: { margin: 0 },
});

export interface SurfaceProps {
  readonly name: SurfaceName;
  readonly host: Host;
  readonly connection: Connection;
}

/** One surface of the app: the first run until somebody is signed in, then that surface's screens. */
export function Surface({ name, host, connection }: SurfaceProps) {
  const styles = useStyles();
  const [person, setPerson] = useState<Person | null>(null);

  useEffect(() => connection.watchAccount(setPerson), [connection]);

  return (
    <>
      {/* The manifest carries the client id as the app's own. */}
      {name === "open" && <OpenInTeams sessionId={host.sessionId} appId={connection.configuration.clientId} />}
      {person === null ? (
        <FirstRunScreen signIn={connection.signIn} />
      ) : (
        <main className={styles.page}>
          <Title2 as="h1" className={styles.line}>
            Turnabout
          </Title2>
          <Text as="p" className={styles.line}>
            Signed in as {person.name}
          </Text>
        </main>
      )}
    </>
  );
}
