import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { readConfiguration } from "shared/graph/configuration.ts";
import { configuration, productionOrigins } from "../sample/configuration.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "build-"));
const file = join(folder, "configuration.json");
const target = join(folder, "turnabout.zip");
afterAll(() => rmSync(folder, { recursive: true }));

function run(script: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", script, ...args], {
    cwd: root,
    encoding: "utf8",
  });
  return { status, said: `${stdout}${stderr}` };
}

describe("a build for an organisation", () => {
  const { clientId: _, recordsSiteId: __, ...rest } = configuration(productionOrigins);
  const incomplete = { ...rest, storeScope: "Sites.FullControl.All" };

  it.each([
    ["the extension", () => run("extension/build.ts", "--configuration", file, "--tag", "refused")],
    ["the Teams package", () => run("teams-app/manifest/package.ts", file, target)],
  ])("of %s names everything that is missing at once, and makes nothing", (_what, build) => {
    writeFileSync(file, JSON.stringify(incomplete));
    const reading = readConfiguration(incomplete);
    const missing = reading.ok ? [] : reading.missing;
    expect(missing).toHaveLength(3);
    expect(build()).toEqual({
      status: 1,
      said: `The configuration is not complete.\n${missing.join("\n")}\n`,
    });
    expect([existsSync(target), existsSync(`${root}extension/build/chrome-mv3-refused`)]).toEqual([false, false]);
  });

  it("of the Teams package tells its hash", () => {
    writeFileSync(file, JSON.stringify(configuration(productionOrigins)));
    const { status, said } = run("teams-app/manifest/package.ts", file, target);
    expect(said).toMatch(/turnabout\.zip: SHA-256 [0-9a-f]{64}\n$/);
    expect([status, existsSync(target)]).toEqual([0, true]);
  });
});
