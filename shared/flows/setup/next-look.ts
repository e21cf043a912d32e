import type { GraphProblemKind } from "../../graph/graph-error.ts";

const again = "Look again in a moment.";
const nexts: Partial<Readonly<Record<GraphProblemKind, string>>> = {
  offline: "Check the connection, then look again.",
  "not-signed-in": "Sign in again, then look again.",
  busy: "Look again after that.",
  "not-found": again,
  gone: again,
  conflict: again,
  "outcome-unknown": again,
};

/** The next step after a look that failed, where nothing was written and so nothing is kept or sent; null: as after anything else. */
export function nextLook(kind: GraphProblemKind): string | null {
  return nexts[kind] ?? null;
}
