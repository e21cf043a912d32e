import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

export const root = join(import.meta.dirname, "../..");
const left = new Set(["node_modules", "dist", "build", ".plasmo", "test-results", ".turnabout"]);

/** Every TypeScript file below a folder, as paths relative to the project. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return left.has(entry.name) ? [] : sourceFiles(path);
    return /\.tsx?$/.test(entry.name) && !entry.name.endsWith(".d.ts") ? [relative("", path)] : [];
  });
}

export function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}
