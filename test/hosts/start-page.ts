import type { DirectoryUser } from "../tenant/exchange.ts";
import {
  circleOfSix,
  circleOfThree,
  coordinator,
  guest,
  itAdmin,
  manager,
  participant,
  partner,
} from "../sample/people.ts";
import type { LocalStage } from "./local-stage.ts";

interface Role {
  readonly title: string;
  readonly people: readonly DirectoryUser[];
  readonly surfaces: readonly ("outlook" | "personal" | "summaries" | "details")[];
}

const roles: readonly Role[] = [
  {
    title: "A pair: participant and partner",
    people: [participant, partner],
    surfaces: ["outlook", "personal", "details"],
  },
  {
    title: "A circle of six, the facilitator first",
    people: circleOfSix,
    surfaces: ["outlook", "personal", "details"],
  },
  { title: "A circle of three", people: circleOfThree, surfaces: ["outlook", "personal", "details"] },
  { title: "A manager who is in no circle", people: [manager], surfaces: ["summaries", "personal", "outlook"] },
  { title: "Coordinator and IT", people: [coordinator, itAdmin], surfaces: ["summaries", "personal"] },
  { title: "A guest from another company", people: [guest], surfaces: ["personal"] },
];

const labels = { outlook: "Outlook", personal: "Teams", summaries: "Summaries", details: "Meeting" } as const;

/** What a newcomer sees first: what this is, everybody's way in, the extension, and the tenant's own page. */
export function startPage(stage: LocalStage, extension: string): string {
  const { startOrigin, tenant } = stage;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Turnabout, on this machine</title><link rel="icon" href="data:,">
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; color: #242424; background: #fff; }
h2 { font-size: 1.1rem; margin: 1.5rem 0 .25rem; } li { margin: .25rem 0; } a { margin-right: .75rem; color: #0f548c; }
code { background: #f0f0f0; padding: .1rem .3rem; overflow-wrap: anywhere; } small { color: #616161; }
</style>
</head>
<body>
<main>
<h1>Turnabout, on this machine</h1>
<p>Peer coaching in the calendar you already have: find a time, book it with its agenda, run it in Teams, reflect.
This is the product itself on a local Microsoft 365 tenant with an invented organisation. Nothing leaves this machine
but the request of Microsoft's Teams library for its list of hosts.</p>
${roles.map((role) => roleSection(stage, role)).join("\n")}
<h2>The browser extension</h2>
<p>${extension}</p>
<h2>Your own week</h2>
<p><code>npm start -- --calendar FILE.ics</code> puts a calendar exported from Outlook, Google or Apple into Maya
Gurung's mailbox; <code>--persona tomas.ferreira</code> into another one. It stays on this machine.</p>
<h2>The tenant</h2>
<p><a href="${tenant.origin}/_tenant">Switchboard</a> for its clock, faults and requests. The data stay from start to
start in <code>.turnabout/</code>; <code>npm start -- --reset</code> begins anew.</p>
<p><small>This page: ${startOrigin}</small></p>
</main>
</body>
</html>`;
}

function roleSection(stage: LocalStage, { title, people, surfaces }: Role): string {
  const items = people.map((person) => {
    const links = surfaces.map((surface) => `<a href="${addressOf(stage, surface, person)}">${labels[surface]}</a>`);
    return `<li>${person.displayName} <small>${person.jobTitle ?? ""}, ${person.timeZone}</small><br>${links.join("")}</li>`;
  });
  return `<h2>${title}</h2><ul>${items.join("")}</ul>`;
}

function addressOf(stage: LocalStage, surface: Role["surfaces"][number], { userPrincipalName }: DirectoryUser): string {
  const persona = encodeURIComponent(userPrincipalName);
  if (surface === "outlook") return `${stage.outlookOrigin}/calendar/view/week?persona=${persona}`;
  return `${stage.teamsOrigin}/?surface=${surface}&amp;persona=${persona}`;
}
