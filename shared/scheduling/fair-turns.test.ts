import { describe, expect, it } from "vitest";
import { fairTurns } from "./fair-turns.ts";

const [a, b, c, d] = [1, 2, 4, 8];
const none = 0;

describe("fairTurns", () => {
  it.each<[string, number[], number[], number[][]]>([
    ["nobody before anybody", [a, none], [0, 9], [[none], [a]]],
    ["who has carried less", [a, b], [1, 0], [[b], [a]]],
    ["both alike when both have carried as much", [a, b], [2, 2], [[a, b]]],
    ["nobody with another who need not", [a | b, a, b], [3, 0], [[b], [a], [a | b]]],
    ["one rather than three", [a, b | c | d], [0, 0, 0, 0], [[a], [b | c | d]]],
    ["three rather than one above an equal share by more than one", [a, b | c | d], [1, 1, 0, 0], [[b | c | d], [a]]],
    ["the only way there is", [a], [7, 0], [[a]]],
    ["who is least among several who have carried", [a | b, b | c, a | c], [2, 2, 0], [[a | c, b | c], [a | b]]],
  ])("takes %s", (_, ways, carried, order) => {
    const turns = fairTurns(new Set(ways), carried);
    const grouped: number[][] = [];
    for (const [way, turn] of turns) (grouped[turn] ??= []).push(way);
    expect(grouped.map((group) => group.toSorted((one, other) => one - other))).toEqual(order);
  });
});
