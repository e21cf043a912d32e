import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import type { Instant } from "../../circles/instant.ts";
import type { Listing } from "../../flows/sessions/list-sessions.ts";
import type { Participant } from "../../flows/participant.ts";
import {
  freshSessions,
  type RememberedSessions,
  rememberedSessions,
} from "../../flows/sessions/remembered-sessions.ts";
import { AccountLine } from "../../ui/page/account-line.tsx";
import { Actions } from "../../ui/fields/actions.tsx";
import { ageText } from "../../ui/text/age-text.ts";
import { Line } from "../../ui/page/line.tsx";
import { Page } from "../../ui/page/page.tsx";
import { rangeText } from "../../ui/text/time-text.ts";
import { Waiting } from "../../ui/page/waiting.tsx";
import { DoublePart } from "./double-part.tsx";
import { ProblemCard } from "../problem-card.tsx";
import type { Go } from "../route.ts";
import { ReminderPart } from "./reminder-part.tsx";
import { SessionLists } from "./session-lists.tsx";
import { useAnswer } from "../use-answer.ts";
import { useNow } from "../use-now.ts";
import { useReminders } from "./use-reminders.ts";
import { useSignOut } from "../setup/use-sign-out.tsx";

const AdoptablePart = lazy(async () => ({ default: (await import("./adoptable-part.tsx")).AdoptablePart }));
const CirclesPart = lazy(async () => ({ default: (await import("./circles-part.tsx")).CirclesPart }));

interface HomeScreenProps {
  readonly participant: Participant;
  readonly go: Go;
  readonly signOut: () => Promise<void>;
  /** After the list was renewed. */
  readonly onListed: () => void;
}

/** Where somebody begins: the own sessions with what can be done now, and the ways to everything else. */
export function HomeScreen({ participant, go, signOut, onListed }: HomeScreenProps) {
  const fresh = useAnswer(useCallback(() => freshSessions(participant), [participant]));
  const remembered = useRemembered(participant);
  const leaving = useSignOut(participant, signOut);
  const { again } = fresh;

  useEffect(() => {
    window.addEventListener("focus", again);
    window.addEventListener("online", again);
    return () => {
      window.removeEventListener("focus", again);
      window.removeEventListener("online", again);
    };
  }, [again]);

  useEffect(() => {
    if (fresh.value !== null) onListed();
  }, [fresh.value, onListed]);

  const now = useNow(participant);
  const reminded = useReminders(participant, fresh.value);
  const listing = fresh.value ?? remembered?.listing ?? null;
  const isOld = fresh.value === null && remembered !== null;

  return (
    <Page title="Your sessions">
      <Actions>
        <Button appearance="primary" onClick={() => go({ screen: "find-time" })}>
          Find a time
        </Button>
        {participant.keyWaits === undefined && (
          <Button onClick={() => go({ screen: "create-circle" })}>Create a circle</Button>
        )}
        <Button onClick={() => go({ screen: "preferences" })}>Your preferences</Button>
        <Button onClick={() => go({ screen: "summaries" })}>Summaries</Button>
        <Button onClick={() => go({ screen: "privacy" })}>Who can read what</Button>
      </Actions>
      {fresh.problem !== null &&
        (participant.keyWaits !== undefined && fresh.problem.kind === "permission-missing" ? (
          <Line>
            Your sessions cannot be listed without a permission for your calendar. A session opens by the link in its
            invitation, and you can write in it.
          </Line>
        ) : (
          <ProblemCard problem={fresh.problem} again={again} />
        ))}
      {isOld && <Line>{`Your sessions ${ageText({ at: remembered.at, now, timeZone: participant.timeZone })}`}</Line>}
      {listing === null && fresh.problem === null && <Waiting what="Your sessions" />}
      {reminded.map(({ sessionId, start, end }) => (
        <ReminderPart
          key={sessionId}
          {...{ participant, go, sessionId }}
          time={rangeText(start, end, participant.timeZone)}
          onSkipped={again}
        />
      ))}
      <Suspense fallback={null}>
        <CirclesPart participant={participant} go={go} occasion={fresh.value} />
      </Suspense>
      {(fresh.value?.sessions ?? []).map(
        ({ sessionId, double, start, end }) =>
          double && (
            <DoublePart
              key={sessionId}
              {...{ participant, ...double }}
              time={rangeText(start, end, participant.timeZone)}
              changed={again}
            />
          ),
      )}
      {listing !== null && <Sessions {...{ listing, participant, go, now }} />}
      {fresh.value !== null && fresh.value.adoptable.length > 0 && (
        <Suspense fallback={null}>
          <AdoptablePart participant={participant} meetings={fresh.value.adoptable} go={go} />
        </Suspense>
      )}
      <AccountLine name={participant.person.name} onSignOut={leaving.begin} />
      {leaving.question}
    </Page>
  );
}

interface SessionsProps {
  readonly listing: Listing;
  readonly participant: Participant;
  readonly go: Go;
  readonly now: Instant;
}

function Sessions({ listing, participant, go, now }: SessionsProps) {
  const { sessions, later } = listing;
  if (sessions.length + later.length > 0)
    return (
      <SessionLists
        {...{ sessions, later }}
        now={now}
        timeZone={participant.timeZone}
        onOpen={(sessionId) => go({ screen: "session", sessionId })}
        onFindTime={(circleId) => go({ screen: "find-time", circleId })}
      />
    );
  return (
    <>
      <Line>
        You have no partner yet. Choose a colleague, with or without Turnabout: you find a time in both calendars and
        book it; nothing waits for an answer.
      </Line>
      <Actions>
        <Button onClick={() => go({ screen: "find-time" })}>Find a colleague</Button>
      </Actions>
    </>
  );
}

function useRemembered(participant: Participant): RememberedSessions | null {
  const [remembered, setRemembered] = useState<RememberedSessions | null>(null);
  useEffect(() => {
    let current = true;
    void rememberedSessions(participant).then((kept) => current && setRemembered(kept));
    return () => {
      current = false;
    };
  }, [participant]);
  return remembered;
}
