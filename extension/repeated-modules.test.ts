import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { repeatedModules } from "./repeated-modules.ts";

const folderOf = (scripts: Record<string, string>): string => {
  const folder = mkdtempSync(join(tmpdir(), "turnabout-scripts-"));
  for (const [name, text] of Object.entries(scripts)) writeFileSync(join(folder, name), text);
  return folder;
};

describe("repeatedModules", () => {
  it("returns the module that two scripts carry", () => {
    const folder = folderOf({ "a.js": 'n.register("2cyXU",f),n.register("9x",g)', "b.js": 'r.register("2cyXU",f)' });
    expect(repeatedModules(folder)).toEqual(["2cyXU"]);
  });

  it("returns nothing where each module lies in one script, whatever other files say", () => {
    const folder = folderOf({
      "a.js": 'n.register("a1",f)',
      "b.js": 'n.register("b1",f)',
      "c.html": 'n.register("a1"',
    });
    expect(repeatedModules(folder)).toEqual([]);
  });
});
