import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";

interface GridKeys {
  readonly grid: RefObject<HTMLDivElement | null>;
  /** The stop that the Tab key reaches. */
  readonly active: string;
  readonly onStop: (stop: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

interface GridKeysInput {
  /** Where the Tab key comes in first. */
  readonly first: string;
  /** Another value for other days. */
  readonly period: string;
  /** Shows the days before (-1) or after (1); false where there are none. */
  readonly turn: (direction: -1 | 1) => boolean;
}

/**
 * Moves through a grid of stops (elements with `data-stop`, `data-row` and `data-column`) by keys: up and down within a day, left and
 * right to the same hour of the next day, Home and End to the first and last day, with Ctrl to the first and last stop of all, Page
 * Up and Page Down to other days.
 */
export function useGridKeys({ first, period, turn }: GridKeysInput): GridKeys {
  const grid = useRef<HTMLDivElement>(null);
  const [stopped, setStopped] = useState({ period, stop: first });
  const active = stopped.period === period ? stopped.stop : first;
  const follows = useRef(false);

  // The focus goes along to the other days, once they are drawn.
  useEffect(() => {
    if (!follows.current) return;
    follows.current = false;
    grid.current?.querySelector<HTMLElement>('[data-stop][tabindex="0"]')?.focus();
  }, [period]);

  const onKeyDown = (event: KeyboardEvent) => {
    const here = (event.target as HTMLElement).closest<HTMLElement>("[data-stop]");
    if (here === null || grid.current === null || event.altKey || event.metaKey) return;
    if (event.key === "PageUp" || event.key === "PageDown") {
      event.preventDefault();
      follows.current = turn(event.key === "PageUp" ? -1 : 1);
      return;
    }
    const next = nextStop([...grid.current.querySelectorAll<HTMLElement>("[data-stop]")], here, {
      key: event.key,
      isAll: event.ctrlKey,
    });
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };

  return { grid, active, onStop: (stop) => setStopped({ period, stop }), onKeyDown };
}

function nextStop(
  stops: readonly HTMLElement[],
  here: HTMLElement,
  { key, isAll }: { readonly key: string; readonly isAll: boolean },
): HTMLElement | undefined {
  const column = columnOf(here);
  const inColumn = (wanted: number) => stops.filter((stop) => columnOf(stop) === wanted);
  const own = inColumn(column);
  const last = Math.max(...stops.map(columnOf));
  const beside = (wanted: number) => {
    const inRow = inColumn(wanted).filter((stop) => stop.dataset.row === here.dataset.row);
    const inOwnRow = own.filter((stop) => stop.dataset.row === here.dataset.row);
    return inRow[Math.min(inOwnRow.indexOf(here), inRow.length - 1)];
  };
  switch (key) {
    case "ArrowDown":
      return own[own.indexOf(here) + 1];
    case "ArrowUp":
      return own[own.indexOf(here) - 1];
    case "ArrowRight":
      return beside(column + 1);
    case "ArrowLeft":
      return beside(column - 1);
    case "Home":
      return isAll ? inColumn(0)[0] : beside(0);
    case "End":
      return isAll ? inColumn(last).at(-1) : beside(last);
    default:
      return undefined;
  }
}

function columnOf(stop: HTMLElement): number {
  return Number(stop.dataset.column);
}
