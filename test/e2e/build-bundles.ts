import { execSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { buildExtension } from "../../extension/build.ts";
import { configuration, productionOrigins } from "../sample/configuration.ts";

/** The bundles under test are always those of the sources beside them; built once, before several workers open them. */
export default function buildBundles(): void {
  execSync("npm run build", { cwd: fileURLToPath(new URL("../../teams-app", import.meta.url)), stdio: "pipe" });
  process.env["TURNABOUT_EXTENSION"] = buildExtension({ configuration: configuration(productionOrigins) });
}
