function numberOf(itemId: string): number {
  return /^\d{1,15}$/.test(itemId) ? Number(itemId) : Number.POSITIVE_INFINITY;
}

/** Orders rows by the list's item ids as numbers: 9 before 10. Ids that are no numbers come last, in the order they had. */
export function byItemId(a: { readonly itemId: string }, b: { readonly itemId: string }): number {
  const [first, second] = [numberOf(a.itemId), numberOf(b.itemId)];
  return first === second ? 0 : first - second;
}
