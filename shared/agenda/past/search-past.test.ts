import { describe, expect, it } from "vitest";
import { instant } from "../../circles/instant.ts";
import { personId } from "../../circles/person.ts";
import { searchPast } from "./search-past.ts";
import type { PastSession } from "./snapshot.ts";

const ana = personId("t", "ana");

function session(id: string, day: number, texts: readonly string[], commitments: readonly string[] = []): PastSession {
  const at = instant(Date.UTC(2026, 10, day));
  return {
    id,
    month: "2026-11",
    start: at,
    end: at,
    format: "peer-coaching-pair",
    isSettled: true,
    newest: 1,
    mark: 0,
    members: [],
    roles: [],
    wasStarted: true,
    commitments: commitments.map((text, place) => ({
      id: `${id}-${place}`,
      text,
      owner: ana,
      due: null,
      confidence: null,
      state: "open",
      at,
      author: ana,
      merged: false,
    })),
    texts: texts.map((text) => ({ kind: "note", author: ana, segmentId: null, text, at })),
  };
}

const past = [
  session("one", 2, ["Asked Zoë for a second opinion", "Slept badly"]),
  session("two", 16, [], ["Write to ZOE again"]),
  session("three", 9, []),
];

function found(query: string): string[] {
  return searchPast(past, query).map(
    ({ session: { id }, lines }) => `${id}: ${lines.map(({ text }) => text).join(" | ")}`,
  );
}

describe("searchPast", () => {
  it.each([
    ["", ["two: Write to ZOE again", "one: Asked Zoë for a second opinion | Slept badly"]],
    ["  ", ["two: Write to ZOE again", "one: Asked Zoë for a second opinion | Slept badly"]],
    ["zoe", ["two: Write to ZOE again", "one: Asked Zoë for a second opinion"]],
    ["Zoë opinion", ["one: Asked Zoë for a second opinion"]],
    ["opinion zoe", ["one: Asked Zoë for a second opinion"]],
    [".*", []],
    ["nobody", []],
  ])("finds by %j", (query, expected) => {
    expect(found(query)).toEqual(expected);
  });
});
