import { describe, expect, it } from "vitest";
import { instant } from "../../circles/instant.ts";
import { personId } from "../../circles/person.ts";
import type { Entry } from "./entry.ts";
import { unknownTo } from "./unknown-to.ts";
import { withNewer } from "./with-newer.ts";

const maya = personId("t", "maya");

/** `note("a", 2, "words")`: said at second 2. */
const note = (id: string, at = 1, text = id) => ({ id, segmentId: null, text, at: instant(at * 1_000) });

function entry(parts: Partial<Entry>): Entry {
  return { sessionId: "s", topics: [], notes: [], commitments: [], presentAt: null, ...parts };
}

const presses = (...ids: readonly string[]) => ids.map((id) => ({ id, do: "pause" as const, at: instant(1_000) }));
const role = (at: number) => ({ role: "A", person: maya, at: instant(at) });
const part = (at: number) => ({
  segmentId: "own-1",
  title: `At ${at}`,
  minutes: 5,
  prompt: "",
  after: null,
  removed: false,
  at: instant(at),
});

describe("unknownTo", () => {
  it.each<[string, Partial<Entry>, Partial<Entry>, Partial<Entry> | null]>([
    ["nothing new", { notes: [note("a")] }, { notes: [note("a")] }, null],
    ["a note of another device", { notes: [note("a")] }, { notes: [note("b")] }, { notes: [note("b")] }],
    ["no note that was taken away here", { notes: [], removed: ["b"] }, { notes: [note("b")] }, null],
    ["no note that was taken away there", { notes: [] }, { notes: [note("b")], removed: ["b"] }, null],
    ["later words", { notes: [note("a", 1)] }, { notes: [note("a", 2, "more")] }, { notes: [note("a", 2, "more")] }],
    ["no earlier words", { notes: [note("a", 2, "more")] }, { notes: [note("a", 1)] }, null],
    ["a press", { run: presses("x") }, { run: presses("x", "y") }, { run: presses("y") }],
    ["a press where nobody had pressed", {}, { run: presses("y") }, { run: presses("y") }],
    ["a later role, not an earlier one", { roles: [role(1)] }, { roles: [role(2)] }, { roles: [role(2)] }],
    ["no earlier role", { roles: [role(2)] }, { roles: [role(1)] }, null],
    ["a later part of the agenda", { plan: [part(1)] }, { plan: [part(2)] }, { plan: [part(2)] }],
  ])("names %s", (_, counting, said, unknown) => {
    const found = unknownTo({ counting: [entry(counting)], said: [entry(said)] });
    expect(found).toEqual(unknown === null ? null : { ...entry({ run: [], roles: [], plan: [] }), ...unknown });
  });

  it("stops where the list is full, so that a full row is not written anew for ever", () => {
    const full = presses(...Array.from({ length: 200 }, (_, at) => `p${at}`));
    expect(unknownTo({ counting: [entry({ run: full })], said: [entry({ run: presses("q") })] })).toBeNull();
  });

  it("names nothing where nothing is known", () => {
    expect(unknownTo({ counting: [entry({})], said: [] })).toBeNull();
  });
});

describe("withNewer", () => {
  it("has everything of both, of one thing the later words, in order of time", () => {
    const before = entry({ notes: [note("a", 1), note("c", 3)], run: presses("x"), removed: ["d"] });
    const newer = entry({ notes: [note("a", 4, "more"), note("b", 2)], roles: [role(1)] });
    expect(withNewer(before, newer)).toEqual(
      entry({
        notes: [note("b", 2), note("c", 3), note("a", 4, "more")],
        run: presses("x"),
        roles: [role(1)],
        plan: [],
        removed: ["d"],
      }),
    );
  });

  it("leaves nothing unknown", () => {
    const [one, other] = [entry({ notes: [note("a", 1)], plan: [part(3)] }), entry({ notes: [note("a", 2, "b")] })];
    const unknown = unknownTo({ counting: [one], said: [other] });
    expect(unknownTo({ counting: [withNewer(one, unknown ?? other)], said: [one, other] })).toBeNull();
  });
});
