import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useState } from "react";
import { connectVisitor } from "../flows/setup/connect-visitor.ts";
import { isSetupProblem } from "../flows/setup/setup-list.ts";
import { startOnDevice, startParticipant, type Start } from "../flows/setup/start-participant.ts";
import { instant } from "../circles/instant.ts";
import { canonicalZone } from "../scheduling/zone-aliases.ts";
import type { MeetingHint } from "../flows/meetings/find-session-event.ts";
import type { Visitor } from "../flows/participant.ts";
import { AccountLine } from "../ui/page/account-line.tsx";
import { Actions } from "../ui/fields/actions.tsx";
import { Line } from "../ui/page/line.tsx";
import { Page } from "../ui/page/page.tsx";
import { Waiting } from "../ui/page/waiting.tsx";
import type { DraftAtHand } from "./draft-at-hand.ts";
import { KeyScreen } from "./setup/key-screen.tsx";
import { ProblemCard } from "./problem-card.tsx";
import type { ScreenHost } from "./screen-host.ts";
import { SignedIn } from "./signed-in.tsx";

const SetupMissingScreen = lazy(async () => ({
  default: (await import("./setup/setup-missing-screen.tsx")).SetupMissingScreen,
}));
const SummariesScreen = lazy(async () => ({
  default: (await import("./summaries/summaries-screen.tsx")).SummariesScreen,
}));

type Opening =
  | { readonly state: "opening" }
  | { readonly state: "no-device" }
  | { readonly state: "visiting"; readonly visitor: Visitor }
  | (Start & { readonly visitor: Visitor });

interface TurnaboutProps {
  /** The same object as long as the person is the same. */
  readonly host: ScreenHost;
  /** The meeting around the app, where there is one: its session opens by itself. */
  readonly hint: MeetingHint | null;
  /** The appointment that is being written beside the app, where a host can show one; the same object as long as it is the same. */
  readonly form?: DraftAtHand | null;
}

/**
 * Everything a signed-in person sees, in every host: gets keys and card ready, then shows the screens. Summaries are read without: a
 * manager who takes no part has no key and gets none.
 */
export function Turnabout({ host, hint, form = null }: TurnaboutProps) {
  const [opening, setOpening] = useState<Opening>({ state: "opening" });
  const [round, setRound] = useState(0);
  /** Who has been asked for the calendar permission by a click: whoever refuses it then goes on without. */
  const [asked, setAsked] = useState<ScreenHost | null>(null);
  const [withoutStore, setWithoutStore] = useState(false);
  const visits = host.start === "summaries" && hint === null;

  useEffect(() => {
    let current = true;
    let visitor: Visitor | null = null;
    void open(host, { visits, asked: asked === host }).then((opened) => {
      if (!current) return opened.state !== "no-device" && opened.visitor.device.close();
      if (opened.state !== "no-device") visitor = opened.visitor;
      return setOpening(opened);
    });
    return () => {
      current = false;
      visitor?.device.close();
    };
  }, [host, visits, round, asked]);

  const again = () => {
    setOpening({ state: "opening" });
    setRound(round + 1);
  };
  const ask = () => {
    setAsked(host);
    again();
  };
  /** The place on the screen stays. Nothing changes while the mailbox stays closed. */
  const show = (visitor: Visitor, start: Start) =>
    setOpening((now) => ("visitor" in now && now.visitor === visitor ? { ...start, visitor } : now));
  const tryAgain = async (visitor: Visitor) => {
    const start = await startParticipant(visitor);
    if (start.state !== "ready" || start.participant.keyWaits === undefined) show(visitor, start);
  };

  const account = <AccountLine name={host.person.name} onSignOut={() => void host.signOut()} />;

  const waiting = (
    <Page title="Turnabout">
      <Waiting what="Turnabout" />
      {account}
    </Page>
  );

  switch (opening.state) {
    case "opening":
      return waiting;
    case "visiting":
      return (
        <Suspense fallback={waiting}>
          <SummariesScreen visitor={opening.visitor} account={account} />
        </Suspense>
      );
    case "no-device":
      return <KeyScreen why="no-device" again={again} account={account} />;
    case "no-key":
      return (
        <KeyScreen
          why={opening.why}
          again={again}
          replace={{ visitor: opening.visitor, calendarId: opening.calendarId }}
          account={account}
        />
      );
    case "problem": {
      const { problem, visitor } = opening;
      const goOn = async () => show(visitor, await startOnDevice(visitor, problem));
      return (
        <Page title="Turnabout">
          <ProblemCard problem={problem} again={ask} />
          {problem.kind === "permission-missing" && (
            <>
              <Line>
                Without it you can write notes and reflections. They stay on this device until the permission is
                granted.
              </Line>
              <Actions>
                <Button onClick={() => void goOn()}>Go on without it</Button>
              </Actions>
            </>
          )}
          {account}
        </Page>
      );
    }
    case "ready":
      if (opening.store !== null && isSetupProblem(opening.store) && !withoutStore)
        return (
          <Suspense fallback={waiting}>
            <SetupMissingScreen
              visitor={opening.visitor}
              again={again}
              goOn={() => setWithoutStore(true)}
              account={account}
            />
          </Suspense>
        );
      return (
        <SignedIn
          participant={opening.participant}
          notice={opening.notice}
          host={host}
          hint={hint}
          form={form}
          tryAgain={() => tryAgain(opening.visitor)}
        />
      );
  }
}

async function open(
  host: ScreenHost,
  { visits, asked }: { readonly visits: boolean; readonly asked: boolean },
): Promise<Exclude<Opening, { state: "opening" }>> {
  try {
    const visitor = await connectVisitor({
      person: host.person,
      // Browsers answer with old names too: Asia/Katmandu.
      timeZone: canonicalZone(Intl.DateTimeFormat().resolvedOptions().timeZone),
      configuration: host.configuration,
      fetch: host.fetch,
      getToken: host.getToken,
      clock: {
        now: () => instant(Date.now()),
        sleep: (milliseconds) => new Promise((wake) => setTimeout(wake, milliseconds)),
      },
      random: Math.random,
      indexedDB: globalThis.indexedDB,
      backup: host.backup,
    });
    if (visits) return { state: "visiting", visitor };
    const start = await startParticipant(visitor);
    const isRefused = asked && start.state === "problem" && start.problem.kind === "permission-missing";
    return { ...(isRefused ? await startOnDevice(visitor, start.problem) : start), visitor };
  } catch {
    return { state: "no-device" };
  }
}
