import { Button, makeStyles } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { instant } from "../../circles/instant.ts";
import type { Person, PersonId } from "../../circles/person.ts";
import type { TimesFound } from "../../flows/time/time-answer.ts";
import { weekOfAnswer } from "../../flows/time/week-of-answer.ts";
import { fromIanaZone } from "../../scheduling/iana-zone.ts";
import { localDay } from "../../scheduling/local-day.ts";
import type { RankedSlot } from "../../scheduling/slot.ts";
import { dayMinutes, minuteMs, wallTimeAt, weekdayOf } from "../../scheduling/wall-time.ts";
import { weekdays } from "../../scheduling/weekday.ts";
import { sameClock, utcRules, type ZoneRules } from "../../scheduling/zone-rules.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { Line } from "../../ui/page/line.tsx";
import { ruledDay } from "../../ui/text/ruled-text.ts";
import type { SlotWords } from "../../ui/time/slot-list.tsx";
import { WeekGrid } from "../../ui/time/week-grid.tsx";
import { WeekKey } from "../../ui/time/week-key.tsx";
import { slotWords } from "./slot-words.ts";
import { useDayCount } from "./use-day-count.ts";

const useStyles = makeStyles({ view: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "12px" } });

const dayMs = dayMinutes * minuteMs;
const monday = 1;

interface WeekViewProps {
  readonly found: TimesFound;
  /** Everybody who meets, the reader first. */
  readonly people: readonly Person[];
  /** IANA zone of this device. */
  readonly timeZone: string;
  readonly onPick: (words: SlotWords) => void;
}

/** What was searched as a calendar: a week, three days or one day at a time, as the place allows, with the ways before and after. */
export function WeekView({ found, people, timeZone, onPick }: WeekViewProps) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const count = useDayCount(place);
  const { slots, searched } = found.result;
  const zone = clockOfDays(found, people[0]?.id, timeZone);
  const first = wallTimeAt(zone, searched.from).day;
  const last = wallTimeAt(zone, instant(searched.to - 1)).day;
  const [wanted, setWanted] = useState(() => wallTimeAt(zone, slots[0]?.start ?? searched.from).day);
  const begin = count === 7 ? wanted - ((weekdayOf(wanted) - monday + 7) % 7) : wanted;
  const hasBefore = begin > first;
  const hasAfter = begin + count <= last;
  const turn = (direction: -1 | 1) => {
    if (!(direction < 0 ? hasBefore : hasAfter)) return false;
    setWanted(Math.min(Math.max(begin + direction * count, first), last));
    return true;
  };

  const at = noonOf(zone, begin);
  const days = weekOfAnswer(found, { at, firstDay: weekdays[weekdayOf(begin)]! }).slice(0, count);
  const nameOf = (id: PersonId) => people.find((person) => person.id === id)?.name ?? "somebody";
  const clocks = otherClocksOf(found, { people, zone, timeZone });
  const bySlot = new Map<number, RankedSlot>(slots.map((slot) => [slot.start, slot]));
  const wordsOf = (start: number) => {
    const slot = bySlot.get(start);
    const shown = zone.zone === "custom" ? timeZone : zone.zone;
    return slot === undefined ? null : slotWords({ slot, timeZone: shown, others: clocks, people });
  };
  const drawn = days[0]?.people ?? [];
  const unit = count === 7 ? "week" : count === 1 ? "day" : `${count} days`;

  return (
    <div ref={place} className={styles.view}>
      <Actions>
        <Button disabledFocusable={!hasBefore} onClick={() => turn(-1)}>{`Previous ${unit}`}</Button>
        <Button disabledFocusable={!hasAfter} onClick={() => turn(1)}>{`Next ${unit}`}</Button>
        <span role="status">
          {count === 1
            ? ruledDay(at, zone)
            : `${ruledDay(at, zone)} – ${ruledDay(noonOf(zone, begin + count - 1), zone)}`}
        </span>
      </Actions>
      {days.length === 0 ? (
        <Line>Nothing is known of these days on this device.</Line>
      ) : (
        <>
          <WeekGrid {...{ days, zone, nameOf, wordsOf, onPick, turn }} others={clocks} />
          {days.every(({ candidates }) => candidates.length === 0) && <Line>No time to book on these days.</Line>}
          <WeekKey
            names={drawn.map(({ person }) => (person === people[0]?.id ? "you" : nameOf(person)))}
            hasUnknown={drawn.some(({ readable }) => !readable)}
            hasPartial={slots.some(({ without, reasons }) => without.length > 0 || reasons.some(isOutOfHours))}
          />
        </>
      )}
    </div>
  );
}

function isOutOfHours({ code }: RankedSlot["reasons"][number]): boolean {
  return code === "fair-turn" || code === "out-of-hours";
}

/** The reader's calendar has the days, as the answer's weeks do. */
function clockOfDays({ zones, result }: TimesFound, me: PersonId | undefined, timeZone: string): ZoneRules {
  const own = me && zones.get(me);
  return own ?? fromIanaZone(timeZone, result.searched) ?? utcRules(result.searched);
}

/** The others' clocks; this device's, too, where somebody is away from home. */
function otherClocksOf(
  { zones, result }: TimesFound,
  {
    people,
    zone,
    timeZone,
  }: { readonly people: readonly Person[]; readonly zone: ZoneRules; readonly timeZone: string },
) {
  const here = fromIanaZone(timeZone, zone);
  const away = here !== null && !sameClock(here, zone) ? [{ name: "you", zone: here }] : [];
  const theirs = people.slice(1).flatMap(({ id, name }) => {
    const their = zones.get(id);
    return their === undefined || result.unreadable.includes(id) ? [] : [{ name, zone: their }];
  });
  return [...away, ...theirs];
}

function noonOf(zone: ZoneRules, day: number) {
  const range = localDay(zone, day);
  return range === null ? instant(day * dayMs) : instant((range.from + range.to) / 2);
}
