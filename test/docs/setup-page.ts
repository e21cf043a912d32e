import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const page = readFileSync(fileURLToPath(new URL("../../docs/setup.md", import.meta.url)), "utf8");

/** The text of the setup guide. */
export function setupPage(): string {
  return page;
}

/** The cells of the table that begins with this header line, row by row. */
export function tableUnder(header: string): readonly (readonly string[])[] {
  const [, rest] = page.split(`${header}\n`);
  if (rest === undefined) throw new Error(`docs/setup.md has no table ${header}`);
  const rows: string[][] = [];
  for (const line of rest.split("\n").slice(1)) {
    if (!line.startsWith("|")) break;
    rows.push(
      line
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim()),
    );
  }
  return rows;
}

/** The contents of the code blocks whose fence carries exactly this: `json`, `http missing`. */
export function blocksOf(fence: string): readonly string[] {
  return [...page.matchAll(/^```(.+)\n([\s\S]*?)\n```$/gm)]
    .filter(([, name]) => name === fence)
    .map(([, , text]) => text ?? "");
}

export interface DocumentedCall {
  readonly method: string;
  /** Below `https://graph.microsoft.com/v1.0`, with its places still in braces. */
  readonly path: string;
  readonly body: string | null;
}

/** The calls to Graph in the blocks of this fence, in order. */
export function callsOf(fence: string): readonly DocumentedCall[] {
  return blocksOf(fence).map((block) => {
    const [head = "", body] = block.split("\n\n");
    const [, method, path] = /^(\w+) https:\/\/graph\.microsoft\.com\/v1\.0(\S+)/.exec(head) ?? [];
    if (method === undefined || path === undefined) throw new Error(`This is no call to Graph: ${head}`);
    return { method, path, body: body ?? null };
  });
}
