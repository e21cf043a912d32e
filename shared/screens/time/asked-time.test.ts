import { describe, expect, it } from "vitest";
import { nothingAsked, withWishes } from "./asked-time.ts";

describe("withWishes", () => {
  const micro = { ...nothingAsked.wishes, format: "micro-mentoring" } as const;

  it("proposes the number of meetings after which a format closes itself, and the usual number for the others", () => {
    const asked = withWishes(nothingAsked, micro);
    expect(asked.series.count).toBe(3);
    expect(withWishes(asked, nothingAsked.wishes).series.count).toBe(6);
  });

  it("leaves a number that somebody has chosen", () => {
    const chosen = { ...nothingAsked, series: { ...nothingAsked.series, count: 4 } };
    expect(withWishes(chosen, micro).series.count).toBe(4);
    expect(withWishes(chosen, { ...chosen.wishes, minutes: 60 })).toEqual({
      ...chosen,
      wishes: { ...chosen.wishes, minutes: 60 },
    });
  });
});
