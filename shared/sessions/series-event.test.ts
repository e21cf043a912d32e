import { describe, expect, it } from "vitest";

import { datesOf } from "../../test/tenant/mailbox/recurrence-dates.ts";
import { readRecurrence } from "../../test/tenant/mailbox/recurrence.ts";
import { agendaInEvent } from "../agenda/block/agenda-in-event.ts";
import { templateById } from "../agenda/templates/templates.ts";
import { instantOf } from "../circles/instant.ts";
import { personId } from "../circles/person.ts";
import { dayName, dayNumber } from "../scheduling/day-name.ts";
import { fromIanaZone } from "../scheduling/iana-zone.ts";
import type { Rhythm } from "../scheduling/rhythm.ts";
import { seriesDates } from "../scheduling/series-dates.ts";
import { windowsOfIana } from "../scheduling/windows-zones.ts";
import { seriesEvent, type SeriesBooking, type SeriesEventProblem } from "./series-event.ts";

const seriesId = "Q0lSQ0xFLW9mLXNpeC0xMg.c2Vzc2lvbjE";
const ana = { id: personId("t", "ana"), name: "Ana Ruiz", address: "ana@contoso.example" };
const ben = { id: personId("t", "ben"), name: "Ben Okafor", address: "ben@contoso.example" };

/** Six times from Monday, 2 March 2026, 09:00 in a zone. */
function booking(timeZone: string, changed: Partial<SeriesBooking> = {}): SeriesBooking {
  return {
    seriesId,
    organizer: ana.id,
    members: [ana, ben],
    block: agendaInEvent(templateById("peer-pair-45")!, seriesId),
    appOrigin: "https://turnabout.contoso.example",
    timeZone,
    graphTimeZone: windowsOfIana(timeZone),
    subject: null,
    rhythm: { every: "weeks", weeks: 1 },
    first: { day: dayNumber("2026-03-02"), minute: 540 },
    zone: fromIanaZone(timeZone, { from: instantOf("2026-01-01T00:00Z"), to: instantOf("2027-06-01T00:00Z") })!,
    count: 6,
    minutes: 45,
    ...changed,
  };
}

function posted(series: SeriesBooking) {
  const result = seriesEvent(series);
  if (!result.ok) throw new Error(result.problem);
  return result.event;
}

describe("seriesEvent", () => {
  it("is the whole body of the POST", () => {
    const { body, ...rest } = posted(booking("Asia/Kathmandu"));
    expect(rest).toEqual({
      subject: "Turnabout session",
      start: { dateTime: "2026-03-02T09:00:00", timeZone: "Nepal Standard Time" },
      end: { dateTime: "2026-03-02T09:45:00", timeZone: "Nepal Standard Time" },
      attendees: [{ type: "required", emailAddress: { address: "ben@contoso.example", name: "Ben Okafor" } }],
      isOnlineMeeting: true,
      onlineMeetingProvider: "teamsForBusiness",
      allowNewTimeProposals: true,
      sensitivity: "normal",
      transactionId: seriesId,
      recurrence: {
        pattern: { type: "weekly", interval: 1, daysOfWeek: ["monday"], firstDayOfWeek: "monday" },
        range: {
          type: "numbered",
          startDate: "2026-03-02",
          numberOfOccurrences: 6,
          recurrenceTimeZone: "Nepal Standard Time",
        },
      },
    });
    expect(body.content.split(`/open#session=${seriesId}`)).toHaveLength(2);
  });

  it.each<[Rhythm, string, object]>([
    [{ every: "weeks", weeks: 2 }, "2026-03-02", { type: "weekly", interval: 2 }],
    [{ every: "month", week: 1 }, "2026-03-02", { type: "relativeMonthly", interval: 1, index: "first" }],
    [{ every: "month", week: 4 }, "2026-02-23", { type: "relativeMonthly", index: "fourth" }],
    [{ every: "month", week: "last" }, "2026-03-30", { type: "relativeMonthly", index: "last" }],
  ])("%j from %s has the dates that a calendar makes of it", (rhythm, first, pattern) => {
    const series = booking("America/St_Johns", { rhythm, first: { day: dayNumber(first), minute: 540 } });
    const { recurrence } = posted(series);
    expect(recurrence).toMatchObject({ pattern, range: { startDate: first } });
    const read = readRecurrence(recurrence, "Newfoundland Standard Time")!;
    const days = seriesDates(series).map(({ wall }) => dayName(wall.day));
    expect([...datesOf(read, "2029-01-01")]).toEqual(days);
  });

  it("goes in UTC where Outlook has no name for the zone and the sessions keep their wall time all the same", () => {
    // Three hours behind UTC all year: 22:00 on Monday is 01:00 on Tuesday.
    const late = booking("America/Coyhaique", {
      graphTimeZone: null,
      first: { day: dayNumber("2026-03-02"), minute: 1_320 },
    });
    expect(posted(late)).toMatchObject({
      start: { dateTime: "2026-03-03T01:00:00", timeZone: "UTC" },
      end: { dateTime: "2026-03-03T01:45:00", timeZone: "UTC" },
      recurrence: {
        pattern: { daysOfWeek: ["tuesday"] },
        range: { startDate: "2026-03-03", recurrenceTimeZone: "UTC" },
      },
    });
  });

  it.each<[string, SeriesBooking, SeriesEventProblem]>([
    // Clocks change there on 8 March.
    [
      "over a clock change in a zone without a name",
      booking("America/Ciudad_Juarez", { graphTimeZone: null }),
      "zone-not-in-outlook",
    ],
    [
      "of a month's weekday that is another one in UTC",
      booking("America/Coyhaique", {
        graphTimeZone: null,
        rhythm: { every: "month", week: 1 },
        first: { day: dayNumber("2026-03-02"), minute: 1_320 },
      }),
      "zone-not-in-outlook",
    ],
    [
      "whose first time does not exist",
      booking("Europe/Berlin", { first: { day: dayNumber("2026-03-29"), minute: 150 } }),
      "first-in-clock-change",
    ],
    [
      "whose first time comes twice",
      booking("Europe/Berlin", { first: { day: dayNumber("2026-10-25"), minute: 150 } }),
      "first-in-clock-change",
    ],
    ["of one session", booking("Europe/Berlin", { count: 1 }), "count-not-possible"],
    [
      "past the zone's rules",
      booking("Europe/Berlin", { rhythm: { every: "weeks", weeks: 12 }, count: 8 }),
      "zone-not-covered",
    ],
  ])("refuses a series %s", (_, series, problem) => {
    expect(seriesEvent(series)).toEqual({ ok: false, problem });
  });
});
