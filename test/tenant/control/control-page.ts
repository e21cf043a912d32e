import type { Core } from "../core.ts";
import { escapeHtml, page } from "../sign-in/pages.ts";
import { switches } from "../switches.ts";

/** The switchboard for people: clock, switches, faults and the latest exchanges. Plain form controls, so keys work. */
export function controlPage(core: Core): string {
  const rows = Object.entries(switches).map(([name, { what, positions }]) => {
    const now = core.state.switchOn(name) ?? "documented";
    const options = ["documented", ...positions]
      .map((position) => `<option${position === now ? " selected" : ""}>${escapeHtml(position)}</option>`)
      .join("");
    return `<p><label>${escapeHtml(name)} <select data-switch="${escapeHtml(name)}">${options}</select></label><small>${escapeHtml(what)}</small></p>`;
  });
  return page(
    "Local Microsoft 365 tenant",
    `<p role="status" id="said"></p>
<h2>Clock</h2><p id="time"></p>
<form id="clock"><label>Time (ISO 8601) <input name="now"></label> <label><input type="checkbox" name="frozen"${core.clock.frozen ? " checked" : ""}> standing still</label> <button>Set the clock</button></form>
<h2>Switches</h2>${rows.join("")}
<h2>Faults</h2>
<form id="fault"><label>Method <input name="method"></label><br><label>Path, regular expression <input name="path"></label><br><label>Times <input name="times" value="1"></label><br>
<label>What <select name="what"><option>429</option><option>503</option><option>504</option><option>403</option><option>loseAnswer</option><option>cut</option><option>reset</option><option>delay 5 s</option></select></label>
<button>Add the fault</button></form><button id="clear" type="button">Clear all faults</button><pre id="faults"></pre>
<h2>Latest exchanges</h2><table><thead><tr><th>at<th>method<th>address<th>status<th>units</tr></thead><tbody id="log"></tbody></table>
<script>${script}</script>`,
  );
}

const script = `
const call = async (method, path, body) => {
  const answer = await fetch("/_tenant" + path, { method, body: body && JSON.stringify(body) });
  const value = await answer.json();
  document.getElementById("said").textContent = answer.ok ? "" : value.error;
  return value;
};
const show = async () => {
  document.getElementById("time").textContent = (await call("GET", "/clock")).now;
  document.getElementById("faults").textContent = (await call("GET", "/faults")).map((line) => JSON.stringify(line)).join("\\n");
  const entries = (await call("GET", "/log")).slice(-100).reverse();
  document.getElementById("log").replaceChildren(...entries.map((entry) => {
    const row = document.createElement("tr");
    for (const value of [entry.at, entry.method, entry.url, entry.status + (entry.delivery === "whole" ? "" : " " + entry.delivery), entry.resourceUnits]) row.insertCell().textContent = value;
    return row;
  }));
};
for (const select of document.querySelectorAll("[data-switch]")) select.onchange = () => call("POST", "/switches", { [select.dataset.switch]: select.value });
const valuesOf = (event) => { event.preventDefault(); return Object.fromEntries(new FormData(event.target)); };
document.getElementById("clock").onsubmit = async (event) => {
  const { now, frozen } = valuesOf(event);
  await call("POST", "/clock", { ...(now ? { now } : {}), frozen: frozen === "on" });
  await show();
};
document.getElementById("fault").onsubmit = async (event) => {
  const { method, path, times, what } = valuesOf(event);
  const effect = what.startsWith("delay") ? { delayMs: 5000 } : /^\\d/.test(what) ? { status: Number(what) } : { [what]: true };
  await call("POST", "/faults", { match: { ...(method ? { method } : {}), ...(path ? { path } : {}) }, times: times === "always" ? times : Number(times), ...effect });
  await show();
};
document.getElementById("clear").onclick = async () => { await call("DELETE", "/faults"); await show(); };
show();
setInterval(show, 5000);
`;
