import { instant } from "../circles/instant.ts";
import { commonFreeTime } from "./common-free-time.ts";
import type { Blocker, NoSlotExplanation, Offer, OwnBlocker } from "./no-slot.ts";
import type { PersonAvailability } from "./person-availability.ts";
import { longestSearchDays, type CommonFreeTimeInput, type NoMeetingBlock, type Search } from "./search.ts";
import { slotsApart } from "./slots-apart.ts";
import { dayMinutes, minuteMs } from "./wall-time.ts";
import { weekdays } from "./weekday.ts";

const shorterMinutes = 20;

/**
 * Why a search found nothing, and the ways on. The first required person is the one who asks: what is their own is
 * told in detail, of the others only that they are busy.
 *
 * Each blocker is found by searching again without it, so it names what would help and by how much; blockers that help
 * only together are not named. There is always an offer, except when the range is already the longest one.
 */
export function explainNoSlot(input: CommonFreeTimeInput): NoSlotExplanation {
  return { blockers: blockersOf(input), offers: offersFor(input) };
}

function blockersOf({ required, search }: CommonFreeTimeInput): readonly Blocker[] {
  const [own, ...others] = required as [PersonAvailability, ...PersonAvailability[]];
  const count = (people: readonly PersonAvailability[], changed: Partial<Search> = {}) =>
    commonFreeTime({ required: people, search: { ...search, ...changed } }).slots.length;
  const isNotOwn = ({ person }: NoMeetingBlock) => person !== own.person;
  const withOwn = (changed: Partial<PersonAvailability>) => count([{ ...own, ...changed }, ...others]);
  const without: Record<OwnBlocker, () => number> = {
    notice: () => count(required, { noticeMinutes: 0 }),
    "working-hours": () => withOwn({ workingHours: { days: weekdays, startMinute: 0, endMinute: dayMinutes } }),
    lunch: () => (search.lunch ? count(required, { lunch: null }) : 0),
    "no-meeting-blocks": () => count(required, { noMeetingBlocks: (search.noMeetingBlocks ?? []).filter(isNotOwn) }),
    buffer: () => (search.bufferMinutes > 0 ? count(required, { bufferMinutes: 0 }) : 0),
    busy: () => withOwn({ busy: [] }),
  };
  const blockers: Blocker[] = [];
  for (const [what, slots] of Object.entries(without) as [OwnBlocker, () => number][]) {
    blockers.push({ who: "own", what, slotsWithout: slots() });
  }
  for (const { person } of others) {
    const rest = required.filter((one) => one.person !== person);
    blockers.push({ who: "other", what: "busy", person, slotsWithout: count(rest) });
  }
  return blockers
    .filter(({ slotsWithout }) => slotsWithout > 0)
    .toSorted((one, other) => other.slotsWithout - one.slotsWithout);
}

function offersFor(input: CommonFreeTimeInput): readonly Offer[] {
  const { required, search } = input;
  const offers: Offer[] = [];
  if (search.minutes > shorterMinutes) {
    const { slots } = commonFreeTime({ ...input, search: { ...search, minutes: shorterMinutes } });
    const [first, second] = slotsApart(slots, { count: 2, zone: required[0]!.zone });
    if (first && second) offers.push({ kind: "two-shorter", minutes: shorterMinutes, slots: [first, second] });
  }
  const longest = search.from + longestSearchDays * dayMinutes * minuteMs;
  const to = instant(Math.min(longest, search.to + (search.to - search.from)));
  if (to > search.to) offers.push({ kind: "longer-range", range: { from: search.from, to } });
  const unreadable = required.filter(({ readable }) => !readable).map(({ person }) => person);
  if (unreadable.length > 0) offers.push({ kind: "ask", people: unreadable });
  return offers;
}
