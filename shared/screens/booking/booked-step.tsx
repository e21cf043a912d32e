import { Button, Link } from "@fluentui/react-components";
import type { BookingOutcome } from "../../flows/booking/book-session.ts";
import type { Booked } from "../../flows/booking/carry-out-booking.ts";
import type { BookingPlan } from "../../flows/booking/plan-booking.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { bookingStoppedText } from "../../ui/text/booking-stopped-text.ts";
import { Line } from "../../ui/page/line.tsx";
import { namesText } from "../../ui/text/names-text.ts";
import { Page } from "../../ui/page/page.tsx";
import { SeriesDateList } from "../../ui/time/series-date-list.tsx";
import { dayText, rangeText } from "../../ui/text/time-text.ts";
import { ProblemCard } from "../problem-card.tsx";
import type { Go } from "../route.ts";

export interface NextTime {
  readonly time: string;
  readonly take: () => void;
}

interface BookedStepProps {
  readonly plan: BookingPlan;
  readonly outcome: BookingOutcome;
  readonly busy: boolean;
  readonly timeZone: string;
  /** The other one of two shorter times, in words, and what leads to it. */
  readonly next: NextTime | null;
  readonly again: () => void;
  readonly back: () => void;
  readonly go: Go;
}

/** What came of booking: made, waiting on this device, taken by another member a moment before, or not possible. */
export function BookedStep({ plan, outcome, busy, timeZone, next, again, back, go }: BookedStepProps) {
  const { session, keyring } = plan;
  const { saving, booked } = outcome;
  const first = rangeText(session.start, session.end, timeZone);
  const time = plan.series === undefined ? first : `${plan.series.dates.length} sessions, the first one ${first}`;
  // Of a series the first of its sessions, once they are known.
  const opened = plan.series === undefined ? session : booked?.sessions?.[0];
  const open = opened !== undefined && (
    <Button
      appearance={next === null ? "primary" : "secondary"}
      onClick={() => go({ screen: "session", sessionId: opened.id })}
    >
      {plan.series === undefined ? "Open the session" : "Open the first session"}
    </Button>
  );
  const home = <Button onClick={() => go({ screen: "home" })}>Your sessions</Button>;

  if (saving.where === "nowhere")
    return (
      <Page title="Not booked" back={back}>
        <Line>{bookingStoppedText(saving.why)}</Line>
      </Page>
    );

  if (booked === null || (saving.where === "device" && booked.session.event.id === null && booked.takenBy === null))
    return (
      <Page title="Not booked yet">
        <Line>{`${time}: saved on this device, will be sent.`}</Line>
        {saving.where === "device" && <ProblemCard problem={saving.problem} {...(!busy && { again })} />}
        <Actions>{home}</Actions>
      </Page>
    );

  if (booked.takenBy !== null) {
    const other = keyring.circle.members.find(({ id }) => id === booked.takenBy)?.name ?? "Another member";
    return (
      <Page title="Already booked">
        <Line>{`${other} booked this time for you a moment before. There is one meeting, theirs: ${time}.`}</Line>
        <Actions>
          {open}
          {home}
        </Actions>
      </Page>
    );
  }

  const { joinUrl } = booked.session.event;
  const others = plan.others.map(({ name }) => name);
  return (
    <Page title="Booked">
      <Line>
        {plan.series === undefined
          ? `${time}, with ${namesText(others)}. It is in all calendars, with its agenda.`
          : `One series with ${namesText(others)}, in all calendars with its agenda and one Teams meeting.`}
      </Line>
      {booked.sessions !== undefined && (
        <SeriesDateList label="The dates" timeZone={timeZone} dates={datesOf(booked)} />
      )}
      {booked.notMoved !== undefined && booked.notMoved.length > 0 && (
        <Line>{notMovedText(booked.notMoved.map((at) => dayText(at, timeZone)))}</Line>
      )}
      {saving.where === "device" && (
        <>
          <Line>The meeting is made. What belongs to it in Turnabout is saved on this device, and will be sent.</Line>
          <ProblemCard problem={saving.problem} {...(!busy && { again })} />
        </>
      )}
      {booked.meetingMissing && (
        <Line>
          Microsoft 365 made the event without a Teams link. Open the event in Outlook and switch on “Teams meeting”.
        </Line>
      )}
      <Actions>
        {next !== null && (
          <Button appearance="primary" onClick={next.take}>
            {`Book the other time: ${next.time}`}
          </Button>
        )}
        {open}
        {joinUrl !== null && (
          <Link href={joinUrl} target="_blank" rel="noopener noreferrer">
            Join in Teams
          </Link>
        )}
        {home}
      </Actions>
    </Page>
  );
}

/** The sessions of a series as they stand in the calendar. */
function datesOf({ sessions = [], notMoved = [] }: Booked) {
  return sessions.map(({ start, end, series }) => {
    const original = series?.originalStart ?? start;
    const isMoved = original !== start;
    return { start, end, note: isMoved ? "moved" : notMoved.includes(original) ? "not moved" : null };
  });
}

function notMovedText(days: readonly string[]): string {
  const what = days.length === 1 ? "this date" : "these dates";
  const it = days.length === 1 ? "it" : "them";
  return `Outlook did not let ${what} be moved: ${namesText(days)}. Move ${it} in Outlook, or leave ${it} where the series has ${it}.`;
}
