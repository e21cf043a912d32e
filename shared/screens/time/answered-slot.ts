import type { PersonId } from "../../circles/person.ts";
import { confirmedSlot } from "../../scheduling/three-times.ts";
import type { RankedSlot } from "../../scheduling/slot.ts";
import type { Need } from "../../ui/time/who-is-needed.tsx";

interface Answers {
  readonly slot: RankedSlot;
  /** Whose calendar nobody can read: they were asked. */
  readonly asked: readonly PersonId[];
  /** Those of them who have said that they can come at this time. */
  readonly ticked: readonly PersonId[];
  readonly need: Need;
  /** How many meet, the asking person among them. */
  readonly people: number;
}

/** A time that several were asked for, after the answers so far. */
export interface AnsweredSlot {
  /** Those who have said yes no longer count as unknown. */
  readonly slot: RankedSlot;
  /** Asked, and no yes so far. */
  readonly open: readonly PersonId[];
  /** How many surely can. */
  readonly able: number;
  /** `all`: everybody asked has said yes; `enough`: as many as are wanted can, and whoever is needed is among them. */
  readonly state: "all" | "enough" | "waiting";
}

/** Whether a time can be booked: nobody is taken for able who has not said so. */
export function answeredSlot({ slot, asked, ticked, need, people }: Answers): AnsweredSlot {
  const yes = asked.filter((person) => ticked.includes(person));
  const open = asked.filter((person) => !ticked.includes(person));
  const confirmed = confirmedSlot(slot, yes);
  const able = people - new Set([...confirmed.without, ...open]).size;
  const isEnough = need.quorum !== null && able >= need.quorum && !open.some((person) => need.needed.includes(person));
  return { slot: confirmed, open, able, state: open.length === 0 ? "all" : isEnough ? "enough" : "waiting" };
}
