import { defineConfig } from "@playwright/test";

/** Browser tests on the production bundles; three workers, as most of a spec waits for the next poll, each with a tenant of its own. */
export default defineConfig({
  testDir: "e2e",
  outputDir: "../test-results/e2e",
  globalSetup: "./e2e/build-bundles.ts",
  workers: 3,
  fullyParallel: false,
  // A busy machine can be late; what fails twice is broken.
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json", { outputFile: "../test-results/browser.json" }]],
  use: { viewport: { width: 1280, height: 800 }, trace: "retain-on-failure" },
});
