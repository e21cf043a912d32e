import { type Dispatch, lazy, type SetStateAction, Suspense, useCallback, useEffect, useState } from "react";
import type { AdoptableMeeting } from "../flows/meetings/adoptable-meetings.ts";
import type { MeetingHint } from "../flows/meetings/find-session-event.ts";
import { sessionAt } from "../flows/sessions/list-sessions.ts";
import type { Participant } from "../flows/participant.ts";
import { checkOwnKey, type KeyNotice } from "../flows/setup/start-participant.ts";
import { Page } from "../ui/page/page.tsx";
import { Waiting } from "../ui/page/waiting.tsx";
import type { DraftAtHand } from "./draft-at-hand.ts";
import { HomeScreen } from "./home/home-screen.tsx";
import type { Route } from "./route.ts";
import type { ScreenHost } from "./screen-host.ts";
import { StatusLines } from "./status-lines.tsx";
import { useNotices } from "./use-notices.ts";
import { useSending } from "./use-sending.ts";
import { KeyWaitsPart } from "./setup/key-waits-part.tsx";
import { useTending } from "./use-tending.ts";

const FindTimeScreen = lazy(async () => ({ default: (await import("./time/find-time-screen.tsx")).FindTimeScreen }));
const SessionScreen = lazy(async () => ({ default: (await import("./session/session-screen.tsx")).SessionScreen }));
const ChooseCircleScreen = lazy(async () => ({
  default: (await import("./circle/choose-circle-screen.tsx")).ChooseCircleScreen,
}));
const CreateCircleScreen = lazy(async () => ({
  default: (await import("./circle/create-circle-screen.tsx")).CreateCircleScreen,
}));
const CircleScreen = lazy(async () => ({ default: (await import("./circle/circle-screen.tsx")).CircleScreen }));
const ComposeScreen = lazy(async () => ({ default: (await import("./booking/compose-screen.tsx")).ComposeScreen }));
const SummariesScreen = lazy(async () => ({
  default: (await import("./summaries/summaries-screen.tsx")).SummariesScreen,
}));
const AdoptableAtHand = lazy(async () => ({ default: (await import("./home/adoptable-part.tsx")).AdoptableAtHand }));
const PreferencesScreen = lazy(async () => ({
  default: (await import("./time/preferences-screen.tsx")).PreferencesScreen,
}));
const PrivacyScreen = lazy(async () => ({ default: (await import("./setup/privacy-screen.tsx")).PrivacyScreen }));

const day = 86_400_000;

interface SignedInProps {
  readonly participant: Participant;
  readonly notice: KeyNotice | null;
  readonly host: ScreenHost;
  readonly hint: MeetingHint | null;
  /** The appointment that is being written beside the app. */
  readonly form: DraftAtHand | null;
  /** Asks for the calendar permission once more, where the key waits for it. */
  readonly tryAgain: () => Promise<void>;
}

/** The screens of somebody whose key is at hand: which one is shown, and what goes on behind all of them. */
export function SignedIn({ participant, notice, host, hint, form, tryAgain }: SignedInProps) {
  const [route, setRoute] = useState<Route>(firstRoute(host));
  const { finding, missed, offer } = useMeetingAtHand(participant, hint, setRoute);
  // What is being written may be a session already, which is then shown and not made again.
  const writing = hint === null || missed || offer !== null ? form : null;
  const waiting = useSending(participant, route);
  const keyNotice = useKeyCheck(participant, notice);
  useTending(participant, route.screen === "session" ? route.sessionId : null);
  const renewNotices = useNotices(participant, host.notify, route);

  return (
    <>
      <StatusLines
        notice={keyNotice === "made" && route.screen !== "home" ? null : keyNotice}
        waiting={waiting}
        keyWaits={participant.keyWaits ?? null}
        missed={missed && writing === null && route.screen === "home"}
      />
      {participant.keyWaits !== undefined && (
        <KeyWaitsPart problem={participant.keyWaits} tryAgain={tryAgain} withText={route.screen === "home"} />
      )}
      {offer !== null && writing === null && route.screen === "home" && (
        <Suspense fallback={null}>
          <AdoptableAtHand participant={participant} meeting={offer} go={setRoute} />
        </Suspense>
      )}
      <Suspense fallback={<Opening />}>
        {finding ? (
          <Opening />
        ) : (
          <Screen {...{ route, participant, host, offer, renewNotices }} form={writing} go={setRoute} />
        )}
      </Suspense>
    </>
  );
}

function firstRoute({ start, circleId }: ScreenHost): Route {
  return circleId === undefined ? { screen: start } : { screen: "circle", circleId };
}

function Opening() {
  return (
    <Page title="Turnabout">
      <Waiting what="Turnabout" />
    </Page>
  );
}

interface ScreenProps {
  readonly route: Route;
  readonly participant: Participant;
  readonly go: (route: Route) => void;
  readonly host: ScreenHost;
  readonly form: DraftAtHand | null;
  readonly offer: AdoptableMeeting | null;
  readonly renewNotices: () => void;
}

function Screen({ route, participant, go, host, form, offer, renewNotices }: ScreenProps) {
  switch (route.screen) {
    case "home":
      if (form !== null) return <ComposeScreen {...{ participant, form, offer, go }} />;
      if (host.chooseCircle) return <ChooseCircleScreen participant={participant} choose={host.chooseCircle} />;
      return <HomeScreen {...{ participant, go }} signOut={host.signOut} onListed={renewNotices} />;
    case "find-time":
      return <FindTimeScreen participant={participant} route={route} go={go} />;
    case "create-circle":
      return <CreateCircleScreen participant={participant} go={go} />;
    case "circle":
      return (
        <CircleScreen
          key={route.circleId}
          {...{ participant, go }}
          circleId={route.circleId}
          isTab={route.circleId === host.circleId}
        />
      );
    case "session":
      return (
        <SessionScreen
          key={route.sessionId}
          {...{ participant, go }}
          sessionId={route.sessionId}
          onSaid={renewNotices}
        />
      );
    case "preferences":
      return <PreferencesScreen participant={participant} back={() => go(route.back ?? { screen: "home" })} />;
    case "summaries":
      return <SummariesScreen visitor={participant} go={go} />;
    case "privacy":
      return <PrivacyScreen participant={participant} go={go} />;
  }
}

/** Opens the session of the meeting around the app; `missed` when the own calendar leads to none, `offer` when it could become one. */
function useMeetingAtHand(participant: Participant, hint: MeetingHint | null, go: Dispatch<SetStateAction<Route>>) {
  const [state, setState] = useState<"none" | "finding" | "found" | "missed">(hint === null ? "none" : "finding");
  const [offer, setOffer] = useState<AdoptableMeeting | null>(null);
  useEffect(() => {
    if (hint === null) return undefined;
    let current = true;
    setState("finding");
    setOffer(null);
    void sessionAt(participant, hint).then((found) => {
      if (!current) return;
      const { sessionId, adoptable } = found.ok ? found.value : { sessionId: null, adoptable: null };
      // The session on the screen may be that of another event, which was at hand before.
      go((before) => (sessionId !== null ? { screen: "session", sessionId } : leftSession(before)));
      setOffer(adoptable);
      setState(sessionId === null && adoptable === null ? "missed" : "found");
    });
    return () => {
      current = false;
    };
  }, [participant, hint, go]);
  return { finding: state === "finding", missed: state === "missed", offer };
}

function leftSession(before: Route): Route {
  return before.screen === "session" ? { screen: "home" } : before;
}

/** Looks once a day, behind the screen, whether the key's calendar is still there, whole and private. */
function useKeyCheck(participant: Participant, atStart: KeyNotice | null): KeyNotice | "shared" | null {
  const [notice, setNotice] = useState<KeyNotice | "shared" | null>(atStart);
  const look = useCallback(async () => {
    if (participant.keyWaits !== undefined) return;
    const found = await checkOwnKey(participant);
    if (found !== null) setNotice(found);
  }, [participant]);
  // The mailbox may have been opened on this screen.
  useEffect(() => setNotice(atStart), [participant, atStart]);
  useEffect(() => {
    // The start has just looked when it had something to tell.
    if (atStart === null) void look();
    const daily = setInterval(() => void look(), day);
    return () => clearInterval(daily);
  }, [look, atStart]);
  return notice;
}
