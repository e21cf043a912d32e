import { instant } from "../circles/instant.ts";
import { commonFreeTime } from "./common-free-time.ts";
import { lunchOf } from "./free-cells.ts";
import type { Blocker, NoSlotExplanation, Offer, OwnBlocker } from "./no-slot.ts";
import type { PersonAvailability } from "./person-availability.ts";
import { quorumOffer } from "./quorum-offer.ts";
import { rotatingSlots, type Rotation } from "./rotating-slots.ts";
import { longestSearchDays, type CommonFreeTimeInput, type NoMeetingBlock, type Search } from "./search.ts";
import { slotsApart } from "./slots-apart.ts";
import { timesToAsk } from "./times-to-ask.ts";
import { dayMinutes, minuteMs } from "./wall-time.ts";
import { weekdays } from "./weekday.ts";
import { sameClock } from "./zone-rules.ts";

const shorterMinutes = 20;

/**
 * Why a search found nothing, and the ways on. The first required person is the one who asks: what is their own is
 * told in detail, of the others only that they are busy.
 *
 * Each blocker is found by searching again without it, so it names what would help and by how much; blockers that help
 * only together are not named. There is always an offer, except when the range is already the longest one. Where zones
 * differ, `rotation` says who has carried how much so far.
 */
export function explainNoSlot(input: CommonFreeTimeInput, rotation: Rotation = {}): NoSlotExplanation {
  return { blockers: blockersOf(input), offers: offersFor(input, rotation) };
}

function blockersOf(input: CommonFreeTimeInput): readonly Blocker[] {
  const { required, optional = [], quorum, search } = input;
  const [own, ...others] = required as [PersonAvailability, ...PersonAvailability[]];
  const count = (changed: Partial<CommonFreeTimeInput>) => commonFreeTime({ ...input, ...changed }).slots.length;
  const isNotOwn = ({ person }: NoMeetingBlock) => person !== own.person;
  const without = (changed: Partial<PersonAvailability>, other: Partial<Search> = {}) =>
    count({ required: [{ ...own, ...changed }, ...others], search: { ...search, ...other } });
  const noMeetingBlocks = (search.noMeetingBlocks ?? []).filter(isNotOwn);
  const noLimits = { earliestMinute: null, latestMinute: null };
  const noBuffers = { bufferBeforeMinutes: 0, bufferAfterMinutes: 0 };
  const withoutOwn: Record<OwnBlocker, () => number> = {
    notice: () => without({}, { noticeMinutes: 0 }),
    "working-hours": () =>
      without({ workingHours: { days: weekdays, startMinute: 0, endMinute: dayMinutes }, ...noLimits }),
    lunch: () => (lunchOf(own, search) ? without({ lunch: null }, { lunch: null }) : 0),
    "no-meeting-blocks": () => without(own.unavailable ? { unavailable: [] } : {}, { noMeetingBlocks }),
    buffer: () => without(noBuffers, { bufferMinutes: 0 }),
    "full-days": () => without({ fullDays: [] }),
    busy: () => without({ busy: [] }),
  };
  const blockers: Blocker[] = [];
  for (const [what, slots] of Object.entries(withoutOwn) as [OwnBlocker, () => number][]) {
    blockers.push({ who: "own", what, slotsWithout: slots() });
  }
  for (const { person } of [...others, ...optional]) {
    const isAnother = (one: PersonAvailability) => one.person !== person;
    // Whoever stands in the way no longer counts as missing then.
    const fewer = quorum === undefined ? {} : { quorum: Math.max(1, quorum - 1) };
    const slotsWithout = count({
      required: required.filter(isAnother),
      optional: optional.filter(isAnother),
      ...fewer,
    });
    blockers.push({ who: "other", what: "busy", person, slotsWithout });
  }
  return blockers
    .filter(({ slotsWithout }) => slotsWithout > 0)
    .toSorted((one, other) => other.slotsWithout - one.slotsWithout);
}

function offersFor(input: CommonFreeTimeInput, rotation: Rotation): readonly Offer[] {
  const { required, optional = [], search } = input;
  const offers: Offer[] = [];
  if (search.minutes > shorterMinutes) {
    const { slots } = commonFreeTime({ ...input, search: { ...search, minutes: shorterMinutes } });
    const [first, second] = slotsApart(slots, { count: 2, zone: required[0]!.zone });
    if (first && second) offers.push({ kind: "two-shorter", minutes: shorterMinutes, slots: [first, second] });
  }
  const fewer = quorumOffer(input);
  if (fewer) offers.push(fewer);
  if ([...required, ...optional].some(({ zone }) => !sameClock(zone, required[0]!.zone))) {
    const { slots } = rotatingSlots({ ...input, ...rotation });
    if (slots.length > 0) offers.push({ kind: "rotating", slots });
  }
  const longest = search.from + longestSearchDays * dayMinutes * minuteMs;
  const to = instant(Math.min(longest, search.to + (search.to - search.from)));
  if (to > search.to) offers.push({ kind: "longer-range", range: { from: search.from, to } });
  const unreadable = [...required, ...optional].filter(({ readable }) => !readable).map(({ person }) => person);
  if (unreadable.length > 0) offers.push({ kind: "ask", people: unreadable, slots: timesToAsk(input) });
  return offers;
}
