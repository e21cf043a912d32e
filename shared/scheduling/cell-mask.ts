/** A set of five-minute cells, one bit each: cell `i` is bit `i % 32` of word `i >>> 5`. */
export type CellMask = Uint32Array;

export const cellMinutes = 5;
export const cellMs = cellMinutes * 60_000;

/** A mask with all of `cells` empty; one word more than needed, so that shifting never reads past the end. */
export function emptyMask(cells: number): CellMask {
  return new Uint32Array((cells >>> 5) + 2);
}

/** Adds the cells `from` (inclusive) to `to` (exclusive). */
export function addCells(mask: CellMask, from: number, to: number): void {
  if (from >= to) return;
  const first = from >>> 5;
  const last = (to - 1) >>> 5;
  const head = -1 << (from & 31);
  const tail = -1 >>> (31 - ((to - 1) & 31));
  if (first === last) {
    mask[first]! |= head & tail;
    return;
  }
  mask[first]! |= head;
  for (let word = first + 1; word < last; word += 1) mask[word] = 0xffffffff;
  mask[last]! |= tail;
}

/** Takes out the cells `from` (inclusive) to `to` (exclusive). */
export function removeCells(mask: CellMask, from: number, to: number): void {
  if (from >= to) return;
  const first = from >>> 5;
  const last = (to - 1) >>> 5;
  const head = -1 << (from & 31);
  const tail = -1 >>> (31 - ((to - 1) & 31));
  if (first === last) {
    mask[first]! &= ~(head & tail);
    return;
  }
  mask[first]! &= ~head;
  for (let word = first + 1; word < last; word += 1) mask[word] = 0;
  mask[last]! &= ~tail;
}

/** Keeps of `mask` only what is in `other` too. */
export function intersect(mask: CellMask, other: CellMask): void {
  for (let word = 0; word < mask.length; word += 1) mask[word]! &= other[word]!;
}

export function hasCell(mask: CellMask, cell: number): boolean {
  return ((mask[cell >>> 5]! >>> (cell & 31)) & 1) === 1;
}

/** The cells from which on `length` cells in a row are in `mask`. */
export function runStarts(mask: CellMask, length: number): CellMask {
  const starts = mask.slice();
  // A run that reaches no further than into the next word takes one pass; a longer one is made of several.
  for (let more = length - 1; more > 0; more -= 32) keepRuns(starts, Math.min(more, 32));
  return starts;
}

/** Keeps each cell only if the `more` after it, 32 at most, are in the mask too. */
function keepRuns(mask: CellMask, more: number): void {
  const last = mask.length - 1;
  for (let word = 0; word <= last; word += 1) {
    let low = mask[word]! | 0;
    // Nights and weekends: three words of four.
    if (low === 0) continue;
    let high = word < last ? mask[word + 1]! | 0 : 0;
    // After each step every kept cell begins a run of `run` cells; the steps double.
    for (let run = 1; run <= more;) {
      const step = Math.min(run, more + 1 - run);
      low &= (low >>> step) | (high << (32 - step));
      high &= high >>> step;
      run += step;
    }
    mask[word] = low;
  }
}

/** The place of the lowest bit of a word that is not 0. */
export function lowestBit(word: number): number {
  return 31 - Math.clz32(word & -word);
}

/** The run of cells around `cell`, which is in the mask: first cell and the one after the last. */
export function runAround(mask: CellMask, cell: number): { readonly from: number; readonly to: number } {
  const ownWord = cell >>> 5;
  const fromHere = -1 << (cell & 31);
  let word = ownWord;
  let gaps = ~mask[word]! & ~fromHere;
  while (gaps === 0 && word > 0) gaps = ~mask[(word -= 1)]!;
  const from = gaps === 0 ? 0 : (word << 5) + 32 - Math.clz32(gaps);
  word = ownWord;
  gaps = ~mask[word]! & fromHere;
  while (gaps === 0 && word + 1 < mask.length) gaps = ~mask[(word += 1)]!;
  const to = gaps === 0 ? mask.length << 5 : (word << 5) + lowestBit(gaps);
  return { from, to };
}
