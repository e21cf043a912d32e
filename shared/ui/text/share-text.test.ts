import { describe, expect, it } from "vitest";
import { shareText } from "./share-text.ts";

describe("shareText", () => {
  it.each([
    [10, "10 % or less"],
    [20, "20 %"],
    [80, "80 %"],
    [90, "90 % or more"],
  ])("says %i as %s", (percent, words) => expect(shareText(percent)).toBe(words));
});
