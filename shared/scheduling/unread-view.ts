import { instant } from "../circles/instant.ts";
import type { BusyItem, BusyStatus } from "./person-availability.ts";
import type { ScheduleReading } from "./schedule-reading.ts";
import { minuteMs } from "./wall-time.ts";

/** From least to most busy. Unknown time counts as busy until somebody knows better. */
const byBusyness: readonly BusyStatus[] = ["free", "workingElsewhere", "tentative", "unknown", "busy", "oof"];

// "4" is working elsewhere on one page of Graph's reference and not there on another. Anything else is unknown.
const statusOfDigit: Readonly<Record<string, BusyStatus>> = {
  "0": "free",
  "1": "tentative",
  "2": "busy",
  "3": "oof",
  "4": "workingElsewhere",
};

/** The stretches in which a view is busier than every item that touches them: what the items did not tell. */
export function unreadView({ viewStart, viewMinutes, view, items }: ScheduleReading): readonly BusyItem[] {
  const step = viewMinutes * minuteMs;
  const told = new Uint8Array(view.length);
  for (const { start, end, status } of items) {
    if (!(start < end)) continue;
    const level = byBusyness.indexOf(status);
    const last = Math.min(view.length, Math.ceil((end - viewStart) / step));
    for (let index = Math.max(0, Math.floor((start - viewStart) / step)); index < last; index += 1) {
      if (told[index]! < level) told[index] = level;
    }
  }
  const stretches: BusyItem[] = [];
  let open: { from: number; status: BusyStatus } | null = null;
  for (let index = 0; index <= view.length; index += 1) {
    const status = index < view.length ? (statusOfDigit[view[index]!] ?? "unknown") : "free";
    const unread = index < view.length && byBusyness.indexOf(status) > told[index]! ? status : null;
    if (open && open.status !== unread) {
      stretches.push({
        start: instant(viewStart + open.from * step),
        end: instant(viewStart + index * step),
        status: open.status,
      });
      open = null;
    }
    if (unread && !open) open = { from: index, status: unread };
  }
  return stretches;
}
