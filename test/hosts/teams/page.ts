import type { Persona } from "../common/personas.ts";
import { personas } from "../common/personas.ts";
import type { HostActions } from "./answers.ts";
import { hostFunctions } from "./answers.ts";
import { contextOf, runtime } from "./context.ts";
import { answerNestedAuth } from "./nested-auth.ts";
import { meetingDetails, meetings } from "./meetings.ts";
import type { Stage, SurfaceKey } from "./stage.ts";
import { addressOf, stageOf, surfaces } from "./stage.ts";
import type { LogLine } from "./wire.ts";
import { isAppRequest } from "./wire.ts";

/** The simulated Teams: a frame around one surface of the app, and the host's side of the protocol. */

interface Settings {
  readonly appOrigin: string;
  readonly tenantId: string;
  readonly authority: string;
}

const settings = (await (await fetch("/__host/settings.json")).json()) as Settings;
const people = await personas();
let stage: Stage = stageOf(window.location);
const persona = people.find((one) => one.userPrincipalName === stage.persona) ?? people[0];
if (!persona) throw new Error("The tenant has no people.");

const known = await meetings(persona);
const log: LogLine[] = [];
const errors: string[] = [];
const frame = document.createElement("iframe");

const send = (func: string, args: readonly unknown[]) =>
  frame.contentWindow?.postMessage({ func, args }, settings.appOrigin);

const actions: HostActions = {
  context: () => contextOf({ stage, persona, tenantId: settings.tenantId }),
  frameContext: surfaces[stage.surface].frameContext,
  runtime,
  meetingDetails: () => {
    const meeting = known.find(({ chatId }) => chatId === stage.chatId);
    if (!meeting) return [{ errorCode: 404, message: "This meeting is not in the person's calendar." }, null];
    return [null, meetingDetails(meeting, settings.tenantId)];
  },
  nestedAuth: (data) => answerNestedAuth(data, { persona, ...settings }),
  open: (what, args) => log.push({ func: `opened.${what}`, args }),
  handlers: new Set(),
  tab: { config: null, valid: false },
  saved: () => {
    const { entityId } = actions.tab.config as { readonly entityId: string };
    window.location.assign(addressOf({ ...stage, surface: "channel", entityId, subEntityId: null }));
  },
};

window.addEventListener("message", ({ source, origin, data }) => {
  if (source !== frame.contentWindow || origin !== settings.appOrigin || !isAppRequest(data)) return;
  log.push({ func: data.func, args: data.args ?? [] });
  const answer = hostFunctions[data.func];
  if (!answer) {
    fail(`The app called a function that Teams does not answer: ${data.func}`);
    return;
  }
  void Promise.resolve(answer(data, actions)).then((args) => {
    if (args === null) return;
    frame.contentWindow?.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args }, settings.appOrigin);
  });
});

function fail(sentence: string): void {
  errors.push(sentence);
  element("failure").textContent = sentence;
  throw new Error(sentence);
}

function setTheme(theme: string): void {
  stage = { ...stage, theme };
  showTheme();
  history.replaceState(null, "", addressOf(stage));
  if (actions.handlers.has("themeChange")) send("themeChange", [theme]);
}

function showTheme(): void {
  document.body.className = stage.theme;
  (element("theme") as HTMLSelectElement).value = stage.theme;
}

/** Another person sits down: the whole page starts anew, as another browser profile would. */
function setPersona(userPrincipalName: string): void {
  window.location.assign(addressOf({ ...stage, persona: userPrincipalName }));
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`No element ${id}`);
  return found;
}

function fillHeader(current: Persona): void {
  for (const [key, { label }] of Object.entries(surfaces)) {
    const link = document.createElement("a");
    link.textContent = label;
    link.href = addressOf({ ...stage, persona: current.userPrincipalName, surface: key as SurfaceKey, entityId: null });
    if (key === stage.surface) link.setAttribute("aria-current", "page");
    element("surfaces").append(link);
  }
  const chooser = element("persona") as HTMLSelectElement;
  for (const one of people) chooser.add(new Option(one.displayName, one.userPrincipalName));
  chooser.value = current.userPrincipalName;
  chooser.onchange = () => setPersona(chooser.value);
  fillMeetings(current);
  element("save").hidden = surfaces[stage.surface].frameContext !== "settings";
  element("save").onclick = () => {
    if (actions.tab.valid) send("settings.save", [{}]);
  };
  element("theme").onchange = (event) => setTheme((event.target as HTMLSelectElement).value);
}

/** Which meeting the tab stands in; choosing one opens its tab. */
function fillMeetings(current: Persona): void {
  const chooser = element("meeting") as HTMLSelectElement;
  chooser.add(new Option("none", ""));
  for (const { chatId, event } of known)
    chooser.add(new Option(`${event.start.dateTime.slice(0, 16)} ${event.subject}`, chatId));
  chooser.value = stage.chatId ?? "";
  chooser.onchange = () => {
    const surface = stage.surface === "panel" ? "panel" : "details";
    const chatId = chooser.value || null;
    window.location.assign(
      addressOf({ ...stage, persona: current.userPrincipalName, surface, chatId, subEntityId: null, entityId: null }),
    );
  };
}

fillHeader(persona);
showTheme();
element("stage").className = surfaces[stage.surface].frameContext;
frame.title = "Turnabout";
frame.src = settings.appOrigin + surfaces[stage.surface].path;
element("stage").append(frame);

Object.assign(window, { host: { log, errors, setTheme, setPersona, send } });
