/** The same values in an order that tells nothing, drawn with the platform's randomness. */
export function shuffled<T>(values: readonly T[]): T[] {
  const draws = crypto.getRandomValues(new Uint32Array(values.length));
  return values
    .map((value, at) => ({ value, draw: draws[at] ?? 0 }))
    .toSorted((a, b) => a.draw - b.draw)
    .map(({ value }) => value);
}
