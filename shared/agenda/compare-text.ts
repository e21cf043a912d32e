/** Orders texts by their characters, the same on every device whatever its language; below, at or above 0. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
