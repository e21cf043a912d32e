import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { goals } from "./goals.ts";
import { report } from "./report.ts";

/**
 * `run.ts` measures all goals, one fresh process per module, one JSON line per goal; exits 1 when one does not hold.
 * `run.ts NAME…` measures only those. The process that measures is this file with `--measure NAME`.
 */
async function main(args: readonly string[]): Promise<number> {
  if (args[0] === "--measure") return measure(args[1] ?? "");
  const names = args.length > 0 ? args : Object.keys(goals);
  let failed = false;
  for (const name of names) {
    const own = [...process.execArgv, fileURLToPath(import.meta.url), "--measure", name];
    const { status } = spawnSync(process.execPath, own, { stdio: "inherit" });
    failed ||= status !== 0;
  }
  return failed ? 1 : 0;
}

async function measure(name: string): Promise<number> {
  const load = goals[name];
  if (!load) {
    console.error(`There is no goal module "${name}". There are: ${Object.keys(goals).join(", ")}.`);
    return 1;
  }
  return report(await (await load())(), console.log);
}

process.exitCode = await main(process.argv.slice(2));
