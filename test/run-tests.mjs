// `npm test`: everything a change has to pass, in the order in which a failure is cheapest.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ensureChromium } from "./ensure-chromium.mjs";
import { ensurePackages } from "./ensure-packages.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const results = `${root}test-results`;

ensurePackages();
const chromium = ensureChromium();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const steps = [
  ["format", "npx oxfmt --check shared extension teams-app test"],
  ["lint", "npx oxlint --type-aware --deny-warnings shared extension teams-app test"],
  ["borders", "npx depcruise --config .dependency-cruiser.mjs shared extension/src teams-app/src test"],
  ["unused code", "npx knip"],
  ["types of the core, without the DOM", "npx tsc -p shared/tsconfig.pure.json"],
  ["types of shared and the Teams app", "npx tsc -p tsconfig.json"],
  ["types of the tests", "npx tsc -p test/tsconfig.json"],
  ["build the Teams app", "npm run build -w turnabout-teams-app"],
  ["build the extension", "npm run build -w turnabout-extension"],
  ["types of the extension", "npx tsc -p extension/tsconfig.json"],
  ["unit and tenant tests", `npx vitest run --reporter=default --reporter=json --outputFile.json=${results}/unit.json`],
  ["browser tests", "npx playwright test -c test/playwright.config.ts"],
];

for (const [name, command] of steps) {
  console.log(`\n── ${name}`);
  const began = Date.now();
  const { status } = spawnSync(command, {
    cwd: root,
    shell: true,
    stdio: "inherit",
    env: { ...process.env, TURNABOUT_CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: `${results}/browser.json` },
  });
  console.log(`   ${Math.round((Date.now() - began) / 1000)} s`);
  if (status !== 0) {
    console.error(`\nStopped at: ${name}`);
    process.exit(1);
  }
}

const unit = JSON.parse(readFileSync(`${results}/unit.json`, "utf8"));
const { stats } = JSON.parse(readFileSync(`${results}/browser.json`, "utf8"));
console.log(`\n${unit.numPassedTests + stats.expected} passed, ${unit.numFailedTests + stats.unexpected} failed`);
