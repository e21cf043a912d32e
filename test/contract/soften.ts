/** Makes every enumeration of a schema accept any case of letters, as the service does on input. Changes it in place. */
export function soften(schema: unknown): void {
  if (Array.isArray(schema)) return schema.forEach(soften);
  if (schema === null || typeof schema !== "object") return;
  const node = schema as Record<string, unknown>;
  const names: unknown = node["enum"];
  if (Array.isArray(names) && names.every((name) => typeof name === "string")) {
    node["pattern"] = `^(${names.map(anyCase).join("|")})$`;
    delete node["enum"];
  }
  Object.values(node).forEach(soften);
}

function anyCase(text: string): string {
  return text.replaceAll(/[a-z]/gi, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
}
