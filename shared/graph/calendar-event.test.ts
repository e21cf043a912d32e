import { describe, expect, it } from "vitest";
import { instantOf } from "../circles/instant.ts";
import { calendarEventSchema } from "./calendar-event.ts";

const least = {
  id: "AAMk",
  start: { dateTime: "2026-10-05T09:00:00.0000000", timeZone: "UTC" },
  end: { dateTime: "2026-10-05T10:00:00.0000000", timeZone: "UTC" },
};

describe("calendarEventSchema", () => {
  it("reads an event with the least that can be there, and drops what is not ours", () => {
    expect(calendarEventSchema.parse({ ...least, bodyPreview: "Secret", somethingNew: 1 })).toEqual({
      id: "AAMk",
      iCalUId: null,
      subject: "",
      start: instantOf("2026-10-05T09:00:00Z"),
      end: instantOf("2026-10-05T10:00:00Z"),
      isOrganizer: false,
      isCancelled: false,
      organizer: null,
      attendees: [],
      joinUrl: null,
      bodyHtml: null,
      type: "singleInstance",
      seriesMasterId: null,
      originalStart: null,
      isAllDay: false,
      ownResponse: "none",
      changeKey: null,
    });
  });

  it.each([
    ["2026-11-02T09:00:00Z", instantOf("2026-11-02T09:00:00Z")],
    ["2026-11-02T09:00:00.0000000Z", instantOf("2026-11-02T09:00:00Z")],
    ["2026-11-02T09:00:00", instantOf("2026-11-02T09:00:00Z")],
    ["", null],
    ["some day", null],
    [null, null],
  ])("has of the original start %o %o", (originalStart, at) => {
    expect(calendarEventSchema.parse({ ...least, originalStart }).originalStart).toBe(at);
  });

  it.each([
    [{ contentType: "html", content: "<p>x</p>" }, "<p>x</p>"],
    [{ contentType: "HTML", content: null }, ""],
    [{ contentType: "text", content: "x" }, null],
    [null, null],
  ])("has of the body %o the HTML %o", (body, html) => {
    expect(calendarEventSchema.parse({ ...least, body }).bodyHtml).toBe(html);
  });

  it.each([
    { ...least, id: "" },
    { ...least, start: null },
    { ...least, start: { dateTime: "2026-10-05T09:00:00", timeZone: "Mars Standard Time" } },
    { ...least, attendees: "all" },
    [],
    "event",
  ])("refuses %o", (event) => expect(calendarEventSchema.safeParse(event).success).toBe(false));

  it("leaves out attendees without an address", () => {
    const attendees = [{ type: "required" }, { emailAddress: { address: "a@b.c" }, status: { response: "accepted" } }];
    expect(calendarEventSchema.parse({ ...least, attendees }).attendees).toEqual([
      { address: "a@b.c", name: "a@b.c", response: "accepted", type: "required" },
    ]);
  });
});
