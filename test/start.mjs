// `npm start` and `npm run bench`: install what is missing, then hand over to TypeScript.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ensurePackages } from "./ensure-packages.mjs";

const entries = { bench: "test/bench/run.ts" };
const [first, ...others] = process.argv.slice(2);
const entry = entries[first] ?? "test/hosts/start.ts";

ensurePackages();
const { status } = spawnSync("npx", ["tsx", entry, ...(entries[first] ? others : process.argv.slice(2))], {
  cwd: fileURLToPath(new URL("..", import.meta.url)),
  stdio: "inherit",
});
process.exit(status ?? 1);
