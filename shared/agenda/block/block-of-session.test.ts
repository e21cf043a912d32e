import { describe, expect, it } from "vitest";

import { instant } from "../../circles/instant.ts";
import type { PersonId } from "../../circles/person.ts";
import type { Session } from "../../sessions/session.ts";
import type { AgendaBlock } from "./agenda-block.ts";
import { agendaOfSession } from "../templates/agenda-of-session.ts";
import { blockOfSession } from "./block-of-session.ts";
import { mayUpdateByItself } from "./may-update-by-itself.ts";
import type { Template } from "../templates/template-schema.ts";

const minute = 60_000;
const start = Date.UTC(2026, 10, 4, 9, 0);

function lasting(minutes: number): Session {
  return {
    id: "Q0lSQ0xFLW9mLXNpeC0xMg.c2Vzc2lvbjE",
    circleId: "Q0lSQ0xFLW9mLXNpeC0xMg",
    phase: "scheduled",
    start: instant(start),
    end: instant(start + minutes * minute),
    timeZone: "Asia/Kathmandu",
    organizer: "0d5c1a70-2f4b-4c36-9a81-5b7e30c9d010" as PersonId,
    format: "peer-coaching-pair",
    templateId: "peer-pair-45",
    event: { id: "event", iCalUId: null, joinUrl: null },
  };
}

const session = lasting(45);
const template = agendaOfSession(session) as Template;
const [first, ...rest] = template.segments;
const edited: Template = { ...template, segments: first ? [{ ...first, title: "Only today" }, ...rest] : [] };
const asBooked = blockOfSession(session) as AgendaBlock;
const wanted = blockOfSession(session, edited) as AgendaBlock;

describe("blockOfSession", () => {
  it("is the template's agenda at the session's length, or the agenda that was made of it", () => {
    expect(asBooked).toMatchObject({ sessionId: session.id, minutes: 45, segments: { length: 6 } });
    expect(blockOfSession(lasting(60))?.minutes).toBe(60);
    expect(blockOfSession(lasting(2))).toBeNull();
    expect(wanted.segments[0]?.title).toBe("Only today");
  });

  it("links to the series where it is one of a series, as the invitation of the series does", () => {
    const series = { id: "Q0lSQ0xFLW9mLXNpeC0xMg.c2VyaWVzMTI", originalStart: instant(start) };
    expect(blockOfSession({ ...session, series })?.sessionId).toBe(series.id);
  });
});

describe("mayUpdateByItself", () => {
  const byHand: AgendaBlock = { ...asBooked, title: "Our hour" };
  const longer = lasting(60);
  it.each([
    ["it says what was booked, and is to say something else", { session, there: asBooked, wanted }, true],
    ["it says already what it is to say", { session, there: wanted, wanted }, false],
    ["nothing was changed", { session, there: asBooked, wanted: asBooked }, false],
    ["it was updated before", { session, there: wanted, wanted: byHand }, false],
    ["somebody wrote into it by hand", { session, there: byHand, wanted }, false],
    ["it was taken out", { session, there: null, wanted }, false],
    [
      "the meeting was made longer since",
      { session: longer, there: asBooked, wanted: blockOfSession(longer) as AgendaBlock },
      true,
    ],
    ["it was booked with an agenda of one's own", { session, there: wanted, wanted: asBooked, booked: edited }, true],
    ["that one was replaced before", { session, there: asBooked, wanted, booked: edited }, false],
  ])("%s", (_, stand, may) => expect(mayUpdateByItself(stand)).toBe(may));
});
