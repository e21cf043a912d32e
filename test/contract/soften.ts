/** Makes every enumeration of a schema accept any case of letters, as the service does on input. Changes it in place. */
export function soften(schema: unknown): void {
  if (Array.isArray(schema)) return schema.forEach(soften);
  if (schema === null || typeof schema !== "object") return;
  const node = schema as Record<string, unknown>;
  if (Array.isArray(node["enum"]) && node["enum"].every((value) => typeof value === "string")) {
    node["pattern"] = `^(${(node["enum"] as string[]).map(anyCase).join("|")})$`;
    delete node["enum"];
  }
  Object.values(node).forEach(soften);
}

function anyCase(text: string): string {
  return [...text]
    .map((letter) => (/[a-z]/i.test(letter) ? `[${letter.toLowerCase()}${letter.toUpperCase()}]` : letter))
    .join("");
}
