import type { Instant } from "../circles/instant.ts";
import type { ProposedMove } from "./proposed-moves.ts";
import type { Rhythm } from "./rhythm.ts";
import type { StandingSlot } from "./standing-slot.ts";
import type { WallTime } from "./wall-time.ts";

/** What the organizer wants for a date; one that holds stays, unless it is skipped. */
export type DateChoice = "move" | "keep" | "skip";

/** A series as it will be booked: one event with a rhythm, of which single dates are moved or cancelled. */
export interface SeriesPlan {
  readonly rhythm: Rhythm;
  /** Of the rhythm, skipped ones among them. */
  readonly count: number;
  /** Local day and time of the first date. */
  readonly first: WallTime;
  readonly minutes: number;
  /** In order; `start` differs from `original` where it is moved. */
  readonly dates: readonly {
    /** From 1, as the rhythm counts. */
    readonly number: number;
    readonly original: Instant;
    readonly start: Instant;
    readonly moved: boolean;
  }[];
  /** Dates on which nobody meets: to be cancelled in the booked series. */
  readonly skipped: readonly { readonly number: number; readonly original: Instant }[];
}

/**
 * The plan of a standing slot. A date that does not hold is moved as proposed and skipped where nothing is proposed,
 * unless `choices` (by number) say otherwise. One in a clock change cannot be kept, only moved or skipped.
 */
export function seriesPlan({
  rhythm,
  slot,
  moves,
  choices = new Map(),
}: {
  readonly rhythm: Rhythm;
  readonly slot: StandingSlot;
  readonly moves: readonly ProposedMove[];
  readonly choices?: ReadonlyMap<number, DateChoice>;
}): SeriesPlan {
  const dates: SeriesPlan["dates"][number][] = [];
  const skipped: SeriesPlan["skipped"][number][] = [];
  for (const { number, originalStart: original, outcome } of slot.dates) {
    const choice = choices.get(number) ?? "move";
    const proposed = moves.find((move) => move.number === number)?.start ?? null;
    const canStay = outcome === "holds" || (outcome !== "clock-change" && choice === "keep");
    if (choice === "skip") skipped.push({ number, original });
    else if (canStay) dates.push({ number, original, start: original, moved: false });
    else if (choice === "move" && proposed !== null) dates.push({ number, original, start: proposed, moved: true });
    else skipped.push({ number, original });
  }
  return { rhythm, count: slot.dates.length, first: slot.first, minutes: slot.minutes, dates, skipped };
}
