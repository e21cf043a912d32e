import type { Participant } from "shared/flows/participant.ts";
import { type SessionWatch, type WatchedSession, watchSession } from "shared/flows/sessions/watch-session.ts";
import type { Tenant } from "../tenant/start-tenant.ts";

/** A window of somebody that shows a session. */
export interface SessionWindow {
  shown(): WatchedSession;
  readonly watch: SessionWatch;
  hide(): void;
  /** Shows it again, which looks at once. */
  unhide(): Promise<void>;
}

export interface SessionWindows {
  /** Opens one and waits until it shows what it found. */
  open(participant: Participant, sessionId: string): Promise<SessionWindow>;
  /** Lets time go by on the tenant's clock; every poll that falls due on the way is made and waited for. */
  pass(milliseconds: number): Promise<void>;
}

/** The session's notes as a window shows them, sorted. */
export function notesIn(window: SessionWindow): string[] {
  const { agenda } = window.shown().view ?? {};
  return (agenda?.segments ?? []).flatMap(({ notes }) => notes.map(({ text }) => text)).toSorted();
}

interface Timer {
  readonly due: number;
  readonly run: () => Promise<void>;
}

/** Windows whose timers run on the tenant's clock, which stands still between them. */
export function sessionWindows(tenant: Tenant): SessionWindows {
  const timers = new Set<Timer>();
  tenant.clock.set(tenant.state.now(), true);

  async function open(participant: Participant, sessionId: string): Promise<SessionWindow> {
    let shown: WatchedSession = { state: "opening", view: null, problem: null, asOf: null };
    let hidden = false;
    const watch = watchSession({
      participant,
      sessionId,
      isHidden: () => hidden,
      elapsed: () => tenant.state.now(),
      after(milliseconds, task) {
        const timer: Timer = { due: tenant.state.now() + milliseconds, run: task };
        timers.add(timer);
        return () => void timers.delete(timer);
      },
      show: (next) => void (shown = next),
    });
    // The look that opens it is under way.
    await watch.look();
    return {
      shown: () => shown,
      watch,
      hide: () => void (hidden = true),
      unhide: () => {
        hidden = false;
        return watch.look();
      },
    };
  }

  async function pass(milliseconds: number): Promise<void> {
    const end = tenant.state.now() + milliseconds;
    for (;;) {
      const next = [...timers].toSorted((a, b) => a.due - b.due)[0];
      if (next === undefined || next.due > end) break;
      timers.delete(next);
      tenant.clock.set(Math.max(next.due, tenant.state.now()), true);
      await next.run();
    }
    tenant.clock.set(end, true);
  }

  return { open, pass };
}
