import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { importCalendar } from "../sample/import-calendar.ts";
import { makePast } from "../sample/make-past.ts";
import { freePorts } from "./free-ports.ts";
import { localExtension } from "./local-extension.ts";
import { localStage } from "./local-stage.ts";
import { startOptions } from "./start-options.ts";
import { startPage } from "./start-page.ts";

/**
 * `npm start`: builds the app, starts the local tenant with the sample organisation and the simulated hosts, and serves
 * one page with every way in. `--calendar FILE.ics` puts a calendar of one's own into a mailbox (`--persona NAME`),
 * `--browser` opens a Chromium with the extension loaded; `--port N`, `--reset`, `--quick`, `--data FOLDER`.
 */
// npm tells where it was called; the process itself runs in the project.
const reading = startOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
if (!reading.ok) {
  console.error(reading.sentence);
  process.exit(1);
}
const { port: first, reset, browser, quick, data, calendar } = reading.options;
const root = fileURLToPath(new URL("../..", import.meta.url));

// Only what a start has put there: the folder may be anybody's.
const own = ["tenant", "past-made", "browser", "extension-configuration.json"].map((name) => `${data}/${name}`);
if (reset) for (const path of own) rmSync(path, { recursive: true, force: true });
mkdirSync(data, { recursive: true });
if (!quick || !existsSync(`${root}teams-app/dist/index.html`)) buildApp();

const { ports, taken } = await freePorts(first, 5);
if (taken.length > 0) {
  console.log(`Taken: port ${taken.join(", ")}. Using ${ports.join(", ")}. To choose others: npm start -- --port 5000`);
}
let extension = quick
  ? "Left out by --quick; start without it to have the extension built."
  : "Being built; load this page again in a minute.";
// A past that was interrupted while it was made would be no sample: it is made anew.
const made = `${data}/past-made`;
if (!existsSync(made)) rmSync(`${data}/tenant`, { recursive: true, force: true });
const stage = await localStage({
  ports,
  dataFolder: `${data}/tenant`,
  startPage: (current) => startPage(current, extension),
}).catch((failure: unknown) => {
  console.error(notStarted(failure));
  process.exit(1);
});
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void stage.tenant.stop().then(() => process.exit(0)));
}
if (!existsSync(made)) {
  console.log("Making the sample organisation's past …");
  await makePast(stage.tenant, Date.now());
  writeFileSync(made, "");
}
if (calendar) {
  const imported = importCalendar(stage.tenant.state, calendar);
  console.log(imported.ok ? imported.sentences.join("\n") : imported.sentence);
}
console.log(`
Turnabout on this machine: ${stage.startOrigin}

  Outlook, with the extension   ${stage.outlookOrigin}
  Teams                         ${stage.teamsOrigin}
  The app itself                ${stage.configuration.appOrigin}
  Tenant and switchboard        ${stage.tenant.origin}/_tenant
`);

if (!quick) await buildExtension();

function buildApp(): void {
  console.log("Building the Teams app …");
  const built = spawnSync("npm", ["run", "build", "-w", "turnabout-teams-app"], { cwd: root, encoding: "utf8" });
  if (built.status === 0) return;
  console.error(`${built.stdout}${built.stderr}\nThe Teams app could not be built; the reason stands above.`);
  process.exit(1);
}

function notStarted(failure: unknown): string {
  const { cause } = failure as { cause?: { code?: string } };
  if (cause?.code === "LEVEL_LOCKED")
    return `Another start uses the data in ${data}. Stop it, or give this one a folder of its own: --data FOLDER`;
  return `The tenant could not be started: ${String(failure)}. If its data are damaged, begin anew: npm start -- --reset`;
}

async function buildExtension(): Promise<void> {
  console.log("Building the extension …");
  try {
    const folder = await localExtension(stage, data);
    extension = `Built: <code>${folder}</code>. In Chromium, Chrome or Edge open <code>chrome://extensions</code>, switch on
developer mode, choose “Load unpacked” and this folder; or start with <code>npm start -- --browser</code>. Then open
Outlook above and click the extension's button.`;
    console.log(`The extension: load unpacked from ${folder}`);
    if (browser) openBrowser(folder);
  } catch (failure) {
    extension = "It could not be built; the reason stands in the terminal. Teams works without it.";
    console.error(`The extension could not be built: ${failure instanceof Error ? failure.message : String(failure)}`);
  }
}

function openBrowser(folder: string): void {
  const chromium = process.env.TURNABOUT_CHROMIUM ?? "/usr/bin/chromium";
  const flags = [`--user-data-dir=${data}/browser`, `--load-extension=${folder}`, "--no-first-run", stage.startOrigin];
  spawn(chromium, flags, { stdio: "ignore", detached: true })
    .on("error", () =>
      console.error(`There is no Chromium at ${chromium}. Name yours: TURNABOUT_CHROMIUM=/path npm start -- --browser`),
    )
    .on("exit", (code) => {
      if (code !== null && code !== 0)
        console.error(
          `Chromium did not stay open (${code}). It needs a screen, and an account other than root. Load the extension by hand.`,
        );
    })
    .unref();
}
