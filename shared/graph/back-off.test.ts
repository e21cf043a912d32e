import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instant } from "../circles/instant.ts";
import { backOff } from "./back-off.ts";

const now = instant(Date.UTC(2026, 0, 5, 9));
const wait = (retryAfter: string | null, attempt = 1, chance = 0) =>
  backOff({ attempt, retryAfter, now, random: () => chance });

describe("backOff", () => {
  it.each([
    ["7", 7_000],
    ["0.5", 500],
    ["Mon, 05 Jan 2026 09:00:30 GMT", 30_000],
    ["Mon, 05 Jan 2026 08:00:00 GMT", 0],
    ["soon", 0],
    ["-3", 0],
  ])("obeys Retry-After: %s", (retryAfter, ms) => expect(wait(retryAfter)).toBe(ms));

  it.each([
    [1, 1_000],
    [2, 2_000],
    [3, 4_000],
    [7, 60_000],
    [50, 60_000],
  ])("without it, before repetition %i waits at most %i ms", (attempt, most) => {
    expect(wait(null, attempt, 1)).toBe(most);
    expect(wait(null, attempt, 0)).toBe(0);
  });

  it("never waits less than told, and never more than a second longer", () => {
    fc.assert(
      fc.property(
        fc.nat(600),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 9 }),
        (s, chance, attempt) => {
          const ms = wait(String(s), attempt, chance);
          expect(ms).toBeGreaterThanOrEqual(s * 1_000);
          expect(ms).toBeLessThanOrEqual(s * 1_000 + 1_000);
        },
      ),
    );
  });
});
