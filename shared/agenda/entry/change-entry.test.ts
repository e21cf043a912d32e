import { describe, expect, it } from "vitest";
import { instant } from "../../circles/instant.ts";
import { personId } from "../../circles/person.ts";
import { changeEntry, type EntryChange } from "./change-entry.ts";
import type { Commitment, Entry } from "./entry.ts";
import { ownEntries } from "./own-entries.ts";

const maya = personId("t", "maya");
const sessionId = `${"c".repeat(22)}.${"s".repeat(11)}`;
const at = instant(Date.UTC(2026, 10, 2, 8));
const before: Entry = {
  sessionId,
  topics: [{ id: "t1", segmentId: "focus", text: "Handover", at }],
  notes: [{ id: "n1", segmentId: null, text: "Ask first", at }],
  commitments: [{ id: "k1", text: "Write to Ana", owner: maya, due: "2026-11-09", confidence: 4, state: "open", at }],
  presentAt: null,
};
const later = instant(at + 60_000);

function after(change: EntryChange): Entry {
  const [own] = ownEntries([{ author: maya, revision: 1, entry: before }]);
  return changeEntry({ sessionId, own: own ?? null, change, id: "new", at: later });
}

describe("changeEntry", () => {
  it.each<[string, EntryChange, Partial<Entry>]>([
    [
      "a topic is added",
      { do: "add-topic", segmentId: "focus", text: " Budget " },
      { topics: [...before.topics, { id: "new", segmentId: "focus", text: "Budget", at: later }] },
    ],
    [
      "a note is added",
      { do: "add-note", segmentId: null, text: "Pause" },
      { notes: [...before.notes, { id: "new", segmentId: null, text: "Pause", at: later }] },
    ],
    [
      "an own topic is edited",
      { do: "edit-item", id: "t1", text: "Handover of the team" },
      { topics: [{ id: "t1", segmentId: "focus", text: "Handover of the team", at: later }] },
    ],
    ["the timer is started", { do: "press", press: { do: "start" } }, { run: [{ id: "new", do: "start", at: later }] }],
    [
      "the timer is started with the roles as proposed",
      { do: "press", press: { do: "start" }, roles: [{ role: "A", person: maya }] },
      { run: [{ id: "new", do: "start", at: later }], roles: [{ role: "A", person: maya, at: later }] },
    ],
    [
      "the agenda of the session is changed",
      {
        do: "edit-plan",
        edits: [{ segmentId: "focus", title: "Aim", minutes: 4, prompt: "", after: null, removed: false }],
      },
      { plan: [{ segmentId: "focus", title: "Aim", minutes: 4, prompt: "", after: null, removed: false, at: later }] },
    ],
    ["an own note is removed", { do: "remove-item", id: "n1" }, { notes: [], removed: ["n1"] }],
    ["an own commitment is removed", { do: "remove-item", id: "k1" }, { commitments: [], removed: ["k1"] }],
    ["empty text changes nothing", { do: "add-topic", segmentId: null, text: "  " }, {}],
    ["presence is noted", { do: "be-present" }, { presentAt: later }],
    [
      "a yes to the ground rules is noted",
      { do: "agree", to: { version: 2, by: maya } },
      { agreed: { version: 2, by: maya, at: later } },
    ],
    [
      "a commitment is done",
      { do: "set-commitment", commitment: before.commitments[0] as Commitment, state: "done" },
      { commitments: [{ ...(before.commitments[0] as Commitment), state: "done", at: later }] },
    ],
  ])("%s", (_, change, changed) => expect(after(change)).toEqual({ ...before, ...changed }));

  it("keeps the first moment of presence", () => {
    const [own] = ownEntries([{ author: maya, revision: 1, entry: { ...before, presentAt: at } }]);
    expect(
      changeEntry({ sessionId, own: own ?? null, change: { do: "be-present" }, id: "new", at: later }).presentAt,
    ).toBe(at);
  });

  it("starts from nothing", () => {
    const entry = changeEntry({
      sessionId,
      own: null,
      change: { do: "add-note", segmentId: null, text: "First" },
      id: "new",
      at,
    });
    expect(entry).toEqual({
      sessionId,
      topics: [],
      notes: [{ id: "new", segmentId: null, text: "First", at }],
      commitments: [],
      presentAt: null,
    });
  });

  it("keeps what is pressed second second, though the clock is found to be fast in between", () => {
    const first = changeEntry({
      sessionId,
      own: null,
      change: { do: "press", press: { do: "start" } },
      id: "1",
      at: later,
    });
    const [own = null] = ownEntries([{ author: maya, revision: 1, entry: first }]);
    const second = changeEntry({ sessionId, own, change: { do: "press", press: { do: "pause" } }, id: "2", at });
    expect(second.run?.map((action) => action.do)).toEqual(["start", "pause"]);
    expect(second.run?.[1]?.at).toBe(later + 1);
  });

  it("replaces what was said of a role, and leaves what was said of others", () => {
    const said = (own: ReturnType<typeof ownEntries>[number] | null, role: string, time: typeof at) =>
      changeEntry({ sessionId, own, change: { do: "take-roles", roles: [{ role, person: maya }] }, id: "x", at: time });
    const [own = null] = ownEntries([{ author: maya, revision: 1, entry: said(null, "A", at) }]);
    const [next = null] = ownEntries([{ author: maya, revision: 2, entry: said(own, "B", later) }]);
    expect(said(next, "A", instant(later + 1)).roles?.map(({ role, at: time }) => `${role} ${time - at}`)).toEqual([
      "B 60000",
      "A 60001",
    ]);
  });

  it("writes again what a newer version put into the row", () => {
    const newer = { ...before, mood: { of: "today", level: 3 } };
    const [own = null] = ownEntries([{ author: maya, revision: 1, entry: newer }]);
    const entry = changeEntry({ sessionId, own, change: { do: "be-present" }, id: "x", at: later });
    expect(entry).toEqual({ ...newer, presentAt: later });
  });
});
