import type { ListCheck } from "../../graph/check-list.ts";
import type { GraphProblem } from "../../graph/graph-error.ts";
import { problemSentence } from "./problem-sentence.ts";
import type { StoreScope } from "../../graph/scopes.ts";
import type { Visitor } from "../participant.ts";
import type { SetupList } from "./setup-list.ts";

const columnLines: Readonly<Record<ListCheck[number], string>> = {
  TbTag: "the column TbTag is missing (single line of text, indexed)",
  TbBody: "the column TbBody is missing (multiple lines of plain text)",
  "index on TbTag": "the column TbTag is not indexed",
};

/** What a list lacks, as a line for whoever sets up. */
export function columnLine({ name }: Pick<SetupList, "name">, lack: ListCheck[number]): string {
  return `${name}: ${columnLines[lack]}.`;
}

/** Why a list cannot be opened, and where to look, as a line for whoever sets up. */
export function openingLine(
  { name, members }: Pick<SetupList, "name" | "members">,
  problem: GraphProblem,
  { configuration, client }: Pick<Visitor, "configuration" | "client">,
): string {
  const scope = configuration.storeScope;
  switch (problem.kind) {
    case "not-found":
      return `${name}: the list was not found. Check ${members.join(" and ")} in configuration.json, create the list as the setup guide says, or get a right on its site.`;
    case "no-access":
      return `${name}: the list cannot be opened with ${scope}. ${grantLine(scope)}; and you need the right Contribute on its site.`;
    case "permission-missing":
      return `${name}: nobody has agreed to ${scope} yet. An administrator agrees by the approval link of the setup guide.`;
    case "list-not-ready":
      return `${name}: the list cannot be searched by TbTag. Add the columns and the index as the setup guide says.`;
    default:
      return `${name}: could not be looked at. ${problemSentence(problem, client.serviceClock.now()).what}`;
  }
}

function grantLine(scope: StoreScope): string {
  if (scope === "Sites.ReadWrite.All") return "An administrator has to agree to it for the organisation";
  const place = scope === "Sites.Selected" ? "site" : "list";
  return `An administrator has to grant the app the role write on the ${place}`;
}
