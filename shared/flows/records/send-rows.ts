import type { GraphProblem } from "../../graph/graph-error.ts";
import type { Records } from "../../graph/records.ts";
import type { SealedAppend } from "./seal-for.ts";

/**
 * Sends the bytes of many rows, twenty per request, until the service has each of them; `null` when it has. Like a single row: where an
 * earlier answer was lost the tags are read first, and only what is not there goes out again.
 */
export async function sendRows(
  list: Records,
  { rows, sentBefore }: { readonly rows: readonly SealedAppend[]; readonly sentBefore: boolean },
): Promise<GraphProblem | null> {
  const open = sentBefore ? await notThereYet(list, rows) : { rows, problem: null };
  if (open.problem !== null || open.rows.length === 0) return open.problem;
  const answers = await list.appendAll(open.rows);
  const lost = open.rows.filter((_, at) => isLost(answers[at]));
  for (const answer of answers) if (!answer.ok && !isLost(answer)) return answer.problem;
  if (lost.length === 0) return null;
  return sentBefore ? lostAnswer : sendRows(list, { rows: lost, sentBefore: true });
}

const lostAnswer: GraphProblem = { kind: "outcome-unknown", status: null, code: null, requestId: null };

type Answer = Awaited<ReturnType<Records["appendAll"]>>[number];

function isLost(answer: Answer | undefined): boolean {
  return answer === undefined || (!answer.ok && answer.problem.kind === "outcome-unknown");
}

async function notThereYet(
  list: Records,
  rows: readonly SealedAppend[],
): Promise<{ readonly rows: readonly SealedAppend[]; readonly problem: GraphProblem | null }> {
  const read = await list.readTags(rows.map(({ tag }) => tag));
  const there = new Set<string>();
  for (const answer of read.values()) {
    if (!answer.ok) return { rows: [], problem: answer.problem };
    for (const { body } of answer.value) there.add(body);
  }
  return { rows: rows.filter(({ body }) => !there.has(body)), problem: null };
}
