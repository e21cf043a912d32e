import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { read, root } from "./source-files.ts";

/** Folders the map of a README names: lines of its tree that end in a slash, with their depth. */
function foldersOfMap(readme: string): string[] {
  const map = /```text\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
  const path: string[] = [];
  return map.split("\n").flatMap((line) => {
    const found = /^([│├└─ ]*)([a-z][a-z0-9-]*)\/ /.exec(line);
    if (!found) return [];
    const depth = Math.round(found[1]!.length / 4) - 1;
    path.splice(depth, path.length, found[2]!);
    return [path.join("/")];
  });
}

function foldersOfTree(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isDirectory() && !["node_modules", "dist", "build"].includes(entry.name) && !entry.name.startsWith("."),
    )
    .map((entry) => `${folder}/${entry.name}`);
}

describe("the README's map", () => {
  const mapped = foldersOfMap(read("README.md"));

  it("names only folders that exist", () => {
    expect(mapped.length).toBeGreaterThan(10);
    expect(mapped.filter((folder) => !existsSync(join(root, folder)))).toEqual([]);
  });

  it("names every folder of shared and test", () => {
    expect([...foldersOfTree("shared"), ...foldersOfTree("test")].filter((folder) => !mapped.includes(folder))).toEqual(
      [],
    );
  });

  it("the check reads a tree", () => {
    expect(foldersOfMap("```text\n├── shared/   x\n│   ├── agenda/   y\n├── test/   z\n```")).toEqual([
      "shared",
      "shared/agenda",
      "test",
    ]);
  });
});

describe("the README's commands", () => {
  const scripts = (JSON.parse(read("package.json")) as { scripts: Record<string, string> }).scripts;

  it.each([...read("README.md").matchAll(/`npm (?:run )?([a-z:-]+)/g)].map((found) => found[1]!))(
    "npm %s exists",
    (name) => {
      if (!["ci", "install"].includes(name)) expect(Object.keys(scripts)).toContain(name);
    },
  );
});
