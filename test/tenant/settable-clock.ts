import type { Table } from "./exchange.ts";

export interface SettableClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Sets the time; a frozen clock moves only by `set` and `advance`. */
  set(now: number, frozen?: boolean): void;
  advance(milliseconds: number): void;
  readonly frozen: boolean;
}

interface Setting {
  readonly offset: number;
  readonly frozenAt: number | null;
}

/** The tenant's own clock: real time plus an offset, or standing still; kept over a restart. */
export function settableClock(table: Table<Setting>, startAt?: number): SettableClock {
  const setting = (): Setting => table.get("clock") ?? { offset: 0, frozenAt: null };
  const now = (): number => setting().frozenAt ?? Date.now() + setting().offset;
  const set = (to: number, frozen = setting().frozenAt !== null): void =>
    table.set("clock", { offset: to - Date.now(), frozenAt: frozen ? to : null });
  if (startAt !== undefined && table.get("clock") === undefined) set(startAt);
  return {
    now,
    set,
    advance: (milliseconds) => set(now() + milliseconds),
    get frozen() {
      return setting().frozenAt !== null;
    },
  };
}
