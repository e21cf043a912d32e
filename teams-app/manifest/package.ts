import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { readConfiguration } from "shared/graph/configuration.ts";
import { buildPackage } from "./build-package.ts";

/** `npm run package -w turnabout-teams-app -- configuration.json turnabout.zip`: the package for one organisation. */
const [configuration, target] = process.argv.slice(2);
if (configuration === undefined || target === undefined) {
  process.stderr.write(
    "Name the organisation's configuration and the file to write: configuration.json turnabout.zip\n",
  );
  process.exit(1);
}
const reading = readConfiguration(readFileSync(configuration, "utf8"));
if (!reading.ok) {
  process.stderr.write(`The configuration is not complete.\n${reading.missing.join("\n")}\n`);
  process.exit(1);
}
const zip = buildPackage(reading.configuration);
writeFileSync(target, zip);
process.stdout.write(`${target}: SHA-256 ${createHash("sha256").update(zip).digest("hex")}\n`);
