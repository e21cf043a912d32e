import type { Visitor } from "../participant.ts";
import { columnLine, openingLine } from "./setup-line.ts";
import { setupLists } from "./setup-list.ts";

/**
 * Everything the two lists lack, one readable line each; empty when they can be used. Only looks, changes nothing. Two requests.
 */
export async function missingSetup(
  visitor: Pick<Visitor, "records" | "summaries" | "configuration" | "client">,
): Promise<readonly string[]> {
  const lines = await Promise.all(
    setupLists(visitor).map(async (list) => {
      const check = await list.rows.checkList();
      if (!check.ok) return [openingLine(list, check.problem, visitor)];
      return check.value.map((lack) => columnLine(list, lack));
    }),
  );
  return lines.flat();
}
