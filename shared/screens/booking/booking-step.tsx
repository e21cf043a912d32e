import { Button } from "@fluentui/react-components";
import { useCallback } from "react";
import { instant } from "../../circles/instant.ts";
import type { Participant } from "../../flows/participant.ts";
import { type BookingRequest, planBooking } from "../../flows/booking/plan-booking.ts";
import { minuteMs } from "../../scheduling/wall-time.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { Line } from "../../ui/page/line.tsx";
import { namesText } from "../../ui/text/names-text.ts";
import { noAgendaText } from "../../ui/text/no-agenda-text.ts";
import { rangeText } from "../../ui/text/time-text.ts";
import { unsureText } from "../../ui/text/unsure-text.ts";
import type { NextTime } from "./booked-step.tsx";
import { BookingForm, type WantedMeeting } from "./booking-form.tsx";
import type { Go } from "../route.ts";

interface BookingStepProps {
  readonly participant: Participant;
  readonly wanted: WantedMeeting;
  /** The same time on the others' clocks. */
  readonly elsewhere: readonly string[];
  /** Of whom nobody knows whether they can: they are better asked first. */
  readonly unsure: { readonly names: readonly string[]; readonly ask: () => void } | null;
  readonly next: NextTime | null;
  readonly back: () => void;
  readonly go: Go;
}

/** A single session before it is booked. */
export function BookingStep({ participant, wanted, elsewhere, unsure, next, back, go }: BookingStepProps) {
  const { others, start, minutes } = wanted;
  const planOf = useCallback(
    async (request: BookingRequest) => (await planBooking(participant, request)) ?? noAgendaText(request.minutes),
    [participant],
  );
  const time = rangeText(start, instant(start + minutes * minuteMs), participant.timeZone);
  return (
    <BookingForm
      {...{ participant, wanted, planOf, next, back, go }}
      title="Book this session"
      made="A Teams meeting is made with it"
      unsure={unsure?.names ?? []}
    >
      <Line>{`${time}, with ${namesText(others.map(({ name }) => name))}`}</Line>
      {elsewhere.length > 0 && <Line>{elsewhere.join(" · ")}</Line>}
      {unsure !== null && (
        <>
          <Line>{unsureText(unsure.names)}</Line>
          <Actions>
            <Button appearance="primary" onClick={unsure.ask}>{`Ask ${namesText(unsure.names)} first`}</Button>
          </Actions>
        </>
      )}
    </BookingForm>
  );
}
