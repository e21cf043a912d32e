/**
 * The indexes of scores, highest score first, equal ones in their order; the first `most` of them.
 *
 * By counting: a search has many slots and few different scores, small whole numbers that lie close together.
 */
export function bestFirst(scores: Int32Array, most: number): Int32Array {
  const order = new Int32Array(Math.min(scores.length, most));
  if (order.length === 0) return order;
  let highest = scores[0]!;
  let lowest = highest;
  for (let index = 1; index < scores.length; index += 1) {
    const score = scores[index]!;
    if (score > highest) highest = score;
    else if (score < lowest) lowest = score;
  }
  // At `n` the rank of the next index whose score is `n` below the highest.
  const ranks = new Int32Array(highest - lowest + 2);
  for (let index = 0; index < scores.length; index += 1) ranks[highest - scores[index]! + 1]! += 1;
  for (let below = 1; below < ranks.length; below += 1) ranks[below]! += ranks[below - 1]!;
  for (let index = 0; index < scores.length; index += 1) {
    const below = highest - scores[index]!;
    const rank = ranks[below]!;
    if (rank >= order.length) continue;
    order[rank] = index;
    ranks[below] = rank + 1;
  }
  return order;
}
