/** Feedback in three short parts: what was seen, how it was taken, what would help. */
export interface IStatement {
  readonly noticed: string;
  readonly understood: string;
  readonly suggest: string;
}

const frame = [
  ["noticed", "I noticed"],
  ["understood", "I understood"],
  ["suggest", "I would like to suggest"],
] as const;

/**
 * One text out of the three parts, a sentence each; a part that is empty is left out, so an empty statement gives "".
 * What somebody has typed of the frame themselves ("I noticed that …") is not said twice.
 */
export function composeIStatement(statement: IStatement): string {
  return frame.flatMap(([part, start]) => sentenceOf({ start, text: statement[part] }) ?? []).join(" ");
}

function sentenceOf({ start, text }: { readonly start: string; readonly text: string }): string | null {
  const folded = text.replace(/\s+/g, " ").trim();
  const repeats = `${folded.toLowerCase()} `.startsWith(`${start.toLowerCase()} `);
  const said = repeats ? folded.slice(start.length).trim() : folded;
  if (said === "") return null;
  return /[.!?…]["'”’»)]?$/.test(said) ? `${start} ${said}` : `${start} ${said}.`;
}
