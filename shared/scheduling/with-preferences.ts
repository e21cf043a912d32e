import { fullDaysOf, type BookedSessions } from "./full-days.ts";
import type { PersonAvailability } from "./person-availability.ts";
import type { Preferences } from "./preferences.ts";
import type { Search } from "./search.ts";

/**
 * One's own availability as one's preferences narrow it, each kind by itself: an empty search can then say which of
 * them is in the way. The no-meeting blocks go with {@link preferredSearch}.
 */
export function withPreferences(
  own: PersonAvailability,
  preferences: Preferences,
  booked: BookedSessions,
): PersonAvailability {
  const { earliestMinute, latestMinute, lunch, bufferBeforeMinutes, bufferAfterMinutes } = preferences;
  const fullDays = fullDaysOf(preferences, booked);
  return { ...own, earliestMinute, latestMinute, lunch, bufferBeforeMinutes, bufferAfterMinutes, fullDays };
}

/** What of one's preferences is part of one's own searches: to be spread into a {@link Search}. */
export function preferredSearch(
  { noticeMinutes, noMeetingBlocks, preferredDays }: Preferences,
  { person }: Pick<PersonAvailability, "person">,
): Pick<Search, "noticeMinutes" | "noMeetingBlocks" | "preferredDays"> {
  const blocks = noMeetingBlocks.map(({ days, startMinute, endMinute }) => ({ person, days, startMinute, endMinute }));
  return { noticeMinutes, noMeetingBlocks: blocks, preferredDays };
}
