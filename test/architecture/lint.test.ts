import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./source-files.ts";

/** What the linter says of one file with the project's rules. */
function lint(code: string): { status: number | null; said: string } {
  const folder = mkdtempSync(join(root, "test/architecture/.lint-"));
  try {
    writeFileSync(join(folder, "case.ts"), code);
    const { status, stdout } = spawnSync(
      "npx",
      ["oxlint", "--config", join(root, ".oxlintrc.json"), join(folder, "case.ts")],
      {
        cwd: root,
        encoding: "utf8",
      },
    );
    return { status, said: stdout };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("the linter", () => {
  it.each([
    ["export function first(list: any): unknown {\n  return list[0];\n}\n", "no-explicit-any"],
    ["export const same = (a: number, b: number): boolean => a == b;\n", "eqeqeq"],
    ["// @ts-ignore\nexport const text: string = 1;\n", "ban-ts-comment"],
  ])("refuses %j", (code, said) => {
    const answer = lint(code);
    expect(answer.status).not.toBe(0);
    expect(answer.said).toContain(said);
  });

  it("lets the way through that works", () => {
    expect(lint('import * as z from "zod/mini";\nexport const text = z.string();\n').status).toBe(0);
  });
});
