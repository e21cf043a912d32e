import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import type { Person } from "shared/circles/person.ts";
import { FirstRunScreen } from "shared/screens/setup/first-run-screen.tsx";
import type { ScreenHost } from "shared/screens/screen-host.ts";
import { Page } from "shared/ui/page/page.tsx";
import { Waiting } from "shared/ui/page/waiting.tsx";
import type { Connection } from "./connect/connect.ts";
import type { Host, ItemAtHand } from "./connect/start-host.ts";
import { OpenInTeams } from "./open-in-teams.tsx";
import type { SurfaceName } from "./surface-name.ts";

const Turnabout = lazy(async () => ({ default: (await import("shared/screens/turnabout.tsx")).Turnabout }));

const noItem: ItemAtHand = { eventId: null, form: null };

export interface SurfaceProps {
  readonly name: SurfaceName;
  readonly host: Host;
  readonly connection: Connection;
  /** Takes what a tab that is being set up is to show. */
  readonly chooseCircle?: ScreenHost["chooseCircle"];
}

/** One surface of the app: the first run until somebody is signed in, then the screens, which are fetched only then. */
export function Surface({ name, host, connection, chooseCircle }: SurfaceProps) {
  const [person, setPerson] = useState<Person | null>(null);

  useEffect(() => connection.watchAccount(setPerson), [connection]);

  return (
    <>
      {/* The manifest carries the client id as the app's own. */}
      {name === "open" && <OpenInTeams sessionId={host.sessionId} appId={connection.configuration.clientId} />}
      {person === null ? (
        <FirstRunScreen configuration={connection.configuration} signIn={connection.signIn} />
      ) : (
        <Suspense fallback={<Opening />}>
          <Screens {...{ name, host, connection, person, chooseCircle }} />
        </Suspense>
      )}
    </>
  );
}

function Opening() {
  return (
    <Page title="Turnabout">
      <Waiting what="Turnabout" />
    </Page>
  );
}

function Screens({ name, host, connection, person, chooseCircle }: SurfaceProps & { readonly person: Person }) {
  const { sessionId, chatId, circleId } = host;
  const screenHost: ScreenHost = useMemo(
    () => ({
      ...connection,
      person,
      start: name === "summaries" ? "summaries" : "home",
      ...(circleId !== null && { circleId }),
      ...(chooseCircle && { chooseCircle }),
    }),
    [connection, person, name, circleId, chooseCircle],
  );
  const [item, setItem] = useState<ItemAtHand | null>(host.watchItem ? null : noItem);
  useEffect(() => host.watchItem?.(setItem), [host]);
  const eventId = item?.eventId ?? null;
  const hint = useMemo(() => {
    if (eventId !== null) return { eventId };
    // Where a tab is set up or was made for a circle, the chat around it is no meeting at hand.
    if (chooseCircle || (circleId !== null && sessionId === null)) return null;
    return sessionId === null && chatId === null ? null : { sessionId, chatId };
  }, [eventId, sessionId, chatId, circleId, chooseCircle]);
  if (item === null) return <Opening />;
  return <Turnabout host={screenHost} hint={hint} form={item.form} />;
}
