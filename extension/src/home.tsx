import { useEffect, useMemo, useState } from "react";
import type { Person } from "shared/circles/person.ts";
import type { MeetingHint } from "shared/flows/meetings/find-session-event.ts";
import type { ScreenHost } from "shared/screens/screen-host.ts";
import { Turnabout } from "shared/screens/turnabout.tsx";
import type { Connection } from "./connect/connect.ts";
import { keepNotices } from "./notices/kept-notices.ts";
import { sessionDue } from "./notices/session-due.ts";
import { watchEventAtHand } from "./outlook/event-at-hand.ts";

interface HomeProps {
  readonly person: Person;
  readonly connection: Connection;
}

/**
 * What a signed-in person sees: the screens, about the event that the panel was opened for, else about the session whose end the button
 * points to, else about the event that is open in Outlook.
 */
export function Home({ person, connection }: HomeProps) {
  const [hint, setHint] = useState<MeetingHint | null>(null);
  useEffect(
    () =>
      watchEventAtHand({
        tell: (eventId) => setHint({ eventId }),
        first: async () => {
          const sessionId = await sessionDue(person.id);
          if (sessionId !== null) setHint({ sessionId });
          return sessionId !== null;
        },
      }),
    [person.id],
  );
  const host: ScreenHost = useMemo(
    () => ({
      ...connection,
      person,
      start: "home",
      notify: (notices) => void keepNotices(person.id, notices),
    }),
    [connection, person],
  );

  return (
    <div data-event={hint?.eventId ?? undefined}>
      <Turnabout host={host} hint={hint} />
    </div>
  );
}
