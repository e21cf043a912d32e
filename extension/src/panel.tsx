import { lazy, Suspense, useEffect, useState } from "react";
import type { Person } from "shared/circles/person.ts";
import { FirstRunScreen } from "shared/screens/setup/first-run-screen.tsx";
import type { Connection } from "./connect/connect.ts";
import { Opening } from "./opening.tsx";

const Home = lazy(async () => ({ default: (await import("./home.tsx")).Home }));

interface PanelProps {
  readonly connection: Connection;
}

/** The side panel: the first run until somebody is signed in, then the screens, which are fetched only then. */
export function Panel({ connection }: PanelProps) {
  const [person, setPerson] = useState<Person | null | "asking">("asking");

  useEffect(() => connection.watchAccount(setPerson), [connection]);

  if (person === "asking") return <Opening />;
  if (person === null) return <FirstRunScreen configuration={connection.configuration} signIn={connection.signIn} />;
  return (
    <Suspense fallback={<Opening />}>
      <Home person={person} connection={connection} />
    </Suspense>
  );
}
