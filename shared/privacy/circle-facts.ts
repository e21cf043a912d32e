import type { Instant } from "../circles/instant.ts";
import type { PersonId } from "../circles/person.ts";
import type { SummaryWindow } from "./closed-windows.ts";
import { roundedShare } from "./rounded-share.ts";
import { type Facts, leastPeople } from "./summary-rows.ts";

const day = 86_400_000;
const leastCommitments = 10;

/** One session as the circle's rows tell it. */
export interface SessionFact {
  readonly end: Instant;
  readonly cancelled: boolean;
  /** Not cancelled, ended, and entries or presence by two members or more up to 72 h after. */
  readonly held: boolean;
}

/** One commitment as the circle's rows tell it; its text stays behind. */
export interface CommitmentFact {
  readonly owner: PersonId;
  readonly madeAt: Instant;
  readonly closed: boolean;
}

export interface FactsInput {
  readonly group: string;
  readonly window: SummaryWindow;
  readonly members: readonly PersonId[];
  /** Managers and coordinators named in the programme: they never count toward k (P11, P23). */
  readonly readers: readonly PersonId[];
  readonly k: number;
  readonly rhythmDays: number;
  readonly sessions: readonly SessionFact[];
  readonly commitments: readonly CommitmentFact[];
}

/**
 * The facts of one closed window, or `null` where none may exist: fewer than k members who are not readers themselves (P1, P11,
 * P15). The same inputs give the same facts on every member's device.
 */
export function circleFacts(input: FactsInput): Facts | null {
  const { group, window, members, readers, rhythmDays } = input;
  const k = Math.max(leastPeople, input.k);
  const others = new Set(members.filter((member) => !readers.includes(member)));
  if (others.size < k) return null;
  const within = (at: Instant) => at >= window.start && at < window.close;
  const sessions = input.sessions.filter(({ end }) => within(end));
  const held = sessions.filter(({ held: was }) => was).length;
  const expected = Math.max(1, Math.floor((window.close - window.start) / (rhythmDays * day)));
  return {
    kind: "facts",
    v: 1,
    group,
    start: window.start,
    close: window.close,
    k,
    sessionsPlanned: sessions.length,
    sessionsHeld: held,
    rhythmKept: roundedShare(held, expected),
    commitmentsClosed: commitmentsClosed(
      input.commitments.filter(({ owner, madeAt }) => within(madeAt) && members.includes(owner)),
      others,
      k,
    ),
  };
}

/** Share of the window's commitments that are closed; `null` below ten, or with fewer than k owners outside the readers. */
function commitmentsClosed(
  commitments: readonly CommitmentFact[],
  others: ReadonlySet<PersonId>,
  k: number,
): number | null {
  const owners = new Set(commitments.map(({ owner }) => owner).filter((owner) => others.has(owner)));
  if (commitments.length < leastCommitments || owners.size < k) return null;
  return roundedShare(commitments.filter(({ closed }) => closed).length, commitments.length);
}
