import { instant, type Instant } from "../circles/instant.ts";
import { leastLength } from "./closed-windows.ts";
import type { ShownCircle, ShownWindow } from "./shown-summaries.ts";

/** Before this nothing new can be published of a circle: its open window lasts 28 days at least (P3). */
export function nextSummary({ start, windows }: Pick<ShownCircle, "start" | "windows">): Instant {
  const from = Math.max(start, ...windows.map((window) => windowDates(window).close));
  return instant(from + leastLength);
}

/** The period a window is about, whatever is shown of it. */
export function windowDates(window: ShownWindow): { readonly start: Instant; readonly close: Instant } {
  const { start, close } = window.state === "shown" ? window.facts : window;
  return { start, close };
}

/** Sessions held, by published figures alone: a total over circles comes from what each of them shows (P7). */
export function sessionsHeld(circles: readonly ShownCircle[]): number {
  const shown = circles
    .flatMap(({ windows }) => windows)
    .flatMap((window) => (window.state === "shown" ? [window] : []));
  return shown.reduce((sum, { facts }) => sum + facts.sessionsHeld, 0);
}
