import { describe, expect, it } from "vitest";

import { blockRefusalSentence } from "./block-refusal-sentence.ts";

describe("blockRefusalSentence", () => {
  it.each(["two-blocks", "malformed", "another-session", "join-link-inside", "no-safe-place", "too-long"] as const)(
    "says of %s that nothing was changed and what to do in Outlook",
    (why) => {
      expect(blockRefusalSentence(why)).toMatch(
        /^The invitation was left as it is\. .+\. .*(Outlook|Open that session)/,
      );
    },
  );
});
