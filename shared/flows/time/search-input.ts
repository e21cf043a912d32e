import { instant } from "../../circles/instant.ts";
import type { Person, PersonId } from "../../circles/person.ts";
import { availabilityFromSchedule } from "../../scheduling/availability-from-schedule.ts";
import { outOfHoursBurden } from "../../scheduling/out-of-hours-burden.ts";
import type { Burden } from "../../scheduling/out-of-hours-burden.ts";
import type { PersonAvailability } from "../../scheduling/person-availability.ts";
import { usualPreferences } from "../../scheduling/preferences.ts";
import type { CommonFreeTimeInput, Search } from "../../scheduling/search.ts";
import type { Reach } from "../../scheduling/told-place.ts";
import { withAvailableHours } from "../../scheduling/with-available-hours.ts";
import { preferredSearch, withPreferences } from "../../scheduling/with-preferences.ts";
import type { Session } from "../../sessions/session.ts";
import { companySessions } from "./company-sessions.ts";
import type { Readings } from "./fresh-readings.ts";
import { knownSessions } from "../sessions/known-sessions.ts";
import { partnersHours } from "./partners-hours.ts";
import type { Visitor } from "../participant.ts";
import { knownPreferences } from "./read-preferences.ts";
import { idsOf } from "../records/seal-for.ts";
import type { TimeQuestion } from "./time-question.ts";

const dayMs = 86_400_000;
/** Who was out of hours how often is counted over so long, and over what is booked already. */
const burdenMs = 12 * 7 * dayMs;
/** A week that is shown may begin before the range and end after it. */
const marginMs = 8 * dayMs;
const mostNoticeNow = 10;

/** A search made ready, and what belongs to it. */
export interface SearchInput {
  readonly input: CommonFreeTimeInput;
  /** The same with those who are not marked as needed as welcome only: whoever explains an empty answer needs to know. */
  readonly marked: CommonFreeTimeInput;
  readonly burden: Burden;
}

/**
 * Puts together what a search goes by: the calendars, the own preferences, the others' hours and what came before. No request.
 *
 * Everybody's clock has to be known where a time is looked for only. A session at a time at which somebody's is not, as before the year
 * that a calendar's rules are for, is left out of what was carried, for everybody: to be counted for some would make it unfair.
 */
export async function searchInput(
  visitor: Visitor,
  { question, calendars }: { readonly question: TimeQuestion; readonly calendars: Readings },
): Promise<SearchInput> {
  const { others, minutes, now, needed = [], quorum = null, horizon = "weeks", circleId = null } = question;
  const { range } = calendars;
  const people: readonly Person[] = [visitor.person, ...others];
  const [{ preferences }, hours, known, before] = await Promise.all([
    knownPreferences(visitor),
    partnersHours(visitor),
    knownSessions(visitor),
    companySessions(visitor, { people: idsOf(people), circleId }),
  ]);
  const reach: Reach = {
    from: instant(Math.min(range.from, now) - burdenMs - dayMs),
    to: instant(Math.max(range.to + marginMs, ...before.map(({ end }) => end))),
    searched: range,
  };
  const booked = known.flatMap(({ session }) => (session.phase === "cancelled" ? [] : [session.start]));
  const everybody = calendars.readings.map((reading): PersonAvailability => {
    const isOwn = reading.person === visitor.person.id;
    const fallbackZone = isOwn ? visitor.timeZone : reading.fallbackZone;
    const person = availabilityFromSchedule({ ...reading, fallbackZone }, reach);
    if (isOwn) return withPreferences(person, preferences, { zone: person.zone, sessions: booked, range });
    const told = hours.get(person.person);
    return told ? withAvailableHours(person, told, reach) : person;
  });
  const preferred = preferredSearch(preferences, { person: visitor.person.id });
  const isNow = horizon !== "weeks";
  const search: Search = {
    ...range,
    now,
    minutes,
    gridMinutes: 15,
    bufferMinutes: usualPreferences.bufferBeforeMinutes,
    busyStatuses: ["busy", "oof", "tentative"],
    lunch: usualPreferences.lunch,
    ...preferred,
    noticeMinutes: isNow ? Math.min(preferred.noticeMinutes, mostNoticeNow) : preferred.noticeMinutes,
    previous: before.findLast(({ start }) => start < now)?.start ?? null,
  };
  const without = (person: PersonId) => person !== visitor.person.id && !needed.includes(person);
  const marked: CommonFreeTimeInput = {
    required: everybody.filter(({ person }) => !without(person)),
    optional: everybody.filter(({ person }) => without(person)),
    quorum: quorum ?? everybody.length,
    search,
  };
  const all: CommonFreeTimeInput = { required: everybody, search };
  const isKnown = ({ start, end }: Pick<Session, "start" | "end">) =>
    everybody.every(({ zone }) => zone.from <= start && end <= zone.to);
  const carried = before.filter((session) => session.start >= now - burdenMs && isKnown(session));
  return {
    input: quorum === null ? all : marked,
    marked: quorum === null && needed.length === 0 ? all : marked,
    burden: outOfHoursBurden(everybody, carried),
  };
}
