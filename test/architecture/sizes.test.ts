import { describe, expect, it } from "vitest";
import { read, sourceFiles } from "./source-files.ts";

const mostLines = 250;

/** Lines that are neither empty nor comment. */
function linesOfCode(text: string): number {
  return text
    .replaceAll(/\/\*[\s\S]*?\*\//g, "")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.trim().startsWith("//")).length;
}

function tooLarge(files: Record<string, string>): string[] {
  return Object.entries(files).flatMap(([path, text]) =>
    linesOfCode(text) > mostLines ? [`${path}: ${linesOfCode(text)}`] : [],
  );
}

describe("sizes", () => {
  const files = ["shared", "extension", "teams-app", "test"].flatMap(sourceFiles);

  it(`no file has more than ${mostLines} lines of code`, () => {
    expect(tooLarge(Object.fromEntries(files.map((path) => [path, read(path)])))).toEqual([]);
  });

  it("half of the product's files have at most 80 lines", () => {
    const product = files.filter((path) => !path.startsWith("test/") && !path.includes(".test."));
    const sizes = product.map((path) => linesOfCode(read(path))).toSorted((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(80);
  });

  it("the check sees a file that is too large", () => {
    expect(tooLarge({ "large.ts": "code();\n".repeat(mostLines + 1) })).toEqual(["large.ts: 251"]);
    expect(tooLarge({ "fine.ts": "code();\n".repeat(mostLines) + "// why\n\n".repeat(99) })).toEqual([]);
  });
});
