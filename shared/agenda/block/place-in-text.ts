import { joinUrlsInText } from "./join-urls.ts";

/** How many lines Teams puts between its line of underscores and the link, at most. */
const NEAR = 6;

/** The offset in a plain-text body where the block belongs: the line of the first join link or its separator, else the end. */
export function placeInText(content: string): number {
  const lines = [...content.matchAll(/[^\n]*(?:\n|$)/g)];
  const join = lines.findIndex(([line]) => joinUrlsInText(line).length > 0);
  if (join < 0) return content.length;
  const near = lines.slice(Math.max(0, join - NEAR), join);
  const separator = near.findLast(([line]) => /^\s*_{20,}\s*$/.test(line));
  return (separator ?? lines[join])?.index ?? content.length;
}
