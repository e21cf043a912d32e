import { useEffect, useMemo, useState } from "react";
import type { Person } from "shared/circles/person.ts";
import type { ScreenHost } from "shared/screens/screen-host.ts";
import { Turnabout } from "shared/screens/turnabout.tsx";
import type { Connection } from "./connect/connect.ts";
import { watchEventAtHand } from "./outlook/event-at-hand.ts";

interface HomeProps {
  readonly person: Person;
  readonly connection: Connection;
}

/** What a signed-in person sees: the screens, about the event that is open in Outlook where there is one. */
export function Home({ person, connection }: HomeProps) {
  const [eventRef, setEventRef] = useState<string | null>(null);
  useEffect(() => watchEventAtHand(setEventRef), []);
  const host: ScreenHost = useMemo(() => ({ ...connection, person, start: "home" }), [connection, person]);
  const hint = useMemo(() => (eventRef === null ? null : { eventId: eventRef }), [eventRef]);

  return (
    <div data-event={eventRef ?? undefined}>
      <Turnabout host={host} hint={hint} />
    </div>
  );
}
