import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { buildPackage } from "./build-package.ts";
import type { ManifestSettings } from "./manifest.ts";

/** `npm run package -w turnabout-teams-app -- configuration.json turnabout.zip`: the package for one organisation. */
const [configuration, target] = process.argv.slice(2);
if (configuration === undefined || target === undefined) {
  process.stderr.write(
    "Name the organisation's configuration and the file to write: configuration.json turnabout.zip\n",
  );
  process.exit(1);
}
const settings = JSON.parse(readFileSync(configuration, "utf8")) as ManifestSettings;
const zip = buildPackage(settings);
writeFileSync(target, zip);
process.stdout.write(`${target}: SHA-256 ${createHash("sha256").update(zip).digest("hex")}\n`);
