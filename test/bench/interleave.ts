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
  let best = Number.POSITIVE_INFINITY;
  for (let repeat = 0; repeat < 3 && best > limit; repeat += 1) best = Math.min(best, measure());
  return best;
}
