import { beforeEach, describe, expect, it } from "vitest";
import { mailboxItems } from "./mailbox-item.ts";
import { putEvent } from "./put-event.ts";
import { type TriedMailboxes, tryMailboxes } from "./try-mailboxes.ts";

interface Page {
  readonly value: readonly {
    readonly id: string;
    readonly subject: string;
    readonly type: string;
    readonly start: { readonly dateTime: string; readonly timeZone: string };
  }[];
  readonly "@odata.nextLink"?: string;
  readonly error?: { readonly code: string };
}

let tenant: TriedMailboxes;
const view = (range: string, prefer?: string) =>
  tenant.send<Page>("ann", `GET /me/calendarView?${range}`, prefer ? { prefer } : {});
const week = "startDateTime=2026-03-02T00:00:00Z&endDateTime=2026-03-09T00:00:00Z";

beforeEach(async () => {
  tenant = await tryMailboxes();
});

describe("GET /me/calendarView", () => {
  it("counts the offset in the value, reads UTC without one, and leaves out what only touches", () => {
    putEvent(tenant.state, "ann-id", { subject: "A", start: "2026-03-02T10:00:00Z", end: "2026-03-02T11:00:00Z" });
    const found = (range: string): number => view(range).body.value.length;
    expect(found("startDateTime=2026-03-02T10:00:00&endDateTime=2026-03-02T11:00:00")).toBe(1);
    expect(found("startDateTime=2026-03-02T02:00:00-08:00&endDateTime=2026-03-02T03:00:00-08:00")).toBe(1);
    expect(found("startDateTime=2026-03-02T11:00:00Z&endDateTime=2026-03-02T12:00:00Z")).toBe(0);
    expect(
      view(
        "startDateTime=2026-03-02T10:00:00%2B00:00&endDateTime=2026-03-02T11:00:00Z",
        'outlook.timezone="Nepal Standard Time"',
      ).body.value[0]?.start,
    ).toEqual({
      dateTime: "2026-03-02T15:45:00.0000000",
      timeZone: "Nepal Standard Time",
    });
    expect(tenant.violations).toEqual([]);
  });

  it("gives ten a page and an address for the rest, down to the last", () => {
    for (let hour = 0; hour < 25; hour += 1) {
      const start = Date.parse("2026-03-03T00:00:00Z") + hour * 3_600_000;
      putEvent(tenant.state, "ann-id", {
        subject: `${hour}`,
        start: { at: start, zone: "UTC" },
        end: { at: start + 1, zone: "UTC" },
      });
    }
    const subjects: string[] = [];
    let url: string | undefined = `/me/calendarView?${week}&$select=subject`;
    while (url !== undefined) {
      const body: Page = tenant.send<Page>("ann", `GET ${url}`).body;
      expect(body.value.length).toBeLessThanOrEqual(10);
      expect(Object.keys(body.value[0] ?? {}).toSorted()).toEqual(["@odata.etag", "id", "subject"]);
      subjects.push(...body.value.map(({ subject }) => subject));
      url = body["@odata.nextLink"]?.replace("https://graph.microsoft.com/v1.0", "");
    }
    expect(subjects).toEqual(Array.from({ length: 25 }, (_, hour) => `${hour}`));
    expect(tenant.violations).toEqual([]);
  });

  it.each([
    ["startDateTime=2026-03-02T00:00:00Z", "ErrorInvalidParameter"],
    ["startDateTime=soon&endDateTime=2026-03-02T00:00:00Z", "ErrorInvalidParameter"],
    [
      "startDateTime=2026-03-03T00:00:00Z&endDateTime=2026-03-02T00:00:00Z",
      "ErrorCalendarEndDateIsEarlierThanStartDate",
    ],
    [`${week}&$select=colour`, "RequestBroker--ParseUri"],
    [`${week}&$top=0`, "RequestBroker--ParseUri"],
    [`${week}&$filter=transactionId eq 'x'`, "ErrorInvalidUrlQueryFilter"],
    [`${week}&$orderby=colour`, "ErrorInvalidUrlQuery"],
  ])("refuses %s", (range, code) => expect(view(range).body.error?.code).toBe(code));

  it("filters and sorts", () => {
    for (const subject of ["B", "A"])
      putEvent(tenant.state, "ann-id", { subject, start: "2026-03-02T10:00:00Z", end: "2026-03-02T11:00:00Z" });
    const [item] = [...mailboxItems(tenant.state, "ann-id").entries()].map(([, each]) => each);
    expect(view(`${week}&$filter=iCalUId eq '${item?.iCalUId}'`).body.value).toHaveLength(1);
    expect(view(`${week}&$orderby=subject desc`).body.value.map(({ subject }) => subject)).toEqual(["B", "A"]);
    expect(view(`${week}&$filter=start/dateTime ge '2026-03-02T10:00:01' and isCancelled eq false`).body.value).toEqual(
      [],
    );
  });

  it("answers in UTC whatever was preferred when the switch says so", () => {
    putEvent(tenant.state, "ann-id", { start: "2026-03-02T10:00:00Z", end: "2026-03-02T11:00:00Z" });
    tenant.switchTo("answerZone", "alwaysUtc");
    expect(view(week, 'outlook.timezone="Nepal Standard Time"').body.value[0]?.start.timeZone).toBe("UTC");
  });

  it("keeps a whole day on its date in every zone", () => {
    const zone = "New Zealand Standard Time";
    putEvent(tenant.state, "ann-id", {
      isAllDay: true,
      start: { at: Date.parse("2026-03-03T00:00:00+13:00"), zone },
      end: { at: Date.parse("2026-03-04T00:00:00+13:00"), zone },
    });
    expect(view(week, 'outlook.timezone="Pacific Standard Time"').body.value[0]?.start.dateTime).toBe(
      "2026-03-03T00:00:00.0000000",
    );
  });

  it("is nothing for somebody without a mailbox", () => {
    expect(tenant.send("nobox", `GET /me/calendarView?${week}`).status).toBe(404);
  });
});

describe("a weekly series over a clock change", () => {
  const zone = "Pacific Standard Time";
  const series = {
    subject: "Circle",
    start: { dateTime: "2026-03-02T09:00:00", timeZone: zone },
    end: { dateTime: "2026-03-02T10:00:00", timeZone: zone },
    attendees: [{ emailAddress: { address: "ben@contoso.example" }, type: "required" }],
    recurrence: {
      pattern: { type: "weekly", interval: 1, daysOfWeek: ["monday"] },
      range: { type: "numbered", startDate: "2026-03-02", numberOfOccurrences: 3 },
    },
  };
  const month = "startDateTime=2026-03-01T00:00:00Z&endDateTime=2026-04-01T00:00:00Z";
  const instances = () => {
    const [master] = [...mailboxItems(tenant.state, "ann-id").entries()].map(([id]) => id);
    return tenant.send<Page>("ann", `GET /me/events/${encodeURIComponent(master ?? "")}/instances?${month}`).body.value;
  };

  beforeEach(() => {
    expect(tenant.send("ann", "POST /me/events", { body: series }).body).toMatchObject({ type: "seriesMaster" });
  });

  it("keeps its wall time, and has one iCalUId per occurrence", () => {
    const found = tenant.send<{ value: { iCalUId: string; start: { dateTime: string } }[] }>(
      "ann",
      `GET /me/calendarView?${month}`,
    ).body.value;
    expect(found.map(({ start }) => start.dateTime)).toEqual([
      "2026-03-02T17:00:00.0000000",
      "2026-03-09T16:00:00.0000000",
      "2026-03-16T16:00:00.0000000",
    ]);
    expect(new Set(found.map(({ iCalUId }) => iCalUId)).size).toBe(3);
    expect(
      tenant
        .send<{ value: { iCalUId: string }[] }>("ben", `GET /me/calendarView?${month}`)
        .body.value.map(({ iCalUId }) => iCalUId),
    ).toEqual(found.map(({ iCalUId }) => iCalUId));
    expect(tenant.violations).toEqual([]);
  });

  it("has a changed occurrence as an exception; a cancelled one is gone with the organizer and marked with others", () => {
    const [first, second] = instances();
    tenant.send("ann", `PATCH /me/events/${encodeURIComponent(first?.id ?? "")}`, {
      body: { subject: "Circle, first" },
    });
    tenant.send("ann", `POST /me/events/${encodeURIComponent(second?.id ?? "")}/cancel`, { body: {} });
    const shown = (who: string) =>
      tenant.send<Page>(who, `GET /me/calendarView?${month}`).body.value.map(({ subject, type }) => [subject, type]);
    const [changed, kept] = [
      ["Circle, first", "exception"],
      ["Circle", "occurrence"],
    ];
    expect(shown("ann")).toEqual([changed, kept]);
    expect(shown("ben")).toEqual([changed, ["Canceled: Circle", "exception"], kept]);
    expect(tenant.violations).toEqual([]);
  });

  it("takes an answer to one occurrence for that one alone", () => {
    const [, second] = tenant.send<Page>("ben", `GET /me/calendarView?${month}`).body.value;
    expect(
      tenant.send("ben", `POST /me/events/${encodeURIComponent(second?.id ?? "")}/decline`, { body: {} }).status,
    ).toBe(202);
    expect(tenant.send<Page>("ben", `GET /me/calendarView?${month}`).body.value).toHaveLength(2);
    const heard = tenant.send<{ value: { attendees: { status: { response: string } }[] }[] }>(
      "ann",
      `GET /me/calendarView?${month}`,
    );
    expect(heard.body.value.map(({ attendees }) => attendees[0]?.status.response)).toEqual([
      "none",
      "declined",
      "none",
    ]);
    tenant.send("ann", `PATCH /me/events/${encodeURIComponent(instances()[0]?.id ?? "")}`, {
      body: { subject: "Circle, first" },
    });
    expect(tenant.send<Page>("ben", `GET /me/calendarView?${month}`).body.value.map(({ subject }) => subject)).toEqual([
      "Circle, first",
      "Circle",
    ]);
  });
});
