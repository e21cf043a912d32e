const sizes = [1, 4, 16, 40].map((kilobytes) => kilobytes * 1024);

/** A text without spaces, filled up with spaces to 1, 4, 16 or 40 KB, so that its length tells little; `null` when it is longer. */
export function padded(text: string): string | null {
  const size = sizes.find((each) => text.length <= each);
  return size === undefined ? null : text.padEnd(size, " ");
}

/** The text that was padded. */
export function unpadded(text: string): string {
  const end = text.indexOf(" ");
  return end === -1 ? text : text.slice(0, end);
}
