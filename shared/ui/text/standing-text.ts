import { instant } from "../../circles/instant.ts";
import type { Rhythm } from "../../scheduling/rhythm.ts";
import type { StandingSlot } from "../../scheduling/standing-slot.ts";
import { minuteMs } from "../../scheduling/wall-time.ts";
import { monthWeekText, rhythmText } from "./rhythm-text.ts";
import { clockText } from "./time-text.ts";

/**
 * Weekday and time of a series by the organizer's clock: `Tuesdays, 14:00 – 14:45`, `Tuesdays every 2 weeks, 14:00 – 14:45`,
 * `The second Tuesday of every month, 14:00 – 14:45`.
 */
export function standingText(
  { weekday, minuteOfDay, minutes }: Pick<StandingSlot, "weekday" | "minuteOfDay" | "minutes">,
  rhythm: Rhythm,
): string {
  // The wall time itself: a clock in UTC shows it as it is.
  const clock = (minute: number) => clockText(instant(minute * minuteMs), "Etc/UTC");
  const day = `${weekday.charAt(0).toUpperCase()}${weekday.slice(1)}`;
  return `${daysText(day, rhythm)}, ${clock(minuteOfDay)} – ${clock(minuteOfDay + minutes)}`;
}

function daysText(day: string, rhythm: Rhythm): string {
  if (rhythm.every === "month") return `The ${monthWeekText(rhythm.week)} ${day} of every month`;
  return rhythm.weeks === 1 ? `${day}s` : `${day}s ${rhythmText(rhythm)}`;
}
