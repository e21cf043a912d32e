function isTooDeep(text: string, maxDepth: number): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (inString) {
      if (character === "\\") at += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === "{" || character === "[") {
      depth += 1;
      if (depth > maxDepth) return true;
    } else if (character === "}" || character === "]") depth -= 1;
  }
  return false;
}

/**
 * Reads JSON written by others. `undefined` when the text is longer than `maxLength` characters, nested deeper than `maxDepth`, or
 * no JSON; a member named `__proto__` is left out, however it is spelled. Size and depth are measured before anything is parsed.
 */
export function parseBoundedJson(text: string, bounds: { maxLength: number; maxDepth: number }): unknown {
  if (text.length > bounds.maxLength || isTooDeep(text, bounds.maxDepth)) return undefined;
  try {
    return JSON.parse(text, (key, value: unknown) => (key === "__proto__" ? undefined : value)) as unknown;
  } catch {
    return undefined;
  }
}
