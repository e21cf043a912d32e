// Finds a Chromium for the browser tests, or installs Debian's where that is possible.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/snap/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The path of a Chromium that loads unpacked extensions; ends the process with a sentence when there is none. */
export function ensureChromium() {
  const named = process.env.TURNABOUT_CHROMIUM;
  if (named && existsSync(named)) return named;
  const found = places.find((place) => existsSync(place));
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("Installing Chromium from Debian's packages …");
    const quiet = { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
    spawnSync("apt-get", ["update", "-q"], quiet);
    spawnSync("apt-get", ["install", "-y", "-q", "chromium"], quiet);
    const installed = places.find((place) => existsSync(place));
    if (installed) return installed;
  }
  console.error(
    "The browser tests need Chromium. Install it (Debian and Ubuntu: sudo apt-get install chromium) or name one: TURNABOUT_CHROMIUM=/path/to/chromium npm test",
  );
  process.exit(1);
}
