import { beforeEach, describe, expect, it } from "vitest";
import { circle, pacific, type ShownEvent, trySeries } from "./try-series.ts";

const { pattern, range } = circle.recurrence;
const { startDate, recurrenceTimeZone } = range;
const until = (endDate: string) => ({ pattern, range: { type: "endDate", startDate, endDate, recurrenceTimeZone } });
const moved = (date: string) => ({ start: pacific(`${date}T13:00`), end: pacific(`${date}T14:00`) });

let series: Awaited<ReturnType<typeof trySeries>>;
const end = (recurrence: object) => series.patch(series.made.body, { recurrence });
const days = (events: readonly ShownEvent[]) => events.map(({ start }) => start.dateTime.slice(0, 10));

beforeEach(async () => {
  series = await trySeries();
});

describe("PATCH of a master's recurrence with another end", () => {
  it("takes what comes after it out of every calendar, with one update for each attendee and no cancellation", () => {
    expect(end(until("2026-03-15")).status).toBe(200);
    for (const who of ["ann", "ben", "eva"]) {
      expect(days(series.view(who))).toEqual(["2026-03-02", "2026-03-09"]);
      expect(series.view(who).every(({ isCancelled }) => !isCancelled)).toBe(true);
    }
    expect(series.counted("updateMails")).toBe(2);
    expect(series.counted("cancellationMails")).toBe(0);
    expect(series.tenant.violations).toEqual([]);
  });

  it("keeps what has been, with its ids, its body and its answers", () => {
    series.act("ben", "accept", { id: series.view("ben")[0]?.seriesMasterId ?? "" });
    const before = series.instances();
    end(until("2026-03-15"));
    const kept = (event: ShownEvent | undefined) => [event?.id, event?.iCalUId, event?.body, event?.attendees];
    expect(series.instances().map(kept)).toEqual(before.slice(0, 2).map(kept));
    expect(series.view("ben")[0]?.responseStatus.response).toBe("accepted");
  });

  it.each([
    ["documented", ["exception", "occurrence"], ["2026-03-04", "2026-03-16"], 1],
    ["asPattern", ["occurrence", "occurrence", "occurrence"], ["2026-03-02", "2026-03-09", "2026-03-16"], 2],
  ])("exceptions before it, and after it, by the position %s", (position, types, shown, cancelled) => {
    const [first, second, , fourth] = series.instances();
    series.patch(first!, moved("2026-03-04"));
    series.act("ann", "cancel", second!);
    series.patch(fourth!, moved("2026-03-25"));
    const before = [series.counted("updateMails"), series.counted("cancellationMails")] as const;
    series.tenant.switchTo("seriesEnd", position);
    end(until("2026-03-22"));
    const found = series.instances();
    expect(found.map(({ type }) => type)).toEqual(types);
    expect(days(found)).toEqual(shown);
    expect(days(series.view("ben").filter(({ isCancelled }) => !isCancelled))).toEqual(shown);
    expect(series.tenant.send("ann", `GET ${series.path(fourth!)}`).status).toBe(404);
    // The series, and the moved one that stays; those that go are cancelled one by one.
    expect(series.counted("updateMails") - before[0]).toBe(position === "documented" ? 4 : 2);
    expect(series.counted("cancellationMails") - before[1]).toBe(2 * cancelled);
    expect(series.tenant.violations).toEqual([]);
  });

  it("tells nothing of what is over", () => {
    series.patch(series.instances()[0]!, moved("2026-03-04"));
    const before = series.counted("updateMails");
    series.tenant.setClock(Date.parse("2026-03-10T00:00:00Z"));
    end(until("2026-03-15"));
    expect(series.counted("updateMails") - before).toBe(2);
  });

  it("forgets what attendees had of the dates past it, also when it is extended again", () => {
    series.act("ben", "decline", series.view("ben")[3]!);
    end(until("2026-03-15"));
    end(until("2026-03-23"));
    expect(series.view("ben")).toHaveLength(4);
  });

  it.each<[string, object, string]>([
    ["an end before the start", until("2026-03-01"), "ErrorRecurrenceHasNoOccurrence"],
    ["an end that is no day", until("2026-02-30"), "ErrorInvalidRequest"],
    ["a range without its pattern", { range: until("2026-03-15").range }, "ErrorInvalidRequest"],
    ["a pattern without its range", { pattern }, "ErrorInvalidRequest"],
    ["a range without its type", { pattern, range: { startDate, endDate: "2026-03-15" } }, "ErrorInvalidRequest"],
    [
      "a range without its start",
      { pattern, range: { type: "endDate", endDate: "2026-03-15" } },
      "ErrorInvalidRequest",
    ],
    ["an endDate range without an end", { pattern, range: { type: "endDate", startDate } }, "ErrorInvalidRequest"],
    [
      "a range that starts elsewhere",
      { pattern, range: { type: "endDate", startDate: "2026-03-09", endDate: "2026-03-15" } },
      "ErrorPropertyValidationFailure",
    ],
  ])("refuses %s and changes nothing", (_, recurrence, code) => {
    expect(end(recurrence).body.error?.code).toBe(code);
    expect(series.view("ben")).toHaveLength(4);
    expect(series.counted("updateMails")).toBe(0);
  });

  it("refuses it on a single occurrence, and an attendee's stays in the own mailbox", () => {
    expect(series.patch(series.instances()[1]!, { recurrence: until("2026-03-15") }).status).toBe(400);
    series.patch({ id: series.view("ben")[0]?.seriesMasterId ?? "" }, { recurrence: until("2026-03-15") }, "ben");
    expect(series.view("ben")).toHaveLength(2);
    expect(series.instances()).toHaveLength(4);
  });
});
