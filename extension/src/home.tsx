import { Button, makeStyles, Text, Title2 } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Person } from "shared/circles/person.ts";
import type { Connection } from "./connect/connect.ts";
import { watchEventAtHand } from "./outlook/event-at-hand.ts";

const useStyles = makeStyles({
  page: { padding: "16px", display: "grid", gap: "12px", justifyItems: "start" },
  line: { margin: 0 },
});

interface HomeProps {
  readonly person: Person;
  readonly connection: Connection;
}

/** What a signed-in person sees. */
export function Home({ person, connection }: HomeProps) {
  const styles = useStyles();
  const [eventRef, setEventRef] = useState<string | null>(null);
  useEffect(() => watchEventAtHand(setEventRef), []);

  return (
    <main className={styles.page}>
      <Title2 as="h1" className={styles.line}>
        Turnabout
      </Title2>
      <Text as="p" className={styles.line}>
        Signed in as {person.name}
      </Text>
      {eventRef !== null && (
        <Text as="p" className={styles.line} data-event={eventRef}>
          For the meeting that is open in Outlook.
        </Text>
      )}
      <Button onClick={() => void connection.signOut()}>Sign out</Button>
    </main>
  );
}
