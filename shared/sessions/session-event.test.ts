import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { agendaInEvent } from "../agenda/block/agenda-in-event.ts";
import { templateById } from "../agenda/templates/templates.ts";
import type { Template } from "../agenda/templates/template-schema.ts";
import { instantOf } from "../circles/instant.ts";
import { personId } from "../circles/person.ts";
import { sessionEvent } from "./session-event.ts";
import type { Session } from "./session.ts";

const appOrigin = "https://turnabout.contoso.example";
const ana = { id: personId("t", "ana"), name: "Ana Ruiz", address: "ana@contoso.example" };
const ben = { id: personId("t", "ben"), name: "Ben Okafor", address: "ben@contoso.example" };
const session: Session = {
  id: "Q0lSQ0xFLW9mLXNpeC0xMg.c2Vzc2lvbjE",
  circleId: "Q0lSQ0xFLW9mLXNpeC0xMg",
  phase: "planned",
  start: instantOf("2026-03-02T03:15:00Z"),
  end: instantOf("2026-03-02T04:00:00Z"),
  timeZone: "Asia/Kathmandu",
  organizer: ana.id,
  format: "peer-coaching-pair",
  templateId: "peer-pair-45",
  event: { id: null, iCalUId: null, joinUrl: null },
};
const block = agendaInEvent(templateById("peer-pair-45") as Template, session.id);
const booking = { session, members: [ana, ben], block, appOrigin, graphTimeZone: "Nepal Standard Time", subject: null };

describe("sessionEvent", () => {
  it("is the whole body of the POST", () => {
    const { body, ...rest } = sessionEvent(booking);
    expect(rest).toEqual({
      subject: "Turnabout session",
      start: { dateTime: "2026-03-02T09:00:00", timeZone: "Nepal Standard Time" },
      end: { dateTime: "2026-03-02T09:45:00", timeZone: "Nepal Standard Time" },
      attendees: [{ type: "required", emailAddress: { address: "ben@contoso.example", name: "Ben Okafor" } }],
      isOnlineMeeting: true,
      onlineMeetingProvider: "teamsForBusiness",
      allowNewTimeProposals: true,
      sensitivity: "normal",
      transactionId: session.id,
    });
    expect(body.contentType).toBe("html");
    expect(body.content).toContain(`<a href="${appOrigin}/open#session=${session.id}">`);
  });

  it("gives both times in UTC when Graph does not know the zone, or a clock change makes one of them mean two instants", () => {
    const utc = {
      start: { dateTime: "2026-03-02T03:15:00", timeZone: "UTC" },
      end: { dateTime: "2026-03-02T04:00:00", timeZone: "UTC" },
    };
    expect(sessionEvent({ ...booking, graphTimeZone: null })).toMatchObject(utc);
    const repeated = {
      ...session,
      timeZone: "Pacific/Auckland",
      start: instantOf("2026-04-04T12:45:00Z"),
      end: instantOf("2026-04-04T13:30:00Z"),
    };
    expect(sessionEvent({ ...booking, session: repeated, graphTimeZone: "New Zealand Standard Time" })).toMatchObject({
      start: { dateTime: "2026-04-04T12:45:00", timeZone: "UTC" },
      end: { dateTime: "2026-04-04T13:30:00", timeZone: "UTC" },
    });
  });

  it.each([
    [null, "Turnabout session"],
    ["  \r\n ", "Turnabout session"],
    ["Coffee\r\nBCC: all@contoso.example", "Coffee BCC: all@contoso.example"],
    ["x".repeat(400), "x".repeat(255)],
  ])("subject %j: %s", (subject, expected) => {
    expect(sessionEvent({ ...booking, subject }).subject).toBe(expected);
  });

  it("hides its body from delegates on demand", () =>
    expect(sessionEvent({ ...booking, confidential: true }).sensitivity).toBe("private"));

  it("carries nothing of goals, notes, cases, circle or format, wherever it may hang on what is handed in", () => {
    const canary = fc.uuid().map((word) => `canary${word}`);
    fc.assert(
      fc.property(canary, (word) => {
        const laden = { goal: word, notes: [word], circle: { name: word, secret: word }, case: word };
        const people = [ana, ben].map((person) => ({ ...person, ...laden }));
        const segments = block.segments.map((segment) => ({ ...segment, ...laden }));
        const handed = {
          ...booking,
          ...laden,
          session: {
            ...session,
            ...laden,
            templateId: word,
            event: { id: word, iCalUId: word, joinUrl: `https://teams.microsoft.com/meet/${word}` },
          },
          members: people,
          block: { ...block, ...laden, segments },
        };
        const posted = JSON.stringify(sessionEvent(handed));
        expect(posted).not.toContain(word);
        expect(posted).not.toContain("peer-coaching-pair");
        expect(posted).not.toContain("teams.microsoft.com");
      }),
    );
  });
});
