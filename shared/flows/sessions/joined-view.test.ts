import { describe, expect, it } from "vitest";
import { instant } from "../../circles/instant.ts";
import type { PersonId } from "../../circles/person.ts";
import { joinedView } from "./joined-view.ts";
import { partsOf, type SessionView } from "./session-view.ts";

const [maya, tomas] = ["t.maya" as PersonId, "t.tomas" as PersonId];
const sessionId = "AAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBB";

/** A member's additions: `["maya", 2, "one", "two"]`. */
type Part = readonly [author: PersonId, revision: number, ...notes: string[]];

function view(parts: readonly Part[], change: Partial<SessionView> = {}): SessionView {
  const rows = parts.map(([author, revision, ...notes]) => ({
    author,
    revision,
    entry: {
      sessionId,
      topics: [],
      notes: notes.map((text) => ({ id: text, segmentId: null, text, at: instant(1_000) })),
      commitments: [],
      presentAt: null,
    },
  }));
  return {
    sessionId,
    state: "shared",
    circle: null,
    session: null,
    joinUrl: null,
    meeting: null,
    ...partsOf({ rows, session: null, told: [], me: maya }),
    absent: [],
    invalid: 0,
    seen: [],
    ...change,
  };
}

const notesOf = ({ agenda }: SessionView) =>
  agenda.segments.flatMap(({ notes }) => notes.map(({ text }) => text)).toSorted();

describe("joinedView", () => {
  const cases: [string, Part[], Part[], string[]][] = [
    ["an empty read takes nothing away", [[maya, 1, "one"]], [], ["one"]],
    ["a stale read takes nothing away", [[tomas, 2, "one", "two"]], [[tomas, 1, "one"]], ["one", "two"]],
    ["what is not sent yet stays", [[maya, 3, "one", "unsent"]], [[maya, 2, "one"]], ["one", "unsent"]],
    ["what was removed goes", [[tomas, 1, "one", "two"]], [[tomas, 2, "two"]], ["two"]],
    [
      "what is new comes",
      [[maya, 1, "one"]],
      [
        [maya, 1, "one"],
        [tomas, 1, "two"],
      ],
      ["one", "two"],
    ],
    ["two devices of one member at once are both kept", [[maya, 2, "train"]], [[maya, 2, "desk"]], ["desk", "train"]],
  ];
  it.each(cases)("%s", (_, before, after, notes) => {
    expect(notesOf(joinedView(view(before), view(after), maya))).toEqual(notes);
  });

  it("keeps a booking that a later read does not show", () => {
    const session: SessionView["session"] = {
      id: sessionId,
      circleId: sessionId.slice(0, sessionId.indexOf(".")),
      phase: "scheduled",
      start: instant(0),
      end: instant(45 * 60_000),
      timeZone: "Asia/Kathmandu",
      organizer: maya,
      format: "peer-coaching-pair",
      templateId: "peer-pair-45",
      event: { id: null, iCalUId: null, joinUrl: null },
    };
    const joined = joinedView(view([], { session, joinUrl: "https://teams.microsoft.com/l/x" }), view([]), maya);
    expect(joined).toMatchObject({ session, joinUrl: "https://teams.microsoft.com/l/x" });
  });

  it("keeps what the calendar told when the circle's secret comes", () => {
    const meeting: SessionView["meeting"] = {
      eventId: "e",
      start: instant(0),
      end: instant(60_000),
      organizer: "Maya",
      isOrganizer: false,
      isCancelled: false,
      declinedBy: [],
      inInvitation: null,
    };
    const before = view([], { state: "invitation", meeting, joinUrl: "https://teams.microsoft.com/l/x" });
    expect(joinedView(before, view([]), maya)).toMatchObject({ state: "shared", meeting, joinUrl: before.joinUrl });
  });

  it("starts anew when the circle's secret has come: what was written before is brought along in the records", () => {
    const after = view([[maya, 1, "brought"]]);
    expect(joinedView(view([[maya, 4, "alone"]], { state: "invitation" }), after, maya)).toBe(after);
  });
});
