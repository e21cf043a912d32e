import { execSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The bundles under test are always those of the sources beside them. */
export default function buildTeamsApp(): void {
  execSync("npm run build", { cwd: fileURLToPath(new URL("../../teams-app", import.meta.url)), stdio: "pipe" });
}
