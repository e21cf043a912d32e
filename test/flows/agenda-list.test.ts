import { describe, expect, it } from "vitest";
import { instant } from "shared/circles/instant.ts";
import { personId } from "shared/circles/person.ts";
import { partsOf, type SessionView } from "shared/flows/sessions/session-view.ts";
import type { Entry } from "shared/agenda/entry/entry.ts";
import { disagreements, type Done, type ListedAs } from "./agenda-list.ts";

const [maya, tomas] = [personId("t", "maya"), personId("t", "tomas")];
const sessionId = "AAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBB";
const at = instant(1_000);

function view(entry: Partial<Entry>, ...more: readonly Partial<Entry>[]): SessionView {
  const rows = [entry, ...more].map((parts, place) => ({
    author: place === 0 ? maya : tomas,
    revision: 1,
    entry: { sessionId, topics: [], notes: [], commitments: [], presentAt: null, ...parts },
  }));
  return { ...partsOf({ rows, session: null, told: [], me: maya }) } as SessionView;
}

const note = (text: string) => ({ id: text, segmentId: null, text, at });
const promise = (state: "open" | "done") => ({
  id: "p",
  text: "P",
  owner: maya,
  due: null,
  confidence: null,
  state,
  at,
});
const by = (done: Done, seconds = 1): ListedAs => ({ ...done, by: maya, window: 0, at: seconds * 1_000 });

describe("what everybody wrote against what is shown", () => {
  it.each<[string, readonly ListedAs[], SessionView, number]>([
    ["the same", [by({ what: "note", segment: null, text: "a" })], view({ notes: [note("a")] }), 0],
    ["a text that is lost", [by({ what: "note", segment: null, text: "a" })], view({}), 1],
    [
      "a text that is there twice",
      [by({ what: "note", segment: null, text: "a" })],
      view({ notes: [note("a"), { ...note("a"), id: "b" }] }),
      1,
    ],
    ["a text nobody wrote", [], view({ notes: [note("a")] }), 1],
    ["a text of somebody else", [by({ what: "note", segment: null, text: "a" })], view({}, { notes: [note("a")] }), 2],
    [
      "old words that stayed",
      [by({ what: "note", segment: null, text: "a" }), by({ what: "reword", from: "a", text: "b" })],
      view({ notes: [note("a")] }),
      2,
    ],
    [
      "what was taken away and stayed",
      [by({ what: "note", segment: null, text: "a" }), by({ what: "remove", text: "a" })],
      view({ notes: [note("a")] }),
      1,
    ],
    [
      "a commitment in an old state",
      [by({ what: "promise", text: "P", owner: maya }), by({ what: "keep", text: "P", state: "done" })],
      view({ commitments: [promise("open")] }),
      2,
    ],
    ["a press that is lost", [by({ what: "press", press: { do: "pause" } })], view({}), 1],
    [
      "the role chosen first",
      [by({ what: "role", role: "A", person: maya }), by({ what: "role", role: "A", person: tomas }, 9)],
      view({ roles: [{ role: "A", person: maya, at }] }),
      1,
    ],
    ["a part's words that are lost", [by({ what: "plan", segment: "x", title: "T" })], view({}), 2],
  ])("differs or not: %s", (_, list, shown, sentences) => {
    expect(disagreements(list, shown)).toHaveLength(sentences);
  });
});
