import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { refusedPosition, switches } from "./switches.ts";

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => ({ path, text: readFileSync(join(import.meta.dirname, path), "utf8") }));

/** Imports of what the tenant judges. */
function foreignImports(text: string): string[] {
  const targets = [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((found) => found[1] ?? "");
  return targets.filter((target) => /^(?:\.\.\/)*(?:shared|extension|teams-app)\//.test(target));
}

describe("the witness", () => {
  const others = files.filter(({ path }) => path !== "witness.test.ts");

  it.each(others.map(({ path, text }) => [path, text] as const))("%s imports nothing of the product", (_, text) => {
    expect(foreignImports(text)).toEqual([]);
  });

  it.each([
    'import { block } from "shared/agenda/block.ts";',
    'import type { X } from "../../shared/circles/person.ts";',
  ])("the check sees %s", (code) => expect(foreignImports(code)).toHaveLength(1));
});

describe("the switches", () => {
  const code = files.filter(({ path }) => !path.endsWith(".test.ts")).map(({ text }) => text);
  const asked = new Set(
    code.flatMap((text) =>
      [...text.matchAll(/switch(?:On|For)\((?:tenant, )?"(\w+)"/g)].map((found) => found[1] ?? ""),
    ),
  );

  it("are all documented", () => expect([...asked].filter((name) => !switches[name])).toEqual([]));

  it("all do something", () => expect(Object.keys(switches).filter((name) => !asked.has(name))).toEqual([]));

  it("refuse what they do not have", () => {
    expect(refusedPosition("reads", "stale")).toBeNull();
    expect(refusedPosition("reads", "documented")).toBeNull();
    expect(refusedPosition("workingHours:ann@contoso.example", "missing")).toBeNull();
    expect(refusedPosition("reads", "late")).toContain("documented, stale, empty");
    expect(refusedPosition("weather", "rain")).toContain("There is no switch weather");
  });
});
