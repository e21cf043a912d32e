import type { Instant } from "../../circles/instant.ts";
import type { Participant } from "../../flows/participant.ts";
import type { SlotWords } from "../../ui/time/slot-list.tsx";
import { BookingStep } from "../booking/booking-step.tsx";
import { type SeriesOrder, SeriesStep } from "../booking/series-step.tsx";
import type { Go } from "../route.ts";
import type { AskedTime } from "./asked-time.ts";

/** What was chosen to be booked. */
export type Chosen =
  | {
      readonly what: "time";
      readonly start: Instant;
      /** The same time on the others' clocks. */
      readonly elsewhere: readonly string[];
      /** The other one of two shorter times. */
      readonly next: SlotWords | null;
    }
  | { readonly what: "series"; readonly order: SeriesOrder };

/** A found time as what is to be booked. */
export function chosenTime({ slot, elsewhere }: SlotWords, next: SlotWords | null): Chosen {
  return { what: "time", start: slot.start, elsewhere, next };
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
export function ChosenStep({ participant, asked, circleId, chosen, onChoose, go }: ChosenStepProps) {
  const { others, wishes } = asked;
  const wanted = { others, format: wishes.format, ...(circleId !== null && { circleId }) };
  const back = () => onChoose(null);
  if (chosen.what === "series") return <SeriesStep {...{ participant, wanted, back, go }} order={chosen.order} />;
  const { start, elsewhere, next } = chosen;
  return (
    <BookingStep
      key={start}
      {...{ participant, elsewhere, back, go }}
      wanted={{ ...wanted, start, minutes: wishes.minutes }}
      next={next && { time: `${next.day}, ${next.time}`, take: () => onChoose(chosenTime(next, null)) }}
    />
  );
}
