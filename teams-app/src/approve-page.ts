import { contactedHosts } from "shared/flows/setup/contacted-hosts.ts";
import { permissionTable } from "shared/flows/setup/permission-table.ts";
import { readConfiguration } from "shared/graph/configuration.ts";
import type { ProductConfiguration } from "shared/graph/configuration.ts";
import { toldInWords } from "shared/privacy/told-in-words.ts";
import { buildPackage } from "../manifest/build-package.ts";
import { readSettings } from "./read-settings.ts";

/** The page for whoever approves Turnabout. It needs no sign-in and asks Microsoft 365 nothing. */
async function showApproval(root: HTMLElement): Promise<void> {
  const reading = readConfiguration(await readSettings());
  if (!reading.ok)
    return root.replaceChildren(line("What your IT has to put into configuration.json:"), list(reading.missing));
  const { configuration } = reading;
  root.replaceChildren(
    heading("Permissions"),
    line("All of them are delegated: Turnabout can do nothing that the signed-in person could not."),
    table(
      ["Permission", "Feature", "Agreed to by", "If refused"],
      permissionTable({ configuration }).map(({ scopes, what, consent, whenRefused }) => [
        scopes.join(", "),
        what,
        consent,
        whenRefused,
      ]),
    ),
    heading("Where data lie"),
    list([
      `The list ${configuration.recordsList} on the site ${configuration.recordsSiteId}: shared notes and reflections, sealed on the device of whoever writes them.`,
      `The list ${configuration.summariesList} on the site ${configuration.summariesSiteId}: summaries of circles, readable by managers.`,
      toldInWords.keys,
      toldInWords.device,
      toldInWords.meeting,
    ]),
    heading("Hosts contacted"),
    table(
      ["Host", "What for"],
      contactedHosts({ configuration }).map(({ host, why }) => [host, why]),
    ),
    heading("App package"),
    ...(await packageParts(configuration)),
    heading("Set up and try"),
    line(
      "The setup guide says how to make the two sites and lists and how to grant the app its right on them. A participant tries them under “Who can read what”, “The setup”.",
    ),
  );
}

/** The file, and the hash that `npm run package` prints for the same configuration. */
async function packageParts(configuration: ProductConfiguration): Promise<readonly HTMLElement[]> {
  const zip = Uint8Array.from(buildPackage(configuration));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", zip));
  const download = document.createElement("a");
  download.href = URL.createObjectURL(new Blob([zip], { type: "application/zip" }));
  download.download = "turnabout.zip";
  download.textContent = "Download the app package";
  const way = document.createElement("p");
  way.append(download);
  const hash = document.createElement("code");
  hash.textContent = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const sum = line("SHA-256: ");
  sum.append(hash);
  return [
    line("Manifest and icons for this configuration, made in this browser: the same bytes as the command gives."),
    way,
    sum,
  ];
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function heading(text: string): HTMLElement {
  return element("h2", text);
}

function line(text: string): HTMLElement {
  return element("p", text);
}

function list(texts: readonly string[]): HTMLElement {
  const made = document.createElement("ul");
  made.append(...texts.map((text) => element("li", text)));
  return made;
}

function table(titles: readonly string[], rows: readonly (readonly string[])[]): HTMLElement {
  const made = document.createElement("table");
  const head = made.createTHead().insertRow();
  for (const title of titles) {
    const cell = element("th", title);
    cell.setAttribute("scope", "col");
    head.append(cell);
  }
  const body = made.createTBody();
  for (const cells of rows) body.insertRow().append(...cells.map((text) => element("td", text)));
  return made;
}

const root = document.getElementById("root");
if (root)
  showApproval(root).catch(() =>
    root.replaceChildren(line("Turnabout could not be loaded. Check your connection and load the page again.")),
  );
