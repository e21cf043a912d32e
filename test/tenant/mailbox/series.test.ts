import { beforeEach, describe, expect, it } from "vitest";
import { circle, pacific, type ShownEvent, trySeries } from "./try-series.ts";

type Series = Awaited<ReturnType<typeof trySeries>>;
const move = (date: string, from: string, to: string) => ({
  start: pacific(`${date}T${from}`),
  end: pacific(`${date}T${to}`),
});

let series: Series;
beforeEach(async () => {
  series = await trySeries();
});

describe("POST /me/events with a recurrence", () => {
  it("makes one master whose occurrences keep their wall time and share one online meeting", () => {
    expect(series.made.body).toMatchObject({ type: "seriesMaster", onlineMeeting: { joinUrl: expect.any(String) } });
    expect(series.made.body).not.toHaveProperty("originalStart");
    const found = series.instances();
    expect(found.map(({ start }) => start.dateTime.slice(0, 16))).toEqual([
      "2026-03-02T17:00",
      "2026-03-09T16:00",
      "2026-03-16T16:00",
      "2026-03-23T16:00",
    ]);
    expect(new Set(found.map(({ onlineMeeting }) => onlineMeeting?.joinUrl))).toEqual(
      new Set([series.made.body.onlineMeeting?.joinUrl]),
    );
    for (const each of found) {
      expect(each).toMatchObject({ type: "occurrence", seriesMasterId: series.made.body.id });
      expect(each.originalStart).toBe(`${each.start.dateTime}Z`);
    }
    expect(series.counted("invitationMails")).toBe(2);
    expect(series.tenant.violations).toEqual([]);
  });

  it("gives each occurrence one iCalUId in all mailboxes, with its date in it", () => {
    const ids = series.instances().map(({ iCalUId }) => iCalUId);
    expect(new Set([...ids, series.made.body.iCalUId]).size).toBe(5);
    for (const who of ["ann", "ben", "eva"]) expect(series.view(who).map(({ iCalUId }) => iCalUId)).toEqual(ids);
    // The year, the month and the day after the sixteen bytes that every global object id begins with.
    expect(ids.map((id) => id.slice(32, 40))).toEqual(["07EA0302", "07EA0309", "07EA0310", "07EA0317"]);
    expect(series.made.body.iCalUId.slice(32, 40)).toBe("00000000");
  });

  it("makes no second series for the same transactionId", () => {
    expect(series.tenant.send("ann", "POST /me/events", { body: circle }).body).toMatchObject({
      id: series.made.body.id,
    });
    expect(series.view("ben")).toHaveLength(4);
  });

  it("takes the last Friday of a month too", async () => {
    const monthly = await trySeries({
      ...circle,
      ...move("2026-03-27", "09:00", "10:00"),
      recurrence: {
        pattern: { type: "relativeMonthly", interval: 1, daysOfWeek: ["friday"], index: "last" },
        range: { type: "numbered", startDate: "2026-03-27", numberOfOccurrences: 2 },
      },
    });
    expect(monthly.instances().map(({ start }) => start.dateTime.slice(0, 10))).toEqual(["2026-03-27", "2026-04-24"]);
    expect(monthly.tenant.violations).toEqual([]);
  });

  it.each(["Nepal Standard Time", "Newfoundland Standard Time", "New Zealand Standard Time"])(
    "keeps its wall time for a year in %s",
    async (timeZone) => {
      const { tenant, made, path } = await trySeries({
        ...circle,
        start: { dateTime: "2026-03-03T09:00:00", timeZone },
        end: { dateTime: "2026-03-03T10:00:00", timeZone },
        recurrence: {
          pattern: { type: "weekly", interval: 1, daysOfWeek: ["tuesday"] },
          range: { type: "endDate", startDate: "2026-03-03", endDate: "2027-03-02" },
        },
      });
      const year = "startDateTime=2026-03-01T00:00:00Z&endDateTime=2027-04-01T00:00:00Z&$top=100";
      const { value } = tenant.send<{ value: readonly ShownEvent[] }>(
        "ann",
        `GET ${path(made.body)}/instances?${year}`,
        {
          prefer: `outlook.timezone="${timeZone}"`,
        },
      ).body;
      const first = Date.UTC(2026, 2, 3, 9);
      const tuesdays = Array.from({ length: 53 }, (_, week) => new Date(first + week * 7 * 86_400_000).toISOString());
      expect(value.map(({ start }) => start.dateTime.slice(0, 16))).toEqual(tuesdays.map((day) => day.slice(0, 16)));
      expect(value.map(({ end }) => end.dateTime.slice(11, 16))).toEqual(tuesdays.map(() => "10:00"));
    },
  );

  it.each<[string, object, string]>([
    [
      "a start on another day",
      { range: { ...circle.recurrence.range, startDate: "2026-03-09" } },
      "ErrorPropertyValidationFailure",
    ],
    [
      "an end before the start",
      { range: { type: "endDate", startDate: "2026-03-02", endDate: "2026-03-01" } },
      "ErrorRecurrenceHasNoOccurrence",
    ],
    ["no days", { pattern: { type: "weekly", interval: 1 } }, "ErrorInvalidRequest"],
    [
      "an unknown zone",
      { range: { ...circle.recurrence.range, recurrenceTimeZone: "Australia Eastern Standard Time" } },
      "TimeZoneNotSupportedException",
    ],
  ])("refuses %s", async (_, change, code) => {
    const { made } = await trySeries({ ...circle, recurrence: { ...circle.recurrence, ...change } });
    expect(made.body.error?.code).toBe(code);
  });

  it("refuses occurrences that overlap each other", async () => {
    const pattern = { type: "daily", interval: 1 };
    const long = { ...circle, end: pacific("2026-03-03T09:01"), recurrence: { ...circle.recurrence, pattern } };
    expect((await trySeries(long)).made.body.error?.code).toBe("ErrorOccurrenceTimeSpanTooBig");
    expect((await trySeries({ ...long, end: pacific("2026-03-03T08:00") })).made.status).toBe(201);
  });
});

describe("PATCH of the master", () => {
  it("leaves what an exception has of its own, and mails for the series and for each exception", () => {
    const [, second] = series.instances();
    series.patch(second!, move("2026-03-11", "13:00", "14:00"));
    series.patch(series.made.body, { subject: "Our circle" });
    expect(series.counted("updateMails")).toBe(2 + 2 * 2);
    const found = series.view("ben");
    expect(found.map(({ subject }) => subject)).toEqual(Array(4).fill("Our circle"));
    expect(found[1]).toMatchObject({ type: "exception", start: { dateTime: "2026-03-11T20:00:00.0000000" } });
  });

  it.each([
    ["documented", ["occurrence", "occurrence", "occurrence", "occurrence"]],
    ["kept", ["occurrence", "exception", "occurrence"]],
  ])("to another hour: exceptions and cancelled ones by the position %s", (position, types) => {
    const [, second, third] = series.instances();
    series.patch(second!, move("2026-03-11", "13:00", "14:00"));
    series.act("ann", "cancel", third!);
    series.tenant.switchTo("seriesExceptions", position);
    series.patch(series.made.body, move("2026-03-02", "11:00", "12:00"));
    for (const who of ["ann", "ben"]) {
      const kept = series.view(who).filter(({ isCancelled }) => !isCancelled);
      expect(kept.map(({ type }) => type)).toEqual(types);
      expect(kept[0]?.start.dateTime).toBe("2026-03-02T19:00:00.0000000");
    }
    expect(series.tenant.violations).toEqual([]);
  });

  it("to another day needs the range to start there", () => {
    const moved = move("2026-03-03", "09:00", "10:00");
    expect(series.patch(series.made.body, moved).status).toBe(400);
    const { pattern, range } = circle.recurrence;
    const recurrence = {
      pattern: { ...pattern, daysOfWeek: ["tuesday"] },
      range: { ...range, startDate: "2026-03-03" },
    };
    expect(series.patch(series.made.body, { ...moved, recurrence }).status).toBe(200);
    expect(series.view("eva").map(({ start }) => start.dateTime.slice(0, 10))).toEqual([
      "2026-03-03",
      "2026-03-10",
      "2026-03-17",
      "2026-03-24",
    ]);
  });
});

describe("cancelling", () => {
  it.each(["DELETE", "cancel"])("one occurrence with %s: gone with the organizer, marked with the others", (how) => {
    const [, second] = series.instances();
    if (how === "cancel") series.act("ann", "cancel", second!, { comment: "ill" });
    else series.tenant.send("ann", `DELETE ${series.path(second!)}`);
    expect(series.instances()).toHaveLength(3);
    const found = series.view("ben");
    expect(found.map(({ isCancelled }) => isCancelled)).toEqual([false, true, false, false]);
    expect(found[1]).toMatchObject({ subject: "Canceled: Circle", showAs: "free", iCalUId: second?.iCalUId });
    expect(series.counted("cancellationMails")).toBe(2);
    expect(series.tenant.send("ann", `GET ${series.path(second!)}`).status).toBe(404);
    series.patch(series.made.body, { subject: "Our circle" });
    expect(series.view("ben")[1]).toMatchObject({ isCancelled: true, subject: "Canceled: Circle" });
    expect(series.tenant.violations).toEqual([]);
  });

  it("takes the copies away at once when the switch says so", () => {
    series.tenant.switchTo("cancelledCopy", "removed");
    series.act("ann", "cancel", series.instances()[1]!);
    expect(series.view("ben")).toHaveLength(3);
  });

  it("is told by the master where it is selected", () => {
    const [, second] = series.instances();
    series.act("ann", "cancel", second!);
    const get = (query: string) => series.tenant.send("ann", `GET ${series.path(series.made.body)}${query}`).body;
    expect(get("?$select=subject,cancelledOccurrences")).toMatchObject({
      cancelledOccurrences: [`OID.${series.made.body.id}.2026-03-09`],
    });
    expect(get("")).not.toHaveProperty("cancelledOccurrences");
    expect(series.tenant.violations).toEqual([]);
  });

  it("the whole series", () => {
    series.act("ann", "cancel", series.made.body);
    expect(series.view("ann")).toEqual([]);
    expect(series.view("eva").map(({ isCancelled }) => isCancelled)).toEqual([true, true, true, true]);
    expect(series.counted("cancellationMails")).toBe(2);
  });
});

describe("an attendee", () => {
  it("declines one occurrence, is heard for that one, and gets it again when it moves", () => {
    const [, second] = series.view("ben");
    expect(series.act("ben", "decline", second!, { comment: "away", sendResponse: true }).status).toBe(202);
    expect(series.view("ben")).toHaveLength(3);
    const heard = () => series.instances().map(({ attendees }) => attendees[0]?.status.response);
    expect(heard()).toEqual(["none", "declined", "none", "none"]);
    series.patch(series.instances()[1]!, move("2026-03-11", "13:00", "14:00"));
    expect(heard()).toEqual(["none", "none", "none", "none"]);
    expect(series.view("ben")[1]).toMatchObject({ type: "exception", responseStatus: { response: "notResponded" } });
    expect(series.tenant.violations).toEqual([]);
  });

  it("declines one occurrence without telling", () => {
    series.act("ben", "decline", series.view("ben")[1]!, { sendResponse: false });
    expect(series.view("ben")).toHaveLength(3);
    expect(series.instances()[1]?.attendees[0]?.status.response).toBe("none");
    expect(series.counted("responseMails")).toBe(0);
  });

  it("declines the series", () => {
    series.act("ben", "decline", { id: series.view("ben")[0]?.seriesMasterId ?? "" });
    expect(series.view("ben")).toEqual([]);
    expect(series.instances().every(({ attendees }) => attendees[0]?.status.response === "declined")).toBe(true);
    expect(series.view("eva")).toHaveLength(4);
  });

  it("moves the own copy only, or not at all when the switch says so", () => {
    const [, second] = series.view("ben");
    expect(series.patch(second!, move("2026-03-11", "13:00", "14:00"), "ben").status).toBe(200);
    expect(series.view("ann")[1]?.start.dateTime).toBe("2026-03-09T16:00:00.0000000");
    expect(series.counted("updateMails")).toBe(0);
    series.tenant.switchTo("attendeeMove", "refused");
    expect(series.patch(second!, move("2026-03-12", "13:00", "14:00"), "ben").body.error?.code).toBe(
      "ErrorAccessDenied",
    );
    expect(series.patch(second!, { categories: ["Coaching"] }, "ben").status).toBe(200);
  });

  it("may not cancel", () => expect(series.act("ben", "cancel", series.view("ben")[0]!).status).toBe(400));
});
