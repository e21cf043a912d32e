import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { makePast } from "../sample/make-past.ts";
import { freePorts } from "./free-ports.ts";
import { localExtension } from "./local-extension.ts";
import { localStage } from "./local-stage.ts";
import { startPage } from "./start-page.ts";

/**
 * `npm start`: builds the app, starts the local tenant with the sample organisation and the simulated hosts, and serves
 * one page with every way in. `--port N`, `--reset`, `--browser` (opens a Chromium with the extension loaded).
 */
const { values } = parseArgs({
  options: {
    port: { type: "string", default: "4400" },
    reset: { type: "boolean", default: false },
    browser: { type: "boolean", default: false },
  },
});
const root = fileURLToPath(new URL("../..", import.meta.url));
const data = `${root}.turnabout`;
const first = Number(values.port);
if (!Number.isInteger(first) || first < 1 || first > 65_535) {
  console.error(`--port wants a number from 1 to 65535, not "${values.port}".`);
  process.exit(1);
}

if (values.reset) rmSync(data, { recursive: true, force: true });
mkdirSync(data, { recursive: true });
console.log("Building the Teams app …");
const built = spawnSync("npm", ["run", "build", "-w", "turnabout-teams-app"], { cwd: root, encoding: "utf8" });
if (built.status !== 0) {
  console.error(`${built.stdout}${built.stderr}\nThe Teams app could not be built; the reason stands above.`);
  process.exit(1);
}

const { ports, taken } = await freePorts(first, 5);
if (taken.length > 0) {
  console.log(`Taken: port ${taken.join(", ")}. Using ${ports.join(", ")}. To choose others: npm start -- --port 5000`);
}
let extension = "Being built; load this page again in a minute.";
// A past that was interrupted while it was made would be no sample: it is made anew.
const made = `${data}/past-made`;
if (!existsSync(made)) rmSync(`${data}/tenant`, { recursive: true, force: true });
const stage = await localStage({
  ports,
  dataFolder: `${data}/tenant`,
  startPage: (current) => startPage(current, extension),
});
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void stage.tenant.stop().then(() => process.exit(0)));
}
if (!existsSync(made)) {
  console.log("Making the sample organisation's past …");
  await makePast(stage.tenant, Date.now());
  writeFileSync(made, "");
}
console.log(`
Turnabout on this machine: ${stage.startOrigin}

  Outlook, with the extension   ${stage.outlookOrigin}
  Teams                         ${stage.teamsOrigin}
  The app itself                ${stage.configuration.appOrigin}
  Tenant and switchboard        ${stage.tenant.origin}/_tenant

Building the extension …`);

try {
  const folder = await localExtension(stage, data);
  extension = `Built: <code>${folder}</code>. In Chromium, Chrome or Edge open <code>chrome://extensions</code>, switch on
developer mode, choose “Load unpacked” and this folder; or start with <code>npm start -- --browser</code>. Then open
Outlook above and click the extension's button.`;
  console.log(`The extension: load unpacked from ${folder}`);
  if (values.browser) openBrowser(folder);
} catch (failure) {
  extension = "It could not be built; the reason stands in the terminal. Teams works without it.";
  console.error(`The extension could not be built: ${failure instanceof Error ? failure.message : String(failure)}`);
}

function openBrowser(folder: string): void {
  const chromium = process.env.TURNABOUT_CHROMIUM ?? "/usr/bin/chromium";
  const own = [`--user-data-dir=${data}/browser`, `--load-extension=${folder}`, "--no-first-run", stage.startOrigin];
  spawn(chromium, own, { stdio: "ignore", detached: true })
    .on("error", () =>
      console.error(`There is no Chromium at ${chromium}. Name yours: TURNABOUT_CHROMIUM=/path npm start -- --browser`),
    )
    .unref();
}
