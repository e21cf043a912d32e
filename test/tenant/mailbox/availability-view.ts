import type { FreeBusyStatus } from "./mailbox-item.ts";

const ranks: readonly FreeBusyStatus[] = ["free", "workingElsewhere", "tentative", "busy", "oof"];

/**
 * One digit per interval, the busiest status that overlaps it: 0 free or working elsewhere, 1 tentative, 2 busy, 3 out of
 * office (https://learn.microsoft.com/graph/api/resources/scheduleinformation). Another page gives working elsewhere the
 * digit 4 (https://learn.microsoft.com/graph/outlook-get-free-busy-schedule): `elsewhere`. All times in milliseconds.
 */
export function availabilityView(
  items: readonly { readonly status: FreeBusyStatus; readonly start: number; readonly end: number }[],
  window: { readonly from: number; readonly to: number; readonly interval: number; readonly elsewhere: "0" | "4" },
): string {
  const digits: Readonly<Record<FreeBusyStatus, string>> = {
    free: "0",
    workingElsewhere: window.elsewhere,
    tentative: "1",
    busy: "2",
    oof: "3",
    unknown: "2",
  };
  const slots = Math.ceil((window.to - window.from) / window.interval);
  return Array.from({ length: slots }, (_, index) => {
    const start = window.from + index * window.interval;
    const end = Math.min(start + window.interval, window.to);
    const overlapping = items
      .filter((item) => item.start < end && item.end > start)
      .map((item) => (item.status === "unknown" ? "busy" : item.status));
    return digits[overlapping.toSorted((a, b) => ranks.indexOf(b) - ranks.indexOf(a))[0] ?? "free"];
  }).join("");
}
