import { addWeeks } from "date-fns";
import { everybodyIn } from "../../circles/everybody-in.ts";
import { instant } from "../../circles/instant.ts";
import type { Person } from "../../circles/person.ts";
import { answered, failed, type GraphAnswer } from "../../graph/graph-error.ts";
import { commonFreeTime } from "../../scheduling/common-free-time.ts";
import { searchProblem } from "../../scheduling/search.ts";
import type { RankedSlot } from "../../scheduling/slot.ts";
import { withoutStretch } from "../../scheduling/without-stretch.ts";
import { freshReadings } from "./fresh-readings.ts";
import type { NewTime } from "../meetings/moved-to.ts";
import type { Participant } from "../participant.ts";
import { searchInput } from "./search-input.ts";
import type { SessionView } from "../sessions/session-view.ts";
import type { KnownZones } from "./time-answer.ts";

const quarter = 15 * 60_000;
const minute = 60_000;
const weeks = 4;

/** Times to which a session can be moved. */
export interface NewTimes {
  /** Best first; none where nobody is free together, or a calendar cannot be read. */
  readonly slots: readonly RankedSlot[];
  /** Everybody who meets, the participant first. */
  readonly people: readonly Person[];
  readonly zones: KnownZones;
}

/**
 * When everybody in a session's circle can meet instead, within four weeks: its own meeting, which is in all their calendars, blocks
 * nobody, and the time it has now is no answer. One request.
 */
export async function findNewTime(
  participant: Participant,
  { circle }: Pick<SessionView, "circle">,
  { start, end }: NewTime,
): Promise<GraphAnswer<NewTimes>> {
  if (circle === null) return failed("not-found");
  const now = participant.client.serviceClock.now();
  const others = everybodyIn(circle).filter(({ id }) => id !== participant.person.id);
  const people = [participant.person, ...others];
  const from = instant(Math.floor(now / quarter) * quarter);
  const range = { from, to: instant(addWeeks(from, weeks).getTime()) };
  const read = await freshReadings(participant, { people, range, fresh: true });
  if (!read.ok) return read;
  const readings = read.value.readings.map((reading) => withoutStretch(reading, { from: start, to: end }));
  const question = { others, minutes: Math.round((end - start) / minute), weeks, now, circleId: circle.id };
  const { input } = await searchInput(participant, { question, calendars: { ...read.value, readings } });
  const slots = searchProblem(input) === null ? commonFreeTime(input).slots : [];
  const zones = new Map(
    input.required.filter(({ assumed }) => !assumed?.includes("zone-utc")).map(({ person, zone }) => [person, zone]),
  );
  return answered({ slots: slots.filter((slot) => slot.start !== start), people, zones });
}
