/** Which session of its series one is: `2 of 6`. */
export function placeText({ number, of }: { readonly number: number; readonly of: number }): string {
  return `${number} of ${of}`;
}
