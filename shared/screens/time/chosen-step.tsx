import type { Participant } from "../../flows/participant.ts";
import { idsOf } from "../../flows/records/seal-for.ts";
import type { RankedSlot } from "../../scheduling/slot.ts";
import { threeTimes } from "../../scheduling/three-times.ts";
import { utcRules } from "../../scheduling/zone-rules.ts";
import type { SlotWords } from "../../ui/time/slot-list.tsx";
import { BookingStep } from "../booking/booking-step.tsx";
import { type SeriesOrder, SeriesStep } from "../booking/series-step.tsx";
import type { Go } from "../route.ts";
import type { AskedTime } from "./asked-time.ts";
import type { FoundAnswer } from "./unread-calendars.tsx";
import { useThreeTimes } from "./use-three-times.ts";

/** A time that was chosen to be booked. */
interface ChosenTime {
  readonly what: "time";
  readonly slot: RankedSlot;
  /** The same time on the others' clocks. */
  readonly elsewhere: readonly string[];
  /** The other one of two shorter times. */
  readonly next: SlotWords | null;
  /** Where it comes from. */
  readonly found: FoundAnswer;
}

/** What was chosen to be booked. */
export type Chosen = ChosenTime | { readonly what: "series"; readonly order: SeriesOrder };

/** A found time as what is to be booked. */
export function chosenTime(
  { slot, elsewhere }: SlotWords,
  { next, found }: Pick<ChosenTime, "next" | "found">,
): Chosen {
  return { what: "time", slot, elsewhere, next, found };
}

interface ChosenStepProps {
  readonly participant: Participant;
  readonly asked: AskedTime;
  readonly circleId: string | null;
  readonly chosen: Chosen;
  /** Another choice, or none: back to the times. */
  readonly onChoose: (chosen: Chosen | null) => void;
  readonly go: Go;
}

/** Booking what was chosen: a series, or a single time with the way to the second one of two. */
export function ChosenStep({ chosen, ...props }: ChosenStepProps) {
  const { participant, asked, circleId, onChoose, go } = props;
  if (chosen.what === "time") return <TimeStep key={chosen.slot.start} {...props} chosen={chosen} />;
  const wanted = { others: asked.others, format: asked.wishes.format, ...(circleId !== null && { circleId }) };
  return <SeriesStep {...{ participant, wanted, go }} back={() => onChoose(null)} order={chosen.order} />;
}

/** A single time; where nobody knows whether somebody can, asking comes first. */
function TimeStep({
  participant,
  asked,
  circleId,
  chosen,
  onChoose,
  go,
}: ChosenStepProps & { readonly chosen: ChosenTime }) {
  const { others, wishes } = asked;
  const { format, minutes } = wishes;
  const { slot, elsewhere, next, found } = chosen;
  const { result, zones } = found;
  const unread = others.filter(({ id }) => result.unreadable.includes(id));
  const question = useThreeTimes(participant, { others, asked: idsOf(unread), format, minutes, circleId });
  const back = () => onChoose(null);
  const ask = async () => {
    const zone = zones.get(participant.person.id) ?? utcRules(result.searched);
    if (question.asked === null)
      await question.ask(threeTimes([slot, ...result.slots], zone).map(({ start }) => start));
    back();
  };
  const unsure = others.filter(({ id }) => slot.unconfirmedFor.includes(id)).map(({ name }) => name);
  return (
    <BookingStep
      {...{ participant, elsewhere, back, go }}
      wanted={{ others, format, start: slot.start, minutes, ...(circleId !== null && { circleId }) }}
      unsure={unsure.length === 0 ? null : { names: unsure, ask: () => void ask() }}
      next={
        next && { time: `${next.day}, ${next.time}`, take: () => onChoose(chosenTime(next, { next: null, found })) }
      }
    />
  );
}
