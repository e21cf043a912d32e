import type { GoalResult } from "./goal.ts";

/** Prints a line of JSON per goal; the exit code: 1 when one does not hold. */
export function report(results: readonly GoalResult[], print: (line: string) => void): 0 | 1 {
  for (const result of results) print(JSON.stringify(result));
  return results.every(({ holds }) => holds) ? 0 : 1;
}
