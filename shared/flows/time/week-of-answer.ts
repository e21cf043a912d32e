import type { Instant } from "../../circles/instant.ts";
import { searchProblem } from "../../scheduling/search.ts";
import { type WeekDay, weekStretches } from "../../scheduling/week-stretches.ts";
import { type Weekday, weekdays } from "../../scheduling/weekday.ts";
import type { TimesFound } from "./time-answer.ts";

const weekMs = 7 * 86_400_000;

/**
 * The week around a moment as a grid shows it, by the asking person's clock: who works, who is free and where the slots of the answer
 * lie. No days where nothing was looked at or, of a kept answer, nothing is kept.
 */
export function weekOfAnswer(
  { week, result }: TimesFound,
  { at, firstDay = "monday" }: { readonly at: Instant; readonly firstDay?: Weekday },
): readonly WeekDay[] {
  if (week.kind === "kept") return keptWeek(week.days, { at, firstDay });
  const { input } = week;
  const [own] = input.required;
  if (own === undefined || searchProblem(input) !== null) return [];
  const { zone } = own;
  // A week that begins or ends where the rules do not reach has nothing to show either.
  if (at - weekMs < zone.from || at + weekMs > zone.to) return [];
  return weekStretches({ input, slots: result.slots, zone, at, firstDay });
}

function keptWeek(
  days: readonly WeekDay[],
  { at, firstDay }: { readonly at: Instant; readonly firstDay: Weekday },
): readonly WeekDay[] {
  const today = days.findIndex(({ range }) => range.from <= at && at < range.to);
  const weekday = days[today]?.weekday;
  if (weekday === undefined) return [];
  const first = today - ((weekdays.indexOf(weekday) - weekdays.indexOf(firstDay) + 7) % 7);
  return days.slice(Math.max(0, first), first + 7);
}
