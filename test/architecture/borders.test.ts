import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise, type ICruiseResult, type IFlattenedRuleSet } from "dependency-cruiser";
import { describe, expect, it } from "vitest";
import configuration from "../../.dependency-cruiser.mjs";

/** For every border rule one import that must be refused: [from, to]. A package stands for itself. */
const trespasses: Record<string, readonly [from: string, to: string]> = {
  "no-cycles": ["shared/agenda/one.ts", "shared/agenda/two.ts"],
  "pure-stays-pure": ["shared/privacy/one.ts", "shared/graph/two.ts"],
  "pure-needs-few-packages": ["shared/agenda/one.ts", "react"],
  "sealing-has-no-network": ["shared/sealing/one.ts", "shared/graph/two.ts"],
  "graph-is-a-gateway": ["shared/graph/one.ts", "shared/device/two.ts"],
  "device-is-a-gateway": ["shared/device/one.ts", "shared/flows/two.ts"],
  "flows-know-no-screen": ["shared/flows/one.ts", "react"],
  "ui-does-no-io": ["shared/ui/one.ts", "shared/flows/two.ts"],
  "screens-know-no-host": ["shared/screens/one.ts", "teams-app/src/two.ts"],
  "screens-take-types-of-gateways-only": ["shared/screens/one.ts", "shared/graph/two.ts"],
  "hosts-do-not-meet": ["extension/src/one.ts", "teams-app/src/two.ts"],
  "teams-app-does-not-know-the-extension": ["teams-app/src/one.ts", "extension/src/two.ts"],
  "the-witness-is-independent": ["test/tenant/one.ts", "shared/agenda/two.ts"],
  "the-product-knows-no-test": ["shared/graph/one.ts", "test/tenant/two.ts"],
};

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function relativeImport(from: string, to: string): string {
  return `${"../".repeat(from.split("/").length - 1)}${to}`;
}

async function namesOfBrokenRules(from: string, to: string, wayBack: boolean, what = ""): Promise<string[]> {
  const house = mkdtempSync(join(tmpdir(), "turnabout-borders-"));
  try {
    const isFile = to.endsWith(".ts");
    if (isFile) write(join(house, to), wayBack ? `import "${relativeImport(to, from)}";\n` : "export {};\n");
    else symlinkSync(join(import.meta.dirname, "../../node_modules"), join(house, "node_modules"));
    write(join(house, from), `import ${what}"${isFile ? relativeImport(from, to) : to}";\n`);
    const { options, forbidden } = configuration as unknown as { options: Record<string, unknown> } & IFlattenedRuleSet;
    const { tsConfig: _, ...rest } = options;
    const { output } = await cruise([from], {
      ...rest,
      baseDir: house,
      validate: true,
      ruleSet: { forbidden: forbidden ?? [] },
    });
    return (output as ICruiseResult).summary.violations.map((violation) => violation.rule.name);
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
}

describe("the borders", () => {
  it("have a trespass here for every rule, and a sentence for who hits it", () => {
    const rules = configuration.forbidden ?? [];
    expect(rules.map((rule) => String(rule.name)).toSorted((a, b) => a.localeCompare(b))).toEqual(
      Object.keys(trespasses).toSorted((a, b) => a.localeCompare(b)),
    );
    for (const rule of rules) expect(rule.comment?.length, rule.name).toBeGreaterThan(40);
  });

  it.each(Object.entries(trespasses))("%s refuses its trespass", async (rule, [from, to]) => {
    expect(await namesOfBrokenRules(from, to, rule === "no-cycles")).toContain(rule);
  });

  it("let an import through that goes downwards", async () => {
    expect(await namesOfBrokenRules("shared/flows/one.ts", "shared/agenda/two.ts", false)).toEqual([]);
  });

  it("let a screen take a type of a gateway", async () => {
    const what = "type { Two } from ";
    expect(await namesOfBrokenRules("shared/screens/one.ts", "shared/graph/two.ts", false, what)).toEqual([]);
  });
});
