/** Who would be out of hours in a slot, as bits: bit 0 is the first person asked. */
export type Carriers = number;

/**
 * How fair each way of carrying is, fairest first: 0, 1, 2 …; equal ways share a number.
 *
 * Whoever nobody has to carry with does not: a way with more people than another that has all of them comes last. Then
 * nobody is to be more than one above an equal share; then the one who has carried most is to carry least, then the
 * second, and so on.
 */
export function fairTurns(ways: ReadonlySet<Carriers>, carried: readonly number[]): ReadonlyMap<Carriers, number> {
  const all = [...ways];
  const keys = new Map(all.map((way) => [way, keyOf(way, { all, carried })]));
  const inOrder = all.toSorted((one, other) => compare(keys.get(one)!, keys.get(other)!));
  const turns = new Map<Carriers, number>();
  let turn = -1;
  let last: readonly number[] | null = null;
  for (const way of inOrder) {
    const key = keys.get(way)!;
    if (!last || compare(last, key) !== 0) turn += 1;
    turns.set(way, turn);
    last = key;
  }
  return turns;
}

function keyOf(
  way: Carriers,
  { all, carried }: { readonly all: readonly Carriers[]; readonly carried: readonly number[] },
): readonly number[] {
  const isNeedless = all.some((other) => other !== way && (other & way) === other);
  const after = carried.map((count, index) => count + ((way >>> index) & 1));
  const total = after.reduce((sum, count) => sum + count, 0);
  const most = Math.max(...after);
  // Times the number of people, so that it stays whole.
  const aboveBound = Math.max(0, (most - 1) * after.length - total);
  return [isNeedless ? 1 : 0, aboveBound, ...after.toSorted((one, other) => other - one)];
}

function compare(one: readonly number[], other: readonly number[]): number {
  for (let index = 0; index < one.length; index += 1) {
    if (one[index] !== other[index]) return one[index]! - other[index]!;
  }
  return 0;
}
