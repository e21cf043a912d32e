import { describe, expect, it } from "vitest";

import { instantOf } from "../circles/instant.ts";
import { personId } from "../circles/person.ts";
import { sessionHeld } from "./session-held.ts";
import { sessionPhase } from "./session-phase.ts";
import type { Session } from "./session.ts";

const start = instantOf("2026-03-08T09:00:00-03:30");
const end = instantOf("2026-03-08T09:45:00-02:30");
const event = { id: "A", iCalUId: "B", joinUrl: null };
const session: Session = {
  id: "Q0lSQ0xFLW9mLXNpeC0xMg.c2Vzc2lvbjE",
  circleId: "Q0lSQ0xFLW9mLXNpeC0xMg",
  phase: "scheduled",
  start,
  end: instantOf("2026-03-08T09:45:00-03:30"),
  timeZone: "America/St_Johns",
  organizer: personId("t", "ana"),
  format: "peer-coaching-pair",
  templateId: "peer-pair-45",
  event,
};

describe("sessionPhase", () => {
  it.each([
    ["2026-03-08T08:59:59.999-03:30", "before"],
    ["2026-03-08T09:00:00-03:30", "running"],
    ["2026-03-08T09:44:59.999-03:30", "running"],
    ["2026-03-08T09:45:00-03:30", "afterwards"],
    ["2026-03-11T09:45:00-03:30", "afterwards"],
    ["2026-03-11T09:45:00.001-03:30", "closed"],
  ] as const)("at %s is %s", (now, phase) => {
    expect(sessionPhase(session, instantOf(now))).toBe(phase);
  });

  it.each(["planned", "cancelled"] as const)("stays %s whatever the time", (phase) => {
    for (const now of [start, end]) expect(sessionPhase({ ...session, phase }, now)).toBe(phase);
  });
});

describe("sessionHeld", () => {
  const [ana, ben] = [personId("t", "ana"), personId("t", "ben")];
  const later = instantOf("2026-04-01T00:00:00Z");
  it.each([
    ["by nobody", [], false],
    [
      "by one alone, twice",
      [
        [ana, "2026-03-08T12:40:00Z"],
        [ana, "2026-03-08T12:50:00Z"],
      ],
      false,
    ],
    [
      "by two",
      [
        [ana, "2026-03-08T12:40:00Z"],
        [ben, "2026-03-10T12:00:00Z"],
      ],
      true,
    ],
    [
      "by two, one exactly 72 hours after the end",
      [
        [ana, "2026-03-08T12:40:00Z"],
        [ben, "2026-03-11T13:15:00Z"],
      ],
      true,
    ],
    [
      "by one and a straggler",
      [
        [ana, "2026-03-08T12:40:00Z"],
        [ben, "2026-03-11T13:15:00.001Z"],
      ],
      false,
    ],
  ] as const)("%s", (_, activity, held) => {
    const those = activity.map(([author, at]) => ({ author, at: instantOf(at) }));
    expect(sessionHeld({ session, activity: those, now: later })).toBe(held);
    expect(sessionHeld({ session: { ...session, phase: "cancelled" }, activity: those, now: later })).toBe(false);
    expect(sessionHeld({ session, activity: those, now: start })).toBe(false);
  });
});
