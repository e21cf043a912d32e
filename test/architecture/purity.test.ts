import { describe, expect, it } from "vitest";
import { read, sourceFiles } from "./source-files.ts";

const pureFolders = ["circles", "sessions", "scheduling", "agenda", "reflection", "privacy"];

/** What would give a pure function a clock, chance, a network or a page. tsc without the DOM library refuses the rest. */
const impure: Record<string, RegExp> = {
  "a clock": /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b/,
  chance: /\bMath\.random\b|\bcrypto\.(getRandomValues|randomUUID)\b/,
  "a network": /\bfetch\(|\bXMLHttpRequest\b/,
  "a page": /\bglobalThis\b|\blocalStorage\b|\bnavigator\b/,
  "an environment": /\bprocess\.env\b|\bimport\.meta\.env\b/,
};

function impurities(text: string): string[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
  return Object.entries(impure).flatMap(([what, pattern]) => (pattern.test(code) ? [what] : []));
}

describe("the pure core", () => {
  const files = pureFolders
    .flatMap((folder) => sourceFiles(`shared/${folder}`))
    .filter((path) => !path.includes(".test."));

  it("is there", () => expect(files.length).toBeGreaterThan(pureFolders.length));

  it.each(files)("%s has no clock, chance, network, page or environment", (path) => {
    expect(impurities(read(path))).toEqual([]);
  });

  it.each([
    ["const now = Date.now();", "a clock"],
    ["const id = Math.random();", "chance"],
    ["await fetch(url);", "a network"],
    ["localStorage.clear();", "a page"],
    ["if (process.env.CI) skip();", "an environment"],
  ])("the check sees %s", (code, what) => expect(impurities(code)).toEqual([what]));

  it("the check lets a comment speak of a clock", () => expect(impurities("// never Date.now() here\n")).toEqual([]));
});
