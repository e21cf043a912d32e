import { beforeEach, describe, expect, it } from "vitest";
import { circle, pacific, trySeries } from "./try-series.ts";

type Series = Awaited<ReturnType<typeof trySeries>>;
const move = (date: string, from: string, to: string) => ({
  start: pacific(`${date}T${from}`),
  end: pacific(`${date}T${to}`),
});

let series: Series;
beforeEach(async () => {
  series = await trySeries();
});

describe("PATCH of one occurrence by the organizer", () => {
  it("makes it an exception that keeps id, iCalUId, original start and join information, with one mail to each", () => {
    const [, second] = series.instances();
    const { body } = series.patch(second!, move("2026-03-11", "13:00", "14:00"));
    expect(body).toMatchObject({
      type: "exception",
      id: second?.id,
      iCalUId: second?.iCalUId,
      originalStart: second?.originalStart,
      onlineMeeting: series.made.body.onlineMeeting,
      start: { dateTime: "2026-03-11T20:00:00.0000000" },
    });
    expect(series.counted("updateMails")).toBe(2);
    for (const who of ["ben", "eva"]) {
      const found = series.view(who);
      expect(found.map(({ type }) => type)).toEqual(["occurrence", "exception", "occurrence", "occurrence"]);
      expect(found[1]).toMatchObject({ start: body.start, originalStart: body.originalStart, iCalUId: body.iCalUId });
      expect(found[1]).toMatchObject({ showAs: "tentative", responseStatus: { response: "notResponded" } });
    }
    expect(series.tenant.violations).toEqual([]);
  });

  it("changes the body of that one only", () => {
    const [first, second] = series.instances();
    const content = second!.body.content.replace("<p>Agenda</p>", "<p>Another</p>");
    series.patch(second!, { body: { contentType: "html", content } });
    const bodies = (who: string) => series.view(who).map(({ body }) => body.content);
    const expected = [first!.body.content, content, first!.body.content, first!.body.content];
    expect([bodies("ann"), bodies("ben")]).toEqual([expected, expected]);
    expect(new Set(series.view("ben").map(({ onlineMeeting }) => onlineMeeting?.joinUrl)).size).toBe(1);
  });

  it("keeps what is the mailbox's own to the mailbox", () => {
    const [first] = series.instances();
    series.patch(first!, { showAs: "free", categories: ["Coaching"] });
    expect(series.view("ben")[0]).toMatchObject({ showAs: "tentative", categories: [] });
  });

  it("is seen where it has been moved to, also in a narrow window before its own week", () => {
    const [, , , last] = series.instances();
    series.patch(last!, move("2026-03-18", "09:00", "10:00"));
    const range = "startDateTime=2026-03-17T00:00:00Z&endDateTime=2026-03-19T00:00:00Z";
    expect(series.tenant.send<{ value: unknown[] }>("ben", `GET /me/calendarView?${range}`).body.value).toHaveLength(1);
  });

  it.each([
    ["the day of the one before", "2026-03-02", 400],
    ["the day after it", "2026-03-03", 200],
    ["the day before the next", "2026-03-15", 200],
    ["the day of the next", "2026-03-16", 400],
    ["a later week", "2026-03-25", 400],
  ])("to %s", (_, date, status) => {
    const [, second] = series.instances();
    const answer = series.patch(second!, move(date, "20:00", "21:00"));
    expect(answer.status).toBe(status);
    if (status === 400) expect(answer.body.error?.code).toBe("ErrorOccurrenceCrossingBoundary");
    expect(series.counted("updateMails")).toBe(status === 200 ? 2 : 0);
  });

  it("not to the day of a cancelled one, unless the switch says so", () => {
    const [, second, third] = series.instances();
    series.act("ann", "cancel", third!);
    const there = move("2026-03-16", "20:00", "21:00");
    expect(series.patch(second!, there).status).toBe(400);
    series.tenant.switchTo("cancelledNeighbour", "ignored");
    expect(series.patch(second!, there).status).toBe(200);
  });

  it("brings one more person to that one only, whose answer is heard there", () => {
    const [, second] = series.instances();
    const attendees = [...circle.attendees, series.attendee("kim")];
    series.patch(second!, { attendees });
    expect(series.counted("updateMails")).toBe(1);
    const [single, ...others] = series.view("kim");
    expect(others).toEqual([]);
    expect(single).toMatchObject({ iCalUId: second?.iCalUId, type: "singleInstance", subject: "Circle" });
    series.act("kim", "accept", single!);
    const heard = series.instances().map(({ attendees: all }) => all.map(({ status }) => status.response));
    expect(heard).toEqual([
      ["none", "none"],
      ["none", "none", "accepted"],
      ["none", "none"],
      ["none", "none"],
    ]);
    series.act("ann", "cancel", series.made.body);
    expect(series.view("kim")[0]).toMatchObject({ isCancelled: true });
    expect(series.tenant.violations).toEqual([]);
  });

  it("takes one person out of that one only", () => {
    const [, second] = series.instances();
    series.patch(second!, { attendees: [series.attendee("ben")] });
    expect(series.view("eva").map(({ isCancelled }) => isCancelled)).toEqual([false, true, false, false]);
    expect(series.view("ben").some(({ isCancelled }) => isCancelled)).toBe(false);
  });

  it("refuses a recurrence", () => {
    expect(series.patch(series.instances()[0]!, { recurrence: circle.recurrence }).status).toBe(400);
  });
});
