import { useCallback } from "react";
import type { PersonId } from "../../circles/person.ts";
import { instant } from "../../circles/instant.ts";
import type { Participant } from "../../flows/participant.ts";
import { type BookingRequest, planSeries, type SeriesRequest } from "../../flows/booking/plan-booking.ts";
import { minuteMs } from "../../scheduling/wall-time.ts";
import { Line } from "../../ui/page/line.tsx";
import { namesText } from "../../ui/text/names-text.ts";
import { noAgendaText } from "../../ui/text/no-agenda-text.ts";
import { SeriesDateList } from "../../ui/time/series-date-list.tsx";
import { seriesProblemText } from "../../ui/text/series-problem-text.ts";
import { dayText, zoneText } from "../../ui/text/time-text.ts";
import { unsureText } from "../../ui/text/unsure-text.ts";
import { BookingForm, type WantedMeeting } from "./booking-form.tsx";
import type { Go } from "../route.ts";
import { WaysToAsk } from "../time/ways-to-ask.tsx";

/** A standing time that was chosen, with what becomes of each date. */
export interface SeriesOrder extends SeriesRequest {
  /** `Tuesdays, 14:00 – 14:45` */
  readonly title: string;
  /** The same time on the others' clocks. */
  readonly elsewhere: readonly string[];
  /** Of whom nobody knows whether they can. */
  readonly unsure: readonly PersonId[];
}

interface SeriesStepProps {
  readonly participant: Participant;
  readonly order: SeriesOrder;
  readonly wanted: Omit<WantedMeeting, "start" | "minutes">;
  readonly back: () => void;
  readonly go: Go;
}

/** A series before it is booked: every date, and the one meeting that carries them. */
export function SeriesStep({ participant, order, wanted, back, go }: SeriesStepProps) {
  const { plan, zone, timeZone, title, elsewhere, unsure } = order;
  const { minutes, dates, skipped } = plan;
  const planOf = useCallback(
    async (request: BookingRequest) => {
      const planned = await planSeries(participant, request, { plan, zone, timeZone });
      if (planned === null) return noAgendaText(request.minutes);
      return typeof planned === "string" ? seriesProblemText(planned) : planned;
    },
    [participant, plan, zone, timeZone],
  );
  // As the rhythm counts: the first date may be moved or left out.
  const start = [...dates, ...skipped].find(({ number }) => number === 1)?.original;
  if (start === undefined) throw new RangeError("a series without a first date");
  const unknown = wanted.others.filter(({ id }) => unsure.includes(id));
  const names = unknown.map(({ name }) => name);
  const from = dayText(dates[0]?.start ?? start, participant.timeZone);
  return (
    <BookingForm
      {...{ participant, planOf, back, go }}
      wanted={{ ...wanted, start, minutes }}
      title="Book this series"
      made="One series in all calendars, with one Teams meeting"
      unsure={names}
      next={null}
    >
      <Line>{`${title}: ${dates.length} sessions with ${namesText(wanted.others.map(({ name }) => name))}`}</Line>
      {elsewhere.length > 0 && <Line>{elsewhere.join(" · ")}</Line>}
      {unknown.length > 0 && (
        <>
          <Line>{`${unsureText(names)} Ask before you book.`}</Line>
          <WaysToAsk
            participant={participant}
            to={unknown}
            asked={{ minutes, times: [`${title}, ${dates.length} dates from ${from} (${zoneText(timeZone)})`] }}
          />
        </>
      )}
      <SeriesDateList
        label="The dates"
        timeZone={participant.timeZone}
        dates={dates.map((date) => ({
          start: date.start,
          end: instant(date.start + minutes * minuteMs),
          note: date.moved ? "moved" : null,
        }))}
      />
      {skipped.length > 0 && (
        <Line>{skipped.length === 1 ? "One date is left out." : `${skipped.length} dates are left out.`}</Line>
      )}
    </BookingForm>
  );
}
