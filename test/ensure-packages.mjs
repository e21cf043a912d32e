// Installs the packages of the lock file when they are missing or older than it. Only Node's own modules: nothing is installed yet.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Makes node_modules match package-lock.json; install scripts stay off, every package here ships its binaries. */
export function ensurePackages() {
  const installed = `${root}node_modules/.package-lock.json`;
  const wanted = `${root}package-lock.json`;
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return;
  console.log("Installing packages …");
  const { status } = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1" },
  });
  if (status !== 0) {
    console.error(
      "The packages could not be installed. Check the network and the registry that npm is set to, then try again.",
    );
    process.exit(1);
  }
}
