import { describe, expect, it } from "vitest";
import { instant } from "../circles/instant.ts";
import { personId } from "../circles/person.ts";
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
    ["an own note is removed", { do: "remove-item", id: "n1" }, { notes: [] }],
    ["an own commitment is removed", { do: "remove-item", id: "k1" }, { commitments: [] }],
    ["empty text changes nothing", { do: "add-topic", segmentId: null, text: "  " }, {}],
    ["presence is noted", { do: "be-present" }, { presentAt: later }],
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
});
