import type { GraphProblem } from "../../graph/graph-error.ts";
import type { Records } from "../../graph/records.ts";
import type { Visitor } from "../participant.ts";

/** One of the two lists of the setup guide. */
export interface SetupList {
  readonly name: "Records" | "Summaries";
  readonly rows: Records;
  /** The members of configuration.json that say where it lies. */
  readonly members: readonly [site: string, list: string];
}

/** What of a visitor the setup is looked at with. */
export type SetupVisitor = Pick<Visitor, "records" | "summaries" | "configuration">;

export function setupLists({ records, summaries }: SetupVisitor): readonly SetupList[] {
  return [
    { name: "Records", rows: records, members: ["recordsSiteId", "recordsList"] },
    { name: "Summaries", rows: summaries, members: ["summariesSiteId", "summariesList"] },
  ];
}

/** Whether a problem with the store is one of the setup, which no waiting mends. */
export function isSetupProblem({ kind }: GraphProblem): boolean {
  return kind === "list-not-ready" || kind === "not-found" || kind === "no-access";
}
