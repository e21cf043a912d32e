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
  /** The app's id in Teams: the manifest carries the client id as its own. */
  readonly appId: string;
}

/** One surface of the app: the first run until somebody is signed in, then that surface's screens. */
export function Surface({ name, host, connection, appId }: SurfaceProps) {
  const styles = useStyles();
  const [person, setPerson] = useState<Person | null>(connection.account());

  useEffect(() => {
    // Only a host can know the person already; a page of its own starts without an account.
    if (host.kind !== "browser") void connection.resume().then(setPerson);
  }, [connection, host.kind]);

  const signIn = async () => {
    const outcome = await connection.signIn();
    setPerson(connection.account());
    return outcome;
  };

  return (
    <>
      {name === "open" && <OpenInTeams sessionId={host.sessionId} appId={appId} />}
      {person === null ? (
        <FirstRunScreen signIn={signIn} />
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
