import type { AgendaBlock } from "./agenda-block.ts";

/** Whether two blocks say the same: titles, minutes and prompts, whatever Exchange has made of their markup. */
export function sameAgendaBlock(one: AgendaBlock, other: AgendaBlock): boolean {
  return wordsOf(one) === wordsOf(other);
}

function wordsOf({ title, minutes, segments }: AgendaBlock): string {
  return JSON.stringify([title, minutes, segments.map((segment) => [segment.title, segment.minutes, segment.prompt])]);
}
