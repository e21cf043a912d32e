/** The shortest time of each contender in milliseconds, in the order given, their turns taken in rotation. */
export function interleavedMinima(contenders: readonly (() => unknown)[], rounds: readonly number[]): number[] {
  const minima = contenders.map(() => Number.POSITIVE_INFINITY);
  const most = Math.max(...rounds);
  for (let round = 0; round < most; round += 1) {
    for (const [index, contender] of contenders.entries()) {
      // A contender that is much slower takes part in fewer rounds, spread over all of them.
      if (round % Math.ceil(most / rounds[index]!) !== 0) continue;
      const begin = performance.now();
      contender();
      minima[index] = Math.min(minima[index]!, performance.now() - begin);
    }
  }
  return minima;
}

/** Measures a ratio until it is within its limit, three times at most: a busy machine may spoil one, not three. */
export function bestOfThree(measure: () => number, limit: number): number {
  return bestRatios(() => [measure()], [limit])[0]!;
}

/** The same for ratios that are measured together: until all are within their limits, the best of each. */
export function bestRatios(measure: () => readonly number[], limits: readonly number[]): readonly number[] {
  let best = limits.map(() => Number.POSITIVE_INFINITY);
  for (let repeat = 0; repeat < 3 && best.some((ratio, index) => ratio > limits[index]!); repeat += 1) {
    const measured = measure();
    best = best.map((ratio, index) => Math.min(ratio, measured[index]!));
  }
  return best;
}
