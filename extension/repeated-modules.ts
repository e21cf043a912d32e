import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Ids of modules that lie in more than one script of a built extension; there may be none. A module in two scripts
 * exists twice at run time: `instanceof` fails between the two, and what one has remembered the other does not know.
 * The build avoids it by `@parcel/bundler-default` in the package.json of the repository, where the bundler looks for it.
 */
export function repeatedModules(folder: string): string[] {
  const scripts = readdirSync(folder).filter((file) => file.endsWith(".js"));
  const ids = scripts.flatMap((file) => modulesIn(readFileSync(join(folder, file), "utf8")));
  const seen = new Set<string>();
  return ids.filter((id) => seen.has(id) || !seen.add(id));
}

/** Modules that a script offers to the others, as the bundler writes them: `.register("2cyXU", …)`. */
function modulesIn(script: string): string[] {
  return [...script.matchAll(/\.register\("(\w+)"/g)].map(([, id = ""]) => id);
}
