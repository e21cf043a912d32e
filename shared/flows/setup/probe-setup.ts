import type { GraphProblem } from "../../graph/graph-error.ts";
import type { StoreScope } from "../../graph/scopes.ts";
import { newRowId } from "../../sealing/new-row-id.ts";
import { maxBodyLength } from "../../sealing/row-limits.ts";
import type { Visitor } from "../participant.ts";
import { columnLine, openingLine } from "./setup-line.ts";
import { type SetupList, setupLists } from "./setup-list.ts";

/** `columns`: they are there and TbTag is indexed. `compare`: every character came back. */
export type SetupStep = "columns" | "create" | "read" | "compare" | "remove";

export interface TriedStep {
  readonly step: SetupStep;
  /** `left out`: an earlier step has to work first. */
  readonly outcome: "works" | "fails" | "left out";
  /** HTTP status of a refusal; null where there is none to tell. */
  readonly status: number | null;
}

export interface SetupProbe {
  readonly scope: StoreScope;
  readonly lists: readonly { readonly name: SetupList["name"]; readonly steps: readonly TriedStep[] }[];
  /** Everything that is missing, one readable line each; empty when the product can be used. */
  readonly missing: readonly string[];
}

type Prober = Pick<Visitor, "records" | "summaries" | "configuration" | "client">;

/**
 * Tries on both lists what the product does there: looks at the columns, creates a row under a throw-away tag, reads it by the tag,
 * compares every character and removes it. Needs the rights of a participant.
 */
export async function probeSetup(visitor: Prober): Promise<SetupProbe> {
  const tried = await Promise.all(setupLists(visitor).map((list) => probeList(list, visitor)));
  return {
    scope: visitor.configuration.storeScope,
    lists: tried.map(({ name, steps }) => ({ name, steps })),
    missing: tried.flatMap(({ missing }) => missing),
  };
}

interface ListProbe {
  readonly name: SetupList["name"];
  readonly steps: TriedStep[];
  readonly missing: string[];
}

async function probeList(list: SetupList, visitor: Prober): Promise<ListProbe> {
  const { name, rows } = list;
  const steps: TriedStep[] = [];
  const missing: string[] = [];
  const works = (step: SetupStep) => void steps.push({ step, outcome: "works", status: null });
  const fails = (step: SetupStep, line: string, problem?: GraphProblem) => {
    steps.push({ step, outcome: "fails", status: problem?.status ?? null });
    missing.push(line);
  };
  const leaveOut = (...left: readonly SetupStep[]) => {
    for (const step of left) steps.push({ step, outcome: "left out", status: null });
    return { name, steps, missing };
  };

  const columns = await rows.checkList();
  if (!columns.ok) {
    fails("columns", openingLine(list, columns.problem, visitor), columns.problem);
    return leaveOut("create", "read", "compare", "remove");
  }
  if (columns.value.length > 0) {
    steps.push({ step: "columns", outcome: "fails", status: null });
    missing.push(...columns.value.map((lack) => columnLine(list, lack)));
    return leaveOut("create", "read", "compare", "remove");
  }
  works("columns");

  const row = throwAwayRow();
  const created = await rows.append(row);
  if (!created.ok) {
    fails("create", creatingLine(list, created.problem, visitor), created.problem);
    return leaveOut("read", "compare", "remove");
  }
  works("create");

  const read = await rows.readTag(row.tag);
  const found = read.ok ? read.value.find(({ itemId }) => itemId === created.value.itemId) : undefined;
  if (!read.ok) fails("read", openingLine(list, read.problem, visitor), read.problem);
  else if (!found) fails("read", `${name}: the row that was just created is not found by its tag. Try again later.`);
  else works("read");
  if (!found) leaveOut("compare");
  else if (found.body === row.body) works("compare");
  else
    fails("compare", `${name}: TbBody comes back changed. It must hold multiple lines of plain text, not rich text.`);

  const removed = await rows.remove(created.value.itemId);
  if (removed.ok && removed.value !== "left") works("remove");
  else
    fails(
      "remove",
      `${name}: an own row cannot be deleted. Give participants the right Contribute; the row under ${row.tag} is left behind.`,
      removed.ok ? undefined : removed.problem,
    );
  return { name, steps, missing };
}

function creatingLine(list: SetupList, problem: GraphProblem, visitor: Prober): string {
  if (problem.kind !== "no-access") return openingLine(list, problem, visitor);
  return `${list.name}: rows can be read but not created. The app's grant needs the role write, and you need the right Contribute on the site; who only reads summaries does not need it.`;
}

/** A row as long as the longest of ours, with the characters that rich text or a shorter column would change. */
function throwAwayRow(): { readonly tag: string; readonly body: string } {
  const start = JSON.stringify({ probe: newRowId(), text: "<b>a & b</b> \\u00ef  two" });
  return { tag: `probe/${newRowId()}`, body: start.padEnd(maxBodyLength, "-_Az09") };
}
