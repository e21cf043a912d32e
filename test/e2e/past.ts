import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test as base } from "./fixture.ts";

interface WorkerFixtures {
  /** Tenants' data with the sample organisation's past, which ends now. */
  readonly pasts: string;
}

interface TestFixtures {
  /** With `disputed` a member of the circle of six disputes its summary; with `nothing` nobody has met yet. */
  readonly begins: "past" | "disputed" | "nothing";
}

/** Specs whose organisation has a past: made once by the product's own flows, every test has a copy of its own. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  begins: ["past", { option: true }],
  pasts: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), "turnabout-past-"));
      const script = fileURLToPath(new URL("../sample/write-past.ts", import.meta.url));
      execFileSync(process.execPath, ["--import", "tsx", script, folder], { stdio: ["ignore", "ignore", "inherit"] });
      await use(folder);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 240_000 },
  ],
  dataFolder: async ({ pasts, begins }, use) => {
    if (begins === "nothing") return use(undefined);
    const copy = mkdtempSync(join(tmpdir(), "turnabout-copy-"));
    cpSync(join(pasts, begins), copy, { recursive: true });
    await use(copy);
    return rmSync(copy, { recursive: true, force: true });
  },
});
