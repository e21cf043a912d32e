import { execSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { pageSizes } from "./bundle-sizes.ts";
import { atMost, type GoalResult } from "./goal.ts";

const app = fileURLToPath(new URL("../../teams-app", import.meta.url));

/** Goal 10 of the Teams app: bytes after gzip, of 1,024 each kilobyte. */
export function measureTeamsApp(): readonly GoalResult[] {
  execSync("npm run build", { cwd: app, stdio: "pipe" });
  return ["index.html", "meeting.html", "open.html"].flatMap((page) => {
    const { shell, firstRoute, lazy } = pageSizes(`${app}/dist`, page);
    return [
      atMost(`${page}, shell, gzip bytes`, shell, 110 * 1024),
      atMost(`${page}, first route, gzip bytes`, firstRoute, 150 * 1024),
      atMost(`${page}, all lazy parts, gzip bytes`, lazy, 260 * 1024),
    ];
  });
}
