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
  mask.fill(0xffffffff, first + 1, last);
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
  mask.fill(0, first + 1, last);
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
  // After each step every kept cell begins a run of `run` cells; the steps double until `length` is reached.
  for (let run = 1; run < length;) {
    const step = Math.min(run, length - run);
    keepIfAlso(starts, step);
    run += step;
  }
  return starts;
}

/** Keeps each cell only if the one `distance` later is kept too. */
function keepIfAlso(mask: CellMask, distance: number): void {
  const words = distance >>> 5;
  const bits = distance & 31;
  const length = mask.length;
  for (let word = 0; word < length; word += 1) {
    const low = word + words < length ? mask[word + words]! : 0;
    if (bits === 0) mask[word]! &= low;
    else {
      const high = word + words + 1 < length ? mask[word + words + 1]! : 0;
      mask[word]! &= (low >>> bits) | (high << (32 - bits));
    }
  }
}

/** The run of cells around `cell`, which is in the mask: first cell and the one after the last. */
export function runAround(mask: CellMask, cell: number): { readonly from: number; readonly to: number } {
  let from = cell;
  while (from > 0 && hasCell(mask, from - 1)) from -= 1;
  let to = cell + 1;
  const end = mask.length << 5;
  while (to < end && hasCell(mask, to)) to += 1;
  return { from, to };
}
