import { describe, expect, it } from "vitest";
import { personId } from "../circles/person.ts";
import { readersOf } from "./readers-of.ts";

const maya = personId("t", "maya");
const tomas = personId("t", "tomas");
const manager = personId("t", "manager");

describe("readersOf", () => {
  it.each([
    ["a reflection", { kind: "reflection" as const, author: maya, members: [maya, tomas] }, [maya]],
    ["what was said about a reminder", { kind: "reminder" as const, author: maya, members: [maya, tomas] }, [maya]],
    ["preferences", { kind: "preferences" as const, author: maya, members: [maya, tomas] }, [maya]],
    ["the choice of a copy in To Do", { kind: "todo-choice" as const, author: maya, members: [maya, tomas] }, [maya]],
    ["a note of an observer's pad", { kind: "observation" as const, author: maya, members: [maya, tomas] }, [maya]],
    ["an own agenda", { kind: "own-agenda" as const, author: maya, members: [maya, tomas] }, [maya]],
    ["a part in the ground rules", { kind: "agreement" as const, author: maya, members: [tomas] }, [maya, tomas]],
    ["a snapshot", { kind: "snapshot" as const, author: maya, members: [maya, tomas] }, [maya]],
    ["the mark of a late entry", { kind: "late-entry" as const, author: maya, members: [maya, tomas] }, [maya, tomas]],
    ["available hours", { kind: "available-hours" as const, author: maya, members: [maya, tomas] }, [maya, tomas]],
    ["an entry", { kind: "entry" as const, author: maya, members: [tomas, maya] }, [maya, tomas]],
    ["a session in solo mode", { kind: "session" as const, author: maya, members: [] }, [maya]],
    [
      "the claim of a session's card",
      { kind: "card-claim" as const, author: maya, members: [maya, tomas] },
      [maya, tomas],
    ],
    [
      "an invitation",
      { kind: "invitation" as const, author: maya, members: [maya, tomas], invitee: tomas },
      [maya, tomas],
    ],
    ["an answer", { kind: "answer" as const, author: tomas, members: [], inviter: maya }, [tomas, maya]],
    ["the own note of an answer", { kind: "answer" as const, author: tomas, members: [maya] }, [tomas]],
    ["the own keyring", { kind: "circle" as const, author: maya, members: [] }, [maya]],
  ])("%s is for exactly its readers", (_, question, readers) => {
    expect(readersOf(question)).toEqual(readers);
  });

  it("never names somebody who is neither author nor member", () => {
    for (const kind of [
      "reflection",
      "reminder",
      "preferences",
      "todo-choice",
      "snapshot",
      "late-entry",
      "available-hours",
      "entry",
      "session",
      "circle",
      "circle-key",
    ] as const)
      expect(readersOf({ kind, author: maya, members: [tomas] })).not.toContain(manager);
  });
});
