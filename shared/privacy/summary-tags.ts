import type { Instant } from "../circles/instant.ts";

/** Where the charters of a programme lie. Summary tags say what they hold: everybody who may read the list may read them. */
export function chartersTag(programme: string): string {
  return `charters/${programme}`;
}

/**
 * Where the summaries of windows that close in one quarter lie: `summaries/default/2026-4`. A programme of 4,000 people in circles of six
 * stays below the 5,000 rows that one query may match; a larger organisation has several programmes.
 */
export function summariesTag(programme: string, close: Instant): string {
  const at = new Date(close);
  return `summaries/${programme}/${at.getUTCFullYear()}-${Math.floor(at.getUTCMonth() / 3) + 1}`;
}

/** The tags of the quarter of `now` and the ones before it, newest first, nobody twice. */
export function recentSummariesTags(programme: string, now: Instant, quarters: number): string[] {
  const { year, quarter } = {
    year: new Date(now).getUTCFullYear(),
    quarter: Math.floor(new Date(now).getUTCMonth() / 3),
  };
  return Array.from({ length: quarters }, (_, back) =>
    summariesTag(programme, Date.UTC(year, 3 * (quarter - back), 15) as Instant),
  );
}
