import type { EntryChange } from "../../agenda/entry/change-entry.ts";
import type { Instant } from "../../circles/instant.ts";
import type { GraphAnswer, GraphProblem } from "../../graph/graph-error.ts";
import type { Saving } from "../records/append-row.ts";
import { changeSession } from "./change-session.ts";
import { followSession } from "../meetings/follow-session.ts";
import { joinedView } from "./joined-view.ts";
import { keepView, lastView } from "./last-view.ts";
import { lookAgain } from "./look-again.ts";
import { nextPoll, stillOwed } from "./next-poll.ts";
import { openSession } from "./open-session.ts";
import type { Participant } from "../participant.ts";
import { isMember, type SessionView } from "./session-view.ts";

/** An open session as a screen shows it. */
export interface WatchedSession {
  /** `gone`: neither records nor a meeting lead to it any more; what was last seen stays in `view`. */
  readonly state: "opening" | "open" | "gone";
  readonly view: SessionView | null;
  /** Why the last look failed; the next one comes by itself. */
  readonly problem: GraphProblem | null;
  /** Since when the view is not up to date; `null` while it is. */
  readonly asOf: Instant | null;
}

export interface SessionWatch {
  /** The own changes come one after another, each on top of the one before. */
  change(change: EntryChange): Promise<Saving>;
  /** Looks at once, into the own calendar too: the page is shown again, the network is back, the meeting was changed. */
  look(): Promise<void>;
  stop(): void;
}

export interface WatchNeeds {
  readonly participant: Participant;
  readonly sessionId: string;
  readonly isHidden: () => boolean;
  /** Milliseconds on a clock that nobody sets: the service's clock jumps when it is learnt. */
  readonly elapsed: () => number;
  /** Runs a task after so many milliseconds, which is done when the next one is planned; gives what calls it off. */
  readonly after: (milliseconds: number, task: () => Promise<void>) => () => void;
  readonly show: (watched: WatchedSession) => void;
}

/** A device that refuses to store (signed out in another window, disk full) stops no poll. */
const ignored = () => {};

/** Nothing was written to the session yet. */
const notOpen: Saving = {
  where: "device",
  problem: { kind: "offline", status: null, code: null, requestId: null },
};

/**
 * Keeps an open session up to date: shows what this device saw last at once, opens it, looks into the own calendar, then polls the
 * records at the pace of next-poll.ts; the calendar is asked again only when somebody looks. Looks at the records and own changes take
 * turns, so none of them works on an old view; nothing but the next poll waits for the calendar.
 */
export function watchSession({ participant, sessionId, isHidden, elapsed, after, show }: WatchNeeds): SessionWatch {
  const now = () => participant.client.serviceClock.now();
  let shown: WatchedSession = { state: "opening", view: null, problem: null, asOf: null };
  let freshAt: Instant | null = null;
  let lastChange = elapsed();
  let [round, owed, lookedAt] = [0, 0, elapsed()];
  let cancel = () => {};
  let stopped = false;
  let looking: Promise<void> | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    cancel();
    const done = turn.then(task);
    turn = done.catch(() => {});
    return done.finally(plan);
  }

  function plan(): void {
    cancel();
    if (stopped || looking !== null) return;
    // Whoever does not belong to the circle any more keeps what is shown and asks for nothing new.
    if (shown.view !== null && !isMember(shown.view, participant.person.id)) return;
    const busy = shown.problem?.kind === "busy";
    const wait = nextPoll({ now: elapsed(), lastChange, hidden: isHidden(), busy, owed });
    if (wait === null) return;
    // An own change makes the next poll later by what it costs, and does not begin the wait anew.
    cancel = after(Math.max(0, lookedAt + wait - elapsed()), async () => {
      if (!isHidden()) await inTurn(lookNow).catch(ignored);
    });
  }

  function put(next: Partial<WatchedSession>): void {
    shown = { ...shown, ...next };
    if (!stopped) show(shown);
  }

  async function take(answer: GraphAnswer<SessionView | null>): Promise<void> {
    if (!answer.ok) return put({ problem: answer.problem, asOf: freshAt });
    freshAt = now();
    if (answer.value === null) return put({ state: "gone", problem: null, asOf: null });
    const view = joinedView(shown.view, answer.value, participant.person.id);
    await keepView(participant, view);
    return put({ state: "open", view, problem: null, asOf: null });
  }

  async function lookNow(): Promise<void> {
    if (stopped) return;
    const { view } = shown;
    owed = stillOwed(owed, { waited: elapsed() - lookedAt, quiet: elapsed() - lastChange });
    lookedAt = elapsed();
    if (view === null || shown.state !== "open") return open();
    const look = await lookAgain(participant, view, round++);
    owed += look.units;
    if (look.answer.ok && look.answer.value === null) {
      freshAt = now();
      return put({ problem: null, asOf: null });
    }
    if (look.answer.ok) lastChange = elapsed();
    return take(look.answer);
  }

  /** The records, then the own calendar; asked for while it is under way it is the same look. */
  function look(first = false): Promise<void> {
    looking ??= inTurn(lookNow)
      .then(() => follow(first))
      .catch(ignored)
      .finally(() => {
        looking = null;
        plan();
      });
    return looking;
  }

  async function follow(first: boolean): Promise<void> {
    const { state, view } = shown;
    // Where the records told of no meeting yet, opening has just looked into the calendar.
    if (stopped || state !== "open" || view === null || (first && view.session === null)) return;
    const { meeting, joinUrl } = await followSession(participant, view);
    if (shown.view === null || meeting === view.meeting) return;
    put({ view: { ...shown.view, meeting, joinUrl } });
    await keepView(participant, shown.view);
  }

  async function open(): Promise<void> {
    if (shown.view === null) {
      const last = await lastView(participant, sessionId);
      freshAt = last?.at ?? null;
      if (last !== null) put({ view: last.view });
    }
    owed += 2;
    return take(await openSession(participant, sessionId));
  }

  async function changeNow(change: EntryChange, at: Instant | null): Promise<Saving> {
    if (shown.view === null) return notOpen;
    const { saving, view } = await changeSession(participant, shown.view, change, at ?? now());
    lastChange = elapsed();
    put({ view });
    if (saving.where === "service") owed += 2;
    return saving;
  }

  void look(true);
  return {
    change(change) {
      // It was said now, however long a look before it takes; a clock that is not learnt yet will jump.
      const at = participant.client.serviceClock.isLearnt() ? now() : null;
      return inTurn(() => changeNow(change, at));
    },
    look: () => look(),
    stop() {
      stopped = true;
      cancel();
    },
  };
}
