import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readConfiguration } from "../shared/graph/configuration.ts";
import type { Manifest } from "./built-manifest.ts";
import { repeatedModules } from "./repeated-modules.ts";
import { builtManifest, manifestFaults } from "./built-manifest.ts";

const folder = fileURLToPath(new URL(".", import.meta.url));

interface BuildOptions {
  /** The organisation's configuration, written into the bundle. */
  readonly configuration: { readonly graphOrigin: string; readonly authority: string };
  /** Names the output folder `build/chrome-mv3-<tag>`; `prod` is what ships. */
  readonly tag?: string;
  /** Further places where Outlook on the web is served: the simulated one of a local start. */
  readonly outlookOrigins?: readonly string[];
}

/**
 * Builds the extension and checks its manifest. Always hoisted: without that nothing is shaken out of the bundle, and
 * pages crash that were built without a word. `.parcelrc` names Parcel's own bundler, because Plasmo's repeats React and
 * Fluent in every part that is loaded later.
 * @returns the folder to load into the browser
 */
export function buildExtension({ configuration, tag = "prod", outlookOrigins = [] }: BuildOptions): string {
  const reading = readConfiguration(configuration);
  if (!reading.ok) throw new Error(`The configuration is not complete.\n${reading.missing.join("\n")}`);
  const { status, stdout, stderr } = spawnSync("npx", ["plasmo", "build", "--hoist", `--tag=${tag}`], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: "production", PLASMO_PUBLIC_CONFIGURATION: JSON.stringify(configuration) },
    encoding: "utf8",
  });
  const output = `${folder}build/chrome-mv3-${tag}`;
  const file = `${output}/manifest.json`;
  const { graphOrigin, authority } = configuration;
  if (status !== 0 || !existsSync(file)) throw new Error(`The extension was not built.\n${stdout}${stderr}`);
  const built = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  const manifest = builtManifest(built, { graphOrigin, authority, outlookOrigins });
  const repeated = repeatedModules(output).map((id) => `The module ${id} lies in two scripts and would exist twice.`);
  const faults = [...manifestFaults(manifest), ...repeated];
  if (faults.length > 0) throw new Error(`The extension may not ship like this.\n${faults.join("\n")}`);
  writeFileSync(file, JSON.stringify(manifest));
  return output;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      configuration: { type: "string", default: `${folder}configuration.json` },
      tag: { type: "string", default: "prod" },
      outlook: { type: "string", multiple: true, default: [] },
    },
  });
  try {
    const configuration = JSON.parse(readFileSync(values.configuration, "utf8"));
    process.stdout.write(`${buildExtension({ configuration, tag: values.tag, outlookOrigins: values.outlook })}\n`);
  } catch (thrown) {
    process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
    process.exit(1);
  }
}
