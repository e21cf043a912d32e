/** The segments that are to other turns what this one is to its own; none for a segment outside the turns. */
export function counterpartsOf(segmentId: string, turns: readonly (readonly string[])[]): readonly string[] {
  const position = turns.map((turn) => turn.indexOf(segmentId)).find((at) => at >= 0);
  if (position === undefined) return [];
  return turns.flatMap((turn) => turn[position] ?? []).filter((id) => id !== segmentId);
}
