import { circleMinutes, proposedRhythm } from "../../circles/circle-formats.ts";
import { rhythmOf } from "../../circles/circle-rhythm.ts";
import type { Circle } from "../../circles/circle.ts";
import { everybodyIn } from "../../circles/everybody-in.ts";
import type { FormatId } from "../../circles/format.ts";
import { formatById } from "../../circles/format-by-id.ts";
import { formatsFor } from "../../circles/formats.ts";
import type { Person, PersonId } from "../../circles/person.ts";
import type { Rhythm } from "../../scheduling/rhythm.ts";
import { proposedHorizon, type Wishes } from "../../ui/time/meeting-wishes.tsx";
import type { SeriesWish } from "../../ui/time/rhythm-wishes.tsx";
import type { Need } from "../../ui/time/who-is-needed.tsx";
import type { TimesView } from "./times-view.ts";

/** All that is asked when somebody looks for a time, and how the answer is to be shown: kept while they are elsewhere. */
export interface AskedTime {
  readonly others: readonly Person[];
  readonly wishes: Wishes;
  readonly need: Need;
  readonly series: SeriesWish;
  /** The circle's own rhythm. */
  readonly circleRhythm: Rhythm | null;
  readonly view: TimesView;
}

const everybody: Need = { needed: [], quorum: null };

/** What stands there at the beginning. */
export const nothingAsked: AskedTime = {
  others: [],
  wishes: { format: "peer-coaching-pair", minutes: 45, weeks: 4, horizon: "weeks" },
  need: everybody,
  series: { rhythm: null, count: 6 },
  circleRhythm: null,
  view: "list",
};

/** What a circle asks: its people, format and length; for a standing time its rhythm, too. */
export function askedByCircle(circle: Circle, me: PersonId, standing: boolean): AskedTime {
  const rhythm = circle.rhythm === undefined ? null : rhythmOf(circle.rhythm);
  return {
    ...nothingAsked,
    others: everybodyIn(circle).filter(({ id }) => id !== me),
    wishes: { ...nothingAsked.wishes, format: circle.format, minutes: circleMinutes(circle) },
    circleRhythm: rhythm,
    series: { ...nothingAsked.series, ...(standing && { rhythm: rhythm ?? proposedRhythm(circle.format) }) },
  };
}

/** The same for other people. Where the format does not fit so many it gives way; the format of a circle stays. */
export function askedOf(asked: AskedTime, others: readonly Person[], isCircle: boolean): AskedTime {
  const { wishes } = asked;
  const [first, ...more] = formatsFor(others.length + 1);
  const fits = isCircle || [first, ...more].some((format) => format?.id === wishes.format);
  if (fits || first === undefined) return { ...asked, others, need: everybody };
  const { id: format, minutes } = first;
  return {
    ...asked,
    others,
    need: everybody,
    wishes: { ...wishes, format, minutes, horizon: proposedHorizon(format) },
  };
}

/** What is looked for anew; a format that closes itself after an agreed number proposes that number. */
export function withWishes(asked: AskedTime, wishes: Wishes): AskedTime {
  if (wishes.format === asked.wishes.format) return { ...asked, wishes };
  const wasUsual = asked.series.count === usualCount(asked.wishes.format);
  return { ...asked, wishes, series: { ...asked.series, ...(wasUsual && { count: usualCount(wishes.format) }) } };
}

function usualCount(format: FormatId): number {
  return formatById(format).ends === "agreed-number" ? 3 : nothingAsked.series.count;
}

/** How often such meetings usually are. */
export function usualRhythm({ circleRhythm, wishes }: AskedTime): Rhythm | null {
  return circleRhythm ?? (formatById(wishes.format).everyWeeks === null ? null : proposedRhythm(wishes.format));
}
