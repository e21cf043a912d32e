import { describe, expect, it } from "vitest";
import { circleFormats, circleMinutes, circleSizes, proposedRhythm, proposedSize } from "./circle-formats.ts";

describe("the formats for more than two", () => {
  it.each([
    ["peer-coaching-trio", [3], 3, 2, 60],
    ["peer-coaching-circle", [4, 5, 6, 7, 8], 6, 4, 90],
    ["skill-sharing-pod", [3, 4, 5, 6], 6, 2, 60],
    ["accountability-cluster", [3, 4, 5], 5, 1, 25],
    ["hybrid", [3, 4], 4, 4, 60],
  ] as const)("%s", (format, sizes, size, weeks, minutes) => {
    expect(circleSizes(format)).toEqual(sizes);
    expect(proposedSize(format)).toBe(size);
    expect(proposedRhythm(format)).toEqual({ every: "weeks", weeks });
    expect(circleMinutes({ format, rhythm: proposedRhythm(format) })).toBe(minutes);
  });

  it("are these five", () => {
    expect(circleFormats.map(({ code }) => code)).toEqual(["F2", "F6", "F10", "F11", "F15"]);
  });

  it("a peer coaching circle that meets every two weeks meets for an hour", () => {
    expect(circleMinutes({ format: "peer-coaching-circle", rhythm: { every: "weeks", weeks: 2 } })).toBe(60);
    expect(circleMinutes({ format: "peer-coaching-circle" })).toBe(90);
  });
});
