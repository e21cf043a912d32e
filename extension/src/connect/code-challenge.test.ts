import { describe, expect, it } from "vitest";
import { codeChallenge } from "./code-challenge.ts";

describe("codeChallenge", () => {
  it("returns the challenge of RFC 7636, appendix B", async () => {
    const verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    expect(await codeChallenge(verifier)).toBe("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
  });
});
